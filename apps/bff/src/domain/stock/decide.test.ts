import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { describe, expect, test } from 'vitest';
import { aLedgerState } from '../../../test/ledger-state.ts';
import { decide } from './decide.ts';
import type { LedgerState } from './ledger-state.ts';

function entriesOf(state: LedgerState, command: StockCommand) {
  const judgement = decide(state, { command });
  if (!judgement.ok) throw new Error(JSON.stringify(judgement.refusal));
  return judgement.decision.entries.map(({ bin, toBin, binDelta, figures }) => ({
    bin: bin.code,
    toBin: toBin?.code ?? null,
    binDelta,
    onHand: figures.onHand,
    sellable: figures.sellable,
  }));
}

function refusalOf(state: LedgerState, command: StockCommand) {
  const judgement = decide(state, { command });
  if (judgement.ok) throw new Error('was accepted');
  return judgement.refusal;
}

const adjust = { kind: 'adjust', sku: 'plate', delta: -1, reason: 'data-entry-error' } as const;

describe('adjust', () => {
  test('takes pieces without a bin from the home bin first, then from storage bins by code', () => {
    const state = aLedgerState(
      { PLATE: { 'A-1': 2, 'A-2': 3, 'B-1': 4, DMG: 9 } },
      { homes: { PLATE: 'B-1' } },
    );
    expect(entriesOf(state, { ...adjust, delta: -7 })).toEqual([
      { bin: 'B-1', toBin: null, binDelta: -4, onHand: 14, sellable: 5 },
      { bin: 'A-1', toBin: null, binDelta: -2, onHand: 12, sellable: 3 },
      { bin: 'A-2', toBin: null, binDelta: -1, onHand: 11, sellable: 2 },
    ]);
  });

  test('adds pieces without a bin to the home bin, or to UNPLACED without one', () => {
    const homeless = aLedgerState({ PLATE: {} });
    expect(entriesOf(homeless, { ...adjust, delta: 5 })).toMatchObject([{ bin: 'UNPLACED' }]);
    const housed = aLedgerState({ PLATE: {} }, { homes: { PLATE: 'A-1' } });
    expect(entriesOf(housed, { ...adjust, delta: 5 })).toMatchObject([{ bin: 'A-1', sellable: 5 }]);
  });

  test('counts pieces outside storage as on hand but not as sellable', () => {
    const state = aLedgerState({ PLATE: { 'A-1': 2, DMG: 1 } });
    expect(entriesOf(state, { ...adjust, bin: 'dmg', delta: 2 })).toEqual([
      { bin: 'DMG', toBin: null, binDelta: 2, onHand: 5, sellable: 2 },
    ]);
  });

  test.each([
    [{ sku: 'cup' }, 'validation', 'unknown-sku'],
    [{ bin: 'Z-9' }, 'validation', 'unknown-bin'],
    [{ delta: 0 }, 'validation', 'zero-delta'],
    [{ reason: 'found' }, 'validation', 'reason-sign'],
    [{ reason: 'system-repair' }, 'validation', 'machine-reason'],
  ] as const)('refuses %o as %s %s', (change, code, field) => {
    const state = aLedgerState({ PLATE: { 'A-1': 2 } });
    expect(refusalOf(state, { ...adjust, ...change })).toMatchObject({
      code,
      errors: [{ code: field }],
    });
  });

  test('refuses to go below zero in the bin, and says what is there', () => {
    const state = aLedgerState({ PLATE: { 'A-1': 2, 'A-2': 9 } });
    expect(refusalOf(state, { ...adjust, bin: 'A-1', delta: -3 })).toMatchObject({
      code: 'insufficient-stock',
      bin: 'A-1',
      requested: 3,
      available: 2,
    });
  });

  test('refuses to go beyond 2^31−1, in a bin and in the sum of bins', () => {
    const state = aLedgerState({ PLATE: { 'A-1': QUANTITY_MAX - 1, DMG: 0 } });
    const more = { ...adjust, delta: 2 };
    expect(refusalOf(state, { ...more, bin: 'A-1' })).toMatchObject({ code: 'quantity-overflow' });
    expect(refusalOf(state, { ...more, bin: 'DMG' })).toMatchObject({
      code: 'quantity-overflow',
      bin: null,
    });
  });

  test('puts nothing into a retired bin, but takes out of it', () => {
    const state = aLedgerState({ PLATE: { OLD: 5 } }, { retired: ['OLD'] });
    expect(refusalOf(state, { ...adjust, bin: 'OLD', delta: 1 })).toMatchObject({
      code: 'bin-retired',
    });
    expect(entriesOf(state, { ...adjust, bin: 'OLD' })).toMatchObject([
      { bin: 'OLD', binDelta: -1 },
    ]);
  });

  test('with an expected version guards the bin when one is named, else the level', () => {
    const state = aLedgerState({ PLATE: { 'A-1': 5, 'A-2': 5 } });
    expect(entriesOf(state, { ...adjust, bin: 'A-1', expectedVersion: 1 })).toHaveLength(1);
    expect(refusalOf(state, { ...adjust, expectedVersion: 1 })).toMatchObject({
      code: 'version-conflict',
      bin: null,
      currentVersion: 2,
    });
    expect(refusalOf(state, { ...adjust, bin: 'A-1', expectedVersion: 2 })).toMatchObject({
      code: 'version-conflict',
      bin: 'A-1',
      currentVersion: 1,
    });
  });
});

