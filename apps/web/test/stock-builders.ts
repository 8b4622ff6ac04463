import type { ShownEntry } from '@stockwire/shared/stock-entries';
import type { BinStock, Level } from '@stockwire/shared/stock-level';
import type { ItemStock } from '@stockwire/shared/stock-views';

const AT = '2026-11-23T14:02:11Z';

export function anEntry(over: Partial<ShownEntry> = {}): ShownEntry {
  const binDelta = over.binDelta ?? -2;
  const isMove = over.toBin !== undefined && over.toBin !== null;
  return {
    seq: 101,
    kind: 'adjust',
    itemId: 7,
    sku: 'DNR-20417',
    bin: 'A-01-03',
    toBin: null,
    binDelta,
    deltaOnHand: isMove ? 0 : binDelta,
    deltaSellable: binDelta,
    deltaHeld: 0,
    deltaAllocated: 0,
    deltaShort: 0,
    version: 12,
    onHand: 132,
    sellable: 120,
    held: 0,
    allocated: 0,
    short: 0,
    reason: null,
    note: null,
    by: 'Picker 2',
    device: null,
    recordedAt: AT,
    occurredAt: AT,
    commandId: 'c'.repeat(16),
    correlationId: 'd'.repeat(16),
    reference: null,
    hash: '0'.repeat(64),
    name: 'Dinner plate',
    reversedBy: null,
    ...over,
  };
}

export function aBin(over: Partial<BinStock> = {}): BinStock {
  return {
    bin: 'A-01-03',
    zone: 'A',
    kind: 'storage',
    quantity: 40,
    version: 5,
    isHome: true,
    retired: false,
    updatedAt: AT,
    ...over,
  };
}

export function aLevel(over: Partial<Level> = {}): Level {
  return {
    itemId: 7,
    sku: 'DNR-20417',
    name: 'Stoneware dinner plate 27 cm',
    category: 'Plates',
    homeBin: 'A-01-03',
    zone: 'A',
    reorderPoint: 60,
    onHand: 132,
    sellable: 120,
    held: 4,
    allocated: 31,
    short: 0,
    available: 85,
    status: 'ok',
    version: 11,
    updatedAt: AT,
    lastChange: null,
    ...over,
  };
}

export function anItemStock({
  bins = [aBin()],
  ...level
}: Partial<Level> & { bins?: BinStock[] } = {}): ItemStock {
  return { epoch: 1, asOf: 100, level: aLevel(level), bins, claims: [] };
}
