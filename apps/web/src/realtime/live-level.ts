import type { Reason } from '@stockwire/shared/reasons';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';

/** Why a row is what it is: the newest entry that touched it. */
export interface LiveCause {
  seq: number;
  kind: EntryKind;
  by: string;
  reason: Reason | null;
  at: string;
  /** Effect on hand, or pieces moved; null where one frame brought several changes at once. */
  delta: number | null;
}

/** A row as the stream knows it. */
export interface LiveLevel extends Figures {
  itemId: number;
  version: number;
  available: number;
  lastChange: LiveCause | null;
}

/** What happened to a row since the last frame that was painted. */
export interface LevelChange {
  before: LiveLevel;
  after: LiveLevel;
}
