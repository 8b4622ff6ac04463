import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalCommand, canonicalEntry } from './canonical-entry.ts';

/** The form as it is described: version, then each field with its length in bytes. */
function byDescription(fields: (string | number | null)[]): string {
  const parts = fields.map((field) => {
    if (field === null) return '-';
    return `${Buffer.byteLength(String(field))}:${field}`;
  });
  return `v1${parts.join('')}`;
}

const integer = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer());
const line = fc.string({ unit: 'grapheme', maxLength: 12 });
const orNull = fc.option(line, { nil: null });

const place = fc.record({
  warehouseId: integer,
  epoch: integer,
  seq: fc.maxSafeNat(),
  recordedAtMs: fc.maxSafeNat(),
  previousHash: line,
});
const command = fc.record({
  commandId: line,
  actor: line,
  device: orNull,
  reason: orNull,
  noteDigest: orNull,
  reference: orNull,
  correlationId: line,
  causationId: orNull,
  occurredAtMs: fc.maxSafeInteger(),
  reversesSeq: fc.option(fc.maxSafeNat(), { nil: null }),
});
const entry = fc.record({
  kind: fc.constantFrom('adjust' as const, 'sell' as const),
  itemId: integer,
  binId: integer,
  toBinId: fc.option(integer, { nil: null }),
  binDelta: integer,
  deltaOnHand: integer,
  deltaSellable: integer,
  deltaHeld: integer,
  deltaAllocated: integer,
  deltaShort: integer,
  version: integer,
  figures: fc.record({
    onHand: integer,
    sellable: integer,
    held: integer,
    allocated: integer,
    short: integer,
  }),
});

test('every field stands in its place with its length in bytes', () => {
  fc.assert(
    fc.property(place, command, entry, (p, c, e) => {
      const what = [e.kind, e.itemId, e.binId, e.toBinId, e.binDelta, e.deltaOnHand];
      const more = [e.deltaSellable, e.deltaHeld, e.deltaAllocated, e.deltaShort, e.version];
      const after = [e.figures.onHand, e.figures.sellable, e.figures.held, e.figures.allocated];
      const who = [c.commandId, c.actor, c.device, c.reason, c.noteDigest, c.reference];
      const why = [c.correlationId, c.causationId, c.occurredAtMs, c.reversesSeq];
      const fields = [
        [p.previousHash, p.warehouseId, p.epoch, p.seq, p.recordedAtMs],
        [what, more, after, e.figures.short, who, why].flat(),
      ].flat();
      expect(canonicalEntry(p, e, canonicalCommand(c))).toBe(byDescription(fields));
    }),
  );
});
