import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { availableOf } from '@stockwire/shared/stock-level';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLedgerState } from '../../../test/ledger-state.ts';
import { decide, evolve } from './decide.ts';
import type { ItemState, LedgerState } from './ledger-state.ts';

const SKUS = ['CUP', 'PAN'] as const;
const BINS = ['A-1', 'A-2', 'RECEIVING', 'DMG', 'HOLD', 'UNPLACED'] as const;
const STORAGE = new Set<string>(['A-1', 'A-2', 'UNPLACED']);
const HOME = 'A-2';

/** The model: nothing but how many pieces of which item lie in which bin. */
type Model = Map<string, Map<string, number>>;

const sku = fc.constantFrom(...SKUS);
const bin = fc.constantFrom(...BINS);
const pieces = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: QUANTITY_MAX - 5, max: QUANTITY_MAX }) },
);
const line = fc.record({ sku, quantity: pieces });
const reason = 'data-entry-error' as const;
const command: fc.Arbitrary<StockCommand> = fc.oneof(
  fc.record({
    kind: fc.constant('adjust' as const),
    sku,
    bin,
    delta: pieces,
    reason: fc.constant(reason),
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    sku,
    bin,
    delta: pieces.map((n) => -n),
    reason: fc.constant(reason),
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    sku,
    delta: fc.integer({ min: -9, max: 9 }),
    reason: fc.constant(reason),
  }),
  fc.record({ kind: fc.constant('move' as const), sku, from: bin, to: bin, quantity: pieces }),
  fc.record({
    kind: fc.constant('sell' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('receive' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
);

function lying(model: Model, item: string, place: string): number {
  return model.get(item)?.get(place) ?? 0;
}

function put(model: Model, item: string, [place, delta]: readonly [string, number]): void {
  const bins = model.get(item) ?? new Map<string, number>();
  bins.set(place, (bins.get(place) ?? 0) + delta);
  model.set(item, bins);
}

function sum(model: Model, item: string, inBin: (place: string) => boolean): number {
  return [...(model.get(item) ?? [])].reduce(
    (total, [place, n]) => total + (inBin(place) ? n : 0),
    0,
  );
}

/** Takes pieces as a person would: home first, then shelf by shelf. */
function take(model: Model, item: string, quantity: number): void {
  let left = quantity;
  for (const place of [HOME, 'A-1', 'UNPLACED']) {
    const here = Math.min(left, lying(model, item, place));
    put(model, item, [place, -here]);
    left -= here;
  }
}

type Act<Kind extends StockCommand['kind']> = (
  model: Model,
  wanted: Extract<StockCommand, { kind: Kind }>,
) => boolean;

const stored = (model: Model, item: string) => sum(model, item, (place) => STORAGE.has(place));

const adjust: Act<'adjust'> = (model, wanted) => {
  if (wanted.delta === 0) return false;
  if (wanted.bin !== undefined || wanted.delta > 0) {
    put(model, wanted.sku, [wanted.bin ?? HOME, wanted.delta]);
    return true;
  }
  if (stored(model, wanted.sku) + wanted.delta < 0) return false;
  take(model, wanted.sku, -wanted.delta);
  return true;
};

const move: Act<'move'> = (model, { sku: item, from, to, quantity }) => {
  put(model, item, [from, -quantity]);
  put(model, item, [to, quantity]);
  return from !== to;
};

const receive: Act<'receive'> = (model, { lines }) => {
  for (const { sku: item, quantity } of lines) put(model, item, ['RECEIVING', quantity]);
  return true;
};

const sell: Act<'sell'> = (model, { lines }) =>
  lines.every(({ sku: item, quantity }) => {
    if (stored(model, item) < quantity) return false;
    take(model, item, quantity);
    return true;
  });

/** Does to a copy of the model what the command says; null when that cannot be. */
function act(before: Model, wanted: StockCommand): Model | null {
  const model: Model = new Map([...before].map(([item, bins]) => [item, new Map(bins)]));
  return acted(model, wanted) && sound(model) ? model : null;
}

function acted(model: Model, wanted: StockCommand): boolean {
  switch (wanted.kind) {
    case 'adjust':
      return adjust(model, wanted);
    case 'move':
      return move(model, wanted);
    case 'receive':
      return receive(model, wanted);
    case 'sell':
      return sell(model, wanted);
    default:
      throw new Error(`the model does not know ${wanted.kind}`);
  }
}

function sound(model: Model): boolean {
  return [...model].every(
    ([item, bins]) =>
      [...bins.values()].every((n) => n >= 0 && n <= QUANTITY_MAX) &&
      sum(model, item, () => true) <= QUANTITY_MAX,
  );
}

function itemOf(state: LedgerState, item: string): ItemState {
  const found = state.items.get(item);
  if (!found) throw new Error(item);
  return found;
}

/** One comparison for all figures of an item: an expectation each is most of what a run takes. */
function expectEqual(state: LedgerState, model: Model): void {
  for (const item of SKUS) {
    const { figures, bins } = itemOf(state, item);
    const quantities = new Map([...bins.values()].map(({ code, quantity }) => [code, quantity]));
    const sellable = stored(model, item);
    expect([
      ...BINS.map((place) => quantities.get(place) ?? 0),
      figures.onHand,
      figures.sellable,
      availableOf(figures),
    ]).toEqual([
      ...BINS.map((place) => lying(model, item, place)),
      sum(model, item, () => true),
      sellable,
      sellable,
    ]);
  }
}

test('any sequence of commands leaves what a map of maps would hold, refusals included', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 20, maxLength: 60, size: 'max' }), (commands) => {
      const state = aLedgerState(
        { CUP: {}, PAN: {}, SPARE: Object.fromEntries(BINS.map((b) => [b, 1])) },
        { homes: { CUP: HOME, PAN: HOME } },
      );
      let model: Model = new Map();
      for (const wanted of commands) {
        const judgement = decide(state, { command: wanted });
        const after = act(model, wanted);
        expect(judgement.ok).toBe(after !== null);
        if (!judgement.ok || !after) continue;
        const versions = new Map(SKUS.map((item) => [item, itemOf(state, item).version]));
        evolve(state, judgement.decision);
        model = after;
        for (const item of SKUS) {
          const posted = judgement.decision.entries.filter((entry) => entry.sku === item).length;
          expect(itemOf(state, item).version).toBe((versions.get(item) ?? 0) + posted);
        }
        expectEqual(state, model);
      }
    }),
    { numRuns: 400 },
  );
});

