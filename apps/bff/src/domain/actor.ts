import type { Asker } from './identity/may.ts';

/** Who acts: a pseudonymous id that the ledger keeps for ever, with what it may do. */
export interface Actor extends Asker {
  id: string;
  /** The browser or handheld that a person works at. */
  device: string | null;
  name: string;
  kind: 'person' | 'key' | 'client' | 'system';
  /** Names the session that a request came with; null for machines and jobs. */
  sessionId: string | null;
}

/** The name that screens show beside a change: the device says more than the person to whoever stands near. */
export function shownName({ device, name }: Actor): string {
  return device ?? name;
}
