import type { NewOauthClient } from '@stockwire/shared/oauth';
import { type MachineDraft, NEW_MACHINE, newMachineOf } from '../machines/machine-draft.ts';

/** Where a client's tokens come from: this server, or an issuer that it believes. */
export const HERE = 'here';

export interface ClientDraft extends MachineDraft {
  /** `HERE`, or the name of an outside issuer. */
  issuer: string;
  /** What that issuer calls the client. */
  subject: string;
}

export const NEW_CLIENT: ClientDraft = { ...NEW_MACHINE, issuer: HERE, subject: '' };

/** What is asked of the server. */
export function newClientOf(draft: ClientDraft): NewOauthClient {
  const { issuer, subject } = draft;
  return {
    ...newMachineOf(draft),
    outside: issuer === HERE ? null : { issuer, subject: subject.trim() },
  };
}