describe('count', () => {
  const count = { kind: 'count', sku: 'PLATE', bin: 'A-1' } as const;
  const state = aLedgerState({ PLATE: { 'A-1': 38 } });

  test('posts the variance, and an entry of zero when there is none', () => {
    const base = { quantity: 38, version: 1 };
    expect(entriesOf(state, { ...count, counted: 41, base })).toMatchObject([
      { binDelta: 3, onHand: 41 },
    ]);
    expect(entriesOf(state, { ...count, counted: 38, base })).toMatchObject([
      { binDelta: 0, onHand: 38 },
    ]);
  });

  test('of a bin that moved is stale until it says which way it holds', () => {
    const counted = { ...count, counted: 41, base: { quantity: 40, version: 0 } };
    expect(refusalOf(state, counted)).toMatchObject({
      code: 'count-stale',
      bin: 'A-1',
      currentVersion: 1,
    });
    const seen = { quantity: 38, version: 1 };
    expect(entriesOf(state, { ...counted, resolve: { choice: 'keep-count', seen } })).toMatchObject(
      [{ binDelta: 3 }],
    );
    expect(
      entriesOf(state, { ...counted, resolve: { choice: 'keep-difference', seen } }),
    ).toMatchObject([{ binDelta: 1, onHand: 39 }]);
  });

  test('that was resolved against figures which moved again is stale again', () => {
    const resolve = { choice: 'keep-count', seen: { quantity: 39, version: 0 } } as const;
    const command = { ...count, counted: 41, base: { quantity: 40, version: 0 }, resolve };
    expect(refusalOf(state, command)).toMatchObject({ code: 'count-stale' });
  });

  test('whose kept difference would go below zero is refused', () => {
    const resolve = { choice: 'keep-difference', seen: { quantity: 38, version: 1 } } as const;
    const command = { ...count, counted: 0, base: { quantity: 40, version: 0 }, resolve };
    expect(refusalOf(state, command)).toMatchObject({ errors: [{ code: 'below-zero' }] });
  });
});

describe('sell', () => {
  test('sums the lines that share an item before it judges them', () => {
    const state = aLedgerState({ PLATE: { 'A-1': 5 } });
    const lines = [
      { sku: 'PLATE', quantity: 3 },
      { sku: 'plate', quantity: 3 },
    ];
    expect(refusalOf(state, { kind: 'sell', lines })).toMatchObject({
      code: 'insufficient-stock',
      requested: 6,
      available: 5,
    });
  });

  test('sells nothing that lies in quality hold, damaged, staging or receiving', () => {
    const state = aLedgerState({ PLATE: { HOLD: 5, DMG: 5, STAGE: 5, RECEIVING: 5 } });
    const lines = [{ sku: 'PLATE', quantity: 1 }];
    expect(refusalOf(state, { kind: 'sell', lines })).toMatchObject({ available: 0 });
  });
});

describe('move', () => {
  const move = { kind: 'move', sku: 'PLATE', from: 'RECEIVING', to: 'A-1', quantity: 4 } as const;

  test('is one entry: on hand stays, what comes to storage becomes sellable', () => {
    const state = aLedgerState({ PLATE: { RECEIVING: 10, 'A-1': 1 } });
    expect(entriesOf(state, move)).toEqual([
      { bin: 'RECEIVING', toBin: 'A-1', binDelta: -4, onHand: 11, sellable: 5 },
    ]);
  });

  test.each([
    [{ to: 'receiving' }, 'same-bin'],
    [{ from: 'STAGE' }, 'picked-goods'],
    [{ to: 'STAGE' }, 'picked-goods'],
  ])('refuses %o as %s', (change, code) => {
    const state = aLedgerState({ PLATE: { RECEIVING: 10, 'A-1': 1, STAGE: 3 } });
    expect(refusalOf(state, { ...move, ...change })).toMatchObject({ errors: [{ code }] });
  });
});

test('a receipt without a bin lies in RECEIVING and is not sellable yet', () => {
  const state = aLedgerState({ PLATE: {} });
  const command = { kind: 'receive', lines: [{ sku: 'PLATE', quantity: 6 }] } as const;
  expect(entriesOf(state, { ...command, lines: [...command.lines] })).toEqual([
    { bin: 'RECEIVING', toBin: null, binDelta: 6, onHand: 6, sellable: 0 },
  ]);
});

test('a level version in If-Match that is stale is told apart from one in the body', () => {
  const state = aLedgerState({ PLATE: { 'A-1': 5 } });
  const judgement = decide(state, { command: { ...adjust, sku: 'PLATE' }, ifMatchVersion: 7 });
  expect(judgement).toMatchObject({
    ok: false,
    refusal: { code: 'version-stale', currentVersion: 1 },
  });
});
