import type { Asker } from './identity/may.ts';

/** Who acts: a pseudonymous id that the ledger keeps for ever, what they may do, and where they work. */
export interface Actor extends Asker {
  id: string;
  /** The device the person works at. */
  device: string | null;
  /** As people know them; no part of what the ledger hashes. */
  name: string;
  kind: 'person' | 'key' | 'client' | 'system';
  /** The session that a person is signed in by. */
  sessionId: string | null;
}

/** What the ledger needs of an actor: whom it writes down, and the name that the answer shows. */
export type Author = Pick<Actor, 'id' | 'device' | 'name'>;

/** The name screens show for an actor: the device's own, or else the person's. */
export function shownName({ device, name }: Pick<Actor, 'device' | 'name'>): string {
  return device ?? name;
}

/** Whoever is not signed in: may do nothing that is asked about. */
export const NOBODY: Actor = {
  id: 'nobody',
  device: null,
  name: 'Nobody',
  kind: 'system',
  sessionId: null,
  grants: [],
  scopes: new Set(),
};
