import type { Reason } from '@stockwire/shared/reasons';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';

/** Who and why; one object for all entries of a command. */
export interface RingCommand {
  seqFrom: number;
  seqTo: number;
  kind: EntryKind;
  reason: Reason | null;
  by: string;
  recordedAtMs: number;
}

/** What the live path keeps of a ledger entry: the row after it, and its place in the ledger. */
export interface RingEntry extends Figures {
  seq: number;
  itemId: number;
  version: number;
  deltaOnHand: number;
  /** First eight hex digits of the entry's hash. */
  check: string;
  command: RingCommand;
}

/** A place in a ledger that entries follow from. */
export interface LedgerMark {
  seq: number;
  check: string;
  /** Zero before the first entry. Never runs back along a ledger, so it bounds the partitions to read. */
  recordedAtMs: number;
}

/** A run of entries without holes: (floor, head]. */
export interface EntrySource {
  readonly floor: number;
  readonly head: number;
  /** The entry at a seq in (floor, head]; throws outside of it. */
  at(seq: number): RingEntry;
}

/** The check of a ledger that has no entry yet. */
export const GENESIS_CHECK = '00000000';
