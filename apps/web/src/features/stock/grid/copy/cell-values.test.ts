import { afterEach, expect, test } from 'vitest';
import { toLevel } from '../../../../../test/ledger-server.ts';
import { toTable } from './cell-values.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

const LEVEL = { ...toLevel([1, 1, 1_204, 1_204, 3, 1, 0, 0]), sku: '=1+1', name: 'Mug "L"' };
const OPTIONS = { withHeadings: true, timeZone: 'Europe/London' };

test('figures are plain digits, text is inert, and a curve is left out', () => {
  const columns = ['sku', 'item', 'onHand', 'reserved', 'trend', 'reorderPoint'] as const;
  const rows = [{ level: { ...LEVEL, reorderPoint: null }, shown: null }];
  expect(toTable(rows, { ...OPTIONS, columns })).toEqual([
    ['SKU', 'Item', 'On hand', 'Reserved', 'Reorder at'],
    ["'=1+1", 'Mug "L"', '1204', '4', ''],
  ]);
});

test('what is shown is what is copied, in the language of the page and by the clock of the place', () => {
  document.documentElement.lang = 'de';
  const cause = { seq: 9, kind: 'sell', by: 'Till 1', reason: null, at: '2026-07-01T13:02:11Z' };
  const shown = {
    ...LEVEL,
    version: 2,
    onHand: 0,
    available: 0,
    sellable: 0,
    held: 0,
    allocated: 0,
    lastChange: { ...cause, kind: 'sell' as const, delta: -3 },
  };
  const columns = ['onHand', 'status', 'lastChange'] as const;
  expect(toTable([{ level: LEVEL, shown }], { ...OPTIONS, columns, withHeadings: false })).toEqual([
    ['0', 'Leer', '2026-07-01 14:02:11 -3 Verkauf · Till 1'],
  ]);
});
