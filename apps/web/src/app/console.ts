import type { QueryClient } from '@tanstack/react-query';
import { createDeviceNameStore, type DeviceNameStore } from '../api/device-name.ts';
import { createHttp, type Http } from '../api/http.ts';
import { createQueryClient } from '../api/query-client.ts';
import { createLiveClient } from '../realtime/create-live-client.ts';
import type { LiveClient } from '../realtime/live-client.ts';
import { createToastQueue, type ToastQueue } from '../ui/toast/toast-queue.ts';
import { createSiteMemory, type SiteMemory } from './chosen-site.ts';

/** Everything of which the page has one. */
export interface Console {
  http: Http;
  deviceName: DeviceNameStore;
  queryClient: QueryClient;
  liveClient: LiveClient;
  toasts: ToastQueue;
  siteMemory: SiteMemory;
}

/** Builds what every screen shares, over the real browser. */
export function createConsole(): Console {
  const deviceName = createDeviceNameStore({ storage: localStorage, random: Math.random });
  const http = createHttp({ fetch: fetch.bind(globalThis), readDeviceName: deviceName.read });
  return {
    http,
    deviceName,
    queryClient: createQueryClient(),
    liveClient: createLiveClient(),
    toasts: createToastQueue(),
    siteMemory: createSiteMemory(localStorage),
  };
}
