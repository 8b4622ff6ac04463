import { expect, test } from 'vitest';
import { aBin, aLevel, anEntry } from '../../../../../test/stock-builders.ts';
import { foreseeReversal } from './foresee-reversal.ts';

const SKU = 'DNR-20417';
const stocks = (...bins: Parameters<typeof aBin>[0][]) =>
  new Map([
    [
      SKU,
      { level: aLevel({ onHand: 20, sellable: 20, held: 0, allocated: 5 }), bins: bins.map(aBin) },
    ],
  ]);

test('a sale taken back puts the pieces where they were, to be promised again', () => {
  const sale = anEntry({ kind: 'sell', binDelta: -6 });
  expect(foreseeReversal([sale], stocks({ quantity: 20 }))).toEqual({
    effects: [{ sku: SKU, onHand: { was: 20, next: 26 }, available: { was: 15, next: 21 } }],
    obstacle: null,
  });
});

test('a move back from the damaged bin changes what can be promised, not what is there', () => {
  const move = anEntry({ kind: 'move', binDelta: -4, toBin: 'DMG-01' });
  const { effects, obstacle } = foreseeReversal(
    [move],
    stocks({ quantity: 16 }, { bin: 'DMG-01', kind: 'damaged', quantity: 4 }),
  );
  expect(effects).toMatchObject([{ onHand: { next: 20 }, available: { was: 15, next: 19 } }]);
  expect(obstacle).toBeNull();
});

test('a receipt whose pieces have gone on cannot be taken back', () => {
  const receipt = anEntry({ kind: 'receive', binDelta: 20 });
  const { obstacle } = foreseeReversal([receipt], stocks({ quantity: 5 }, { bin: 'B' }));
  expect(obstacle).toEqual({ why: 'too-few', sku: SKU, bin: 'A-01-03', there: 5, needed: 20 });
});

test('nothing is put back into a bin that is out of use', () => {
  const sale = anEntry({ kind: 'sell', binDelta: -6 });
  const { obstacle } = foreseeReversal([sale], stocks({ quantity: 0, retired: true }));
  expect(obstacle).toEqual({ why: 'bin-retired', sku: SKU, bin: 'A-01-03' });
});

test('lines are played one after the other, so the first that fails is named', () => {
  const first = anEntry({ seq: 1, kind: 'receive', binDelta: 3 });
  const second = anEntry({ seq: 2, kind: 'receive', binDelta: 4 });
  const { obstacle } = foreseeReversal([first, second], stocks({ quantity: 5 }));
  expect(obstacle).toMatchObject({ there: 1, needed: 3 });
});

test('an item whose figures are unknown is passed over', () => {
  const other = anEntry({ sku: 'OTHER', binDelta: 3 });
  expect(foreseeReversal([other], stocks({ quantity: 5 })).obstacle).toBeNull();
});
