import type { EntryDraft } from './ledger-state.ts';

/** Fields of the command that every one of its entries' hashes covers. */
export interface CanonicalCommand {
  commandId: string;
  actor: string;
  device: string | null;
  reason: string | null;
  /** Hex of the salted digest, so that the text can be forgotten without breaking the chain. */
  noteDigest: string | null;
  reference: string | null;
  correlationId: string;
  causationId: string | null;
  occurredAtMs: number;
  reversesSeq: number | null;
}

export interface CanonicalPlace {
  warehouseId: number;
  epoch: number;
  seq: number;
  recordedAtMs: number;
  /** Hex SHA-256 of the entry before; 64 zeros before the first. */
  previousHash: string;
}

type EntryFields = Pick<
  EntryDraft,
  'kind' | 'itemId' | 'binDelta' | 'deltaOnHand' | 'deltaSellable' | 'version' | 'figures'
> & {
  binId: number;
  toBinId: number | null;
  deltaHeld: number;
  deltaAllocated: number;
  deltaShort: number;
};

/**
 * Canonical form v1 of an entry: its fields as text in a fixed order, integers in decimal, times in
 * integer milliseconds since 1970 UTC, null as no field text. The hash covers `v1` and each field with
 * its length in bytes (see `hash-entry`). A new form gets a new version; old entries keep theirs.
 */
export function canonicalEntry(
  place: CanonicalPlace,
  command: CanonicalCommand,
  entry: EntryFields,
): (string | number | null)[] {
  const { figures } = entry;
  return [
    place.previousHash,
    place.warehouseId,
    place.epoch,
    place.seq,
    place.recordedAtMs,
    entry.kind,
    entry.itemId,
    entry.binId,
    entry.toBinId,
    entry.binDelta,
    entry.deltaOnHand,
    entry.deltaSellable,
    entry.deltaHeld,
    entry.deltaAllocated,
    entry.deltaShort,
    entry.version,
    figures.onHand,
    figures.sellable,
    figures.held,
    figures.allocated,
    figures.short,
    command.commandId,
    command.actor,
    command.device,
    command.reason,
    command.noteDigest,
    command.reference,
    command.correlationId,
    command.causationId,
    command.occurredAtMs,
    command.reversesSeq,
  ];
}
