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
 * Canonical form v1 of an entry: `v1`, then its fields in a fixed order, each as `<length in bytes>:<text>` and
 * null as `-`, so that no two different entries share their form; integers in decimal, times in integer
 * milliseconds since 1970 UTC. A new form gets a new version; old entries keep theirs.
 * The fields of the command come last and are the same for all of its entries: see `canonicalCommand`.
 */
export function canonicalEntry(place: CanonicalPlace, entry: EntryFields, command: string): string {
  const { figures } = entry;
  return (
    `v1${text(place.previousHash)}${integer(place.warehouseId)}${integer(place.epoch)}` +
    `${integer(place.seq)}${integer(place.recordedAtMs)}${text(entry.kind)}${integer(entry.itemId)}` +
    `${integer(entry.binId)}${orNull(entry.toBinId)}${integer(entry.binDelta)}` +
    `${integer(entry.deltaOnHand)}${integer(entry.deltaSellable)}${integer(entry.deltaHeld)}` +
    `${integer(entry.deltaAllocated)}${integer(entry.deltaShort)}${integer(entry.version)}` +
    `${integer(figures.onHand)}${integer(figures.sellable)}${integer(figures.held)}` +
    `${integer(figures.allocated)}${integer(figures.short)}${command}`
  );
}

/** The fields of a command in the canonical form of its entries. */
export function canonicalCommand(command: CanonicalCommand): string {
  return (
    `${text(command.commandId)}${text(command.actor)}${textOrNull(command.device)}` +
    `${textOrNull(command.reason)}${textOrNull(command.noteDigest)}${textOrNull(command.reference)}` +
    `${text(command.correlationId)}${textOrNull(command.causationId)}${integer(command.occurredAtMs)}` +
    `${orNull(command.reversesSeq)}`
  );
}

/** Most integers of an entry are small: their texts are made once. */
const SMALL_INTEGERS = Array.from({ length: 256 }, (_, value) => prefixed(value));

function prefixed(value: number): string {
  const digits = String(value);
  return `${digits.length}:${digits}`;
}

function integer(value: number): string {
  return SMALL_INTEGERS[value] ?? prefixed(value);
}

function orNull(value: number | null): string {
  return value === null ? '-' : integer(value);
}

function text(value: string): string {
  return `${utf8Length(value)}:${value}`;
}

function textOrNull(value: string | null): string {
  return value === null ? '-' : text(value);
}

/** Bytes of well-formed text in UTF-8; the two halves of a pair take two bytes each. */
function utf8Length(value: string): number {
  let bytes = value.length;
  for (let place = 0; place < value.length; place += 1) {
    const unit = value.charCodeAt(place);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