test('any accepted command can be taken back, and leaves every figure as it was', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 20 }), (commands) => {
      const state = aLedgerState(
        { CUP: { 'A-1': 20, DMG: 5 }, PAN: { 'A-2': 20, HOLD: 5, RECEIVING: 3, UNPLACED: 1 } },
        { homes: { CUP: HOME, PAN: HOME } },
      );
      let seq = 0;
      for (const wanted of commands) {
        const before = SKUS.map((item) => itemOf(state, item).figures);
        const judgement = decide(state, { command: wanted });
        if (!judgement.ok) continue;
        evolve(state, judgement.decision);
        seq += 1;
        const movements = judgement.decision.entries.map(
          ({ itemId, bin: from, toBin, binDelta }) => ({ itemId, bin: from, toBin, binDelta }),
        );
        state.past.set(seq, { seqFrom: seq, posting: null, reversed: false, movements });
        const undo = decide(state, { command: { kind: 'reverse', seq, reason } });
        if (!undo.ok) throw new Error(JSON.stringify(undo.refusal));
        evolve(state, undo.decision);
        expect(SKUS.map((item) => itemOf(state, item).figures)).toEqual(before);
        expect(decide(state, { command: { kind: 'reverse', seq, reason } })).toMatchObject({
          ok: false,
          refusal: { code: 'already-reversed' },
        });
      }
    }),
    { numRuns: 200 },
  );
});
