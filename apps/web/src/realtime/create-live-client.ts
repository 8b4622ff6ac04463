import { createBrowserSignals } from './browser-signals.ts';
import { LiveClient } from './live-client.ts';
import { createLiveSocket } from './live-socket.ts';
import { browserTimers } from './timers.ts';

/** The live link of this page over the real socket, clock and screen. */
export function createLiveClient({ onSignedOut }: { onSignedOut: () => void }): LiveClient {
  return new LiveClient({
    socket: createLiveSocket(window.location.origin, onSignedOut),
    timers: browserTimers,
    signals: createBrowserSignals(document, window),
    now: () => Date.now(),
    random: () => Math.random(),
    schedule: (flush) => requestAnimationFrame(flush),
  });
}
