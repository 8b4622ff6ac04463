import type { QueryClient } from '@tanstack/react-query';
import { createDeviceNameStore, type DeviceNameStore } from '../api/device-name.ts';
import { createHttp, type Http } from '../api/http.ts';
import { createQueryClient } from '../api/query-client.ts';
import { sessionQuery } from '../api/session.queries.ts';
import { createSessionStore, type SessionStore } from '../api/session-store.ts';
import { warehousesQuery } from '../api/warehouses.queries.ts';
import { createLiveClient } from '../realtime/create-live-client.ts';
import type { LiveClient } from '../realtime/live-client.ts';
import { createToastQueue, type ToastQueue } from '../ui/toast/toast-queue.ts';
import { createSiteMemory, type SiteMemory } from './chosen-site.ts';

/** Everything of which the page has one. */
export interface Console {
  http: Http;
  deviceName: DeviceNameStore;
  session: SessionStore;
  queryClient: QueryClient;
  liveClient: LiveClient;
  toasts: ToastQueue;
  siteMemory: SiteMemory;
}

/** Asks for what every screen needs first, so that it is on its way while the frame is drawn. */
export function readAhead(shared: Pick<Console, 'queryClient' | 'http' | 'session'>): void {
  const { queryClient, http } = shared;
  void queryClient.prefetchQuery(sessionQuery(shared));
  void queryClient.prefetchQuery(warehousesQuery(http));
}

/** Builds what every screen shares, over the real browser. */
export function createConsole(): Console {
  const deviceName = createDeviceNameStore({ storage: localStorage, random: Math.random });
  // Whatever this page holds belongs to the person before: it is loaded anew.
  const session = createSessionStore({ onReplaced: () => window.location.reload() });
  const http = createHttp({
    fetch: fetch.bind(globalThis),
    readDeviceName: deviceName.read,
    session,
  });
  // A page that only looks asks for nothing: that its session is over it hears from the live link alone.
  const liveClient = createLiveClient({ onSignedOut: () => session.heard(null) });
  session.subscribe(() => {
    const now = session.read();
    if (now.state !== 'signed-in') return;
    liveClient.expiry.renewed(now.signedIn.signedInAt);
    liveClient.tryNow();
  });
  return {
    http,
    deviceName,
    session,
    queryClient: createQueryClient(),
    liveClient,
    toasts: createToastQueue(),
    siteMemory: createSiteMemory(localStorage),
  };
}
