import type { NewOauthClient } from '@stockwire/shared/oauth';
import type { Action } from '@stockwire/shared/permissions';

/** Where a client's tokens come from: this server, or an issuer that it believes. */
export const HERE = 'here';

export interface ClientDraft {
  name: string;
  scopes: readonly Action[];
  /** Null is every warehouse. */
  warehouseIds: readonly number[] | null;
  /** `HERE`, or the name of an outside issuer. */
  issuer: string;
  /** What that issuer calls the client. */
  subject: string;
}

export const NEW_CLIENT: ClientDraft = {
  name: '',
  scopes: ['stock.read', 'catalog.read'],
  warehouseIds: null,
  issuer: HERE,
  subject: '',
};

/** What is asked of the server. */
export function newClientOf(draft: ClientDraft): NewOauthClient {
  const { name, scopes, warehouseIds, issuer, subject } = draft;
  return {
    name,
    scopes: [...scopes],
    warehouseIds: warehouseIds === null ? null : [...warehouseIds],
    outside: issuer === HERE ? null : { issuer, subject: subject.trim() },
  };
}
