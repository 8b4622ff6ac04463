import type { SignedIn } from '@stockwire/shared/identity';
import type { Action } from '@stockwire/shared/permissions';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { wordsOf } from '../ui/language/words.ts';
import { can, rolesThatMay, type Scope } from './can.ts';
import type { DeviceNameStore } from './device-name.ts';
import type { Http } from './http.ts';
import { permissionWords } from './permission.words.ts';
import type { Session, SessionStore } from './session-store.ts';

interface Api {
  http: Http;
  deviceName: DeviceNameStore;
  session: SessionStore;
}

const ApiContext = createContext<Api | null>(null);

/** Gives every screen the one HTTP client, this browser's name, and who is signed in. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('hooks of the API need an ApiProvider above');
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

export function useSessionStore(): SessionStore {
  return useApi().session;
}

export function useSession(): Session {
  const { session } = useApi();
  return useSyncExternalStore(session.subscribe, session.read);
}

/** Who is signed in; for screens that are shown to nobody else. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (!('signedIn' in session)) throw new Error('useSignedIn needs somebody to be signed in');
  return session.signedIn;
}

/** Whether the person who is signed in may do something there. */
export function useCan(): (action: Action, scope: Scope) => boolean {
  const signedIn = useSignedIn();
  return (action, scope) => can(signedIn, action, scope);
}

/** Why something is not allowed there, in words; undefined where it is allowed. */
export function useDenial(action: Action, scope: Scope): string | undefined {
  const signedIn = useSignedIn();
  if (can(signedIn, action, scope)) return undefined;
  const { grants } = signedIn;
  // The roles would do: it is the way in that does not.
  if (can({ grants }, action, scope)) return wordsOf(permissionWords).notByPin;
  return wordsOf(permissionWords).reserved(rolesThatMay(action));
}
