import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { DeviceNameStore } from './device-name.ts';
import type { Http } from './http.ts';

interface Api {
  http: Http;
  deviceName: DeviceNameStore;
}

const ApiContext = createContext<Api | null>(null);

/** Gives every screen the one HTTP client and this browser's name. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useHttp and useDeviceName need an ApiProvider above');
  return api;
}

export function useHttp(): Http {
  return useApi().http;
}

/** This browser's name and how to change it; `save` answers false when the name cannot be taken. */
export function useDeviceName(): { name: string; save: (name: string) => boolean } {
  const { deviceName } = useApi();
  const name = useSyncExternalStore(deviceName.subscribe, deviceName.read);
  return { name, save: deviceName.save };
}
