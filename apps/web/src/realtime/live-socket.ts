import {
  ACK_WITHIN_MS,
  Beat,
  Expiring,
  Frame,
  Hint,
  type Keys,
  type KeysAnswer,
  type LiveClientEvents,
  type LiveServerEvents,
  type Pause,
  type Pull,
  type PullAnswer,
  Pulse,
  Reset,
  type Watch,
  type WatchAnswer,
} from '@stockwire/shared/live';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';

/** What the server said, parsed; one listener serves the whole page. */
export interface LiveSocketListener {
  onOpen(): void;
  onClose(): void;
  onFrame(frame: Frame): void;
  onBeat(beat: Beat): void;
  onReset(reset: Reset): void;
  onPulse(pulse: Pulse): void;
  onHint(hint: Hint): void;
  onExpiring(expiring: Expiring): void;
}

/** The live link without any rule of the protocol: opens, closes, asks, hears. Asking rejects when no answer comes. */
export interface LiveSocket {
  open(): void;
  close(): void;
  isOpen(): boolean;
  /** How long the newest answer took to come; null before the first. */
  roundTripMs(): number | null;
  listen(listener: LiveSocketListener): void;
  watch(request: Watch): Promise<WatchAnswer>;
  keys(request: Keys): Promise<KeysAnswer>;
  pull(request: Pull): Promise<PullAnswer>;
  pause(request: Pause): Promise<{ ok: boolean }>;
  unwatch(request: Pause): Promise<{ ok: boolean }>;
}

/** The link was refused because nobody is signed in here any more. */
const SIGNED_OUT_CODES: ReadonlySet<unknown> = new Set(['not-signed-in', 'session-ended']);

/**
 * The link over Socket.IO. Reconnecting is ours: the connection's own rules decide when. `onSignedOut` is
 * called when the server does not know who opens it.
 */
export function createLiveSocket(origin: string, onSignedOut: () => void): LiveSocket {
  const socket: Socket<LiveServerEvents, LiveClientEvents> = io(`${origin}/live`, {
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
  });
  const asking = socket.timeout(ACK_WITHIN_MS);
  let roundTripMs: number | null = null;
  const timed = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const askedAtMs = performance.now();
    const result = await answer;
    roundTripMs = performance.now() - askedAtMs;
    return result;
  };
  return {
    open: () => socket.connect(),
    close: () => socket.disconnect(),
    isOpen: () => socket.connected,
    roundTripMs: () => roundTripMs,
    listen(listener) {
      listen(socket, listener);
      socket.on('connect_error', (error: Error & { data?: { code?: unknown } }) => {
        if (SIGNED_OUT_CODES.has(error.data?.code)) onSignedOut();
      });
    },
    watch: (request) => timed(asking.emitWithAck('watch', request)),
    keys: (request) => timed(asking.emitWithAck('keys', request)),
    pull: (request) => timed(asking.emitWithAck('pull', request)),
    pause: (request) => timed(asking.emitWithAck('pause', request)),
    unwatch: (request) => timed(asking.emitWithAck('unwatch', request)),
  };
}

function listen(
  socket: Socket<LiveServerEvents, LiveClientEvents>,
  listener: LiveSocketListener,
): void {
  socket.on('connect', () => listener.onOpen());
  socket.on('connect_error', () => listener.onClose());
  socket.on('disconnect', () => listener.onClose());
  socket.on('frame', (frame) => hear(Frame, frame, (parsed) => listener.onFrame(parsed)));
  socket.on('beat', (beat) => hear(Beat, beat, (parsed) => listener.onBeat(parsed)));
  socket.on('reset', (reset) => hear(Reset, reset, (parsed) => listener.onReset(parsed)));
  socket.on('pulse', (pulse) => hear(Pulse, pulse, (parsed) => listener.onPulse(parsed)));
  socket.on('hint', (hint) => hear(Hint, hint, (parsed) => listener.onHint(parsed)));
  socket.on('expiring', (said) => hear(Expiring, said, (parsed) => listener.onExpiring(parsed)));

  function hear<Heard>(schema: z.ZodType<Heard>, value: unknown, handle: (heard: Heard) => void) {
    const parsed = schema.safeParse(value);
    if (parsed.success) handle(parsed.data);
    // A frame that cannot be read is a frame that is missing: join again from the cursor.
    else socket.disconnect();
  }
}
