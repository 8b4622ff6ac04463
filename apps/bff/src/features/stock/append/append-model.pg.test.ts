import type { StockCommand } from '@stockwire/shared/stock-commands';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse } from '../../../../test/builders.ts';
import { aLedgerState } from '../../../../test/ledger-state.ts';
import { seededRandom } from '../../../../test/seeded-random.ts';
import { soundLedger } from '../../../../test/sound-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aSubmission, aWriter } from '../../../../test/writer.ts';
import { decide, evolve } from '../../../domain/stock/decide.ts';
import type { LedgerState } from '../../../domain/stock/ledger-state.ts';
import type { Outcome } from '../ledger.ts';
import { CACHE_LIMITS } from './row-cache.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const ITEMS = 12;
const WAVES = 25;
const REASON = 'data-entry-error' as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

interface Floor {
  warehouseId: number;
  skus: string[];
  bins: string[];
}

async function aFloor(): Promise<Floor> {
  const { warehouseId } = await aWarehouse(db);
  const items = await Promise.all(Array.from({ length: ITEMS }, () => anItem(db)));
  const bins = await Promise.all([1, 2, 3].map(() => aBin(db, { warehouseId })));
  const codes = ['RECEIVING', 'UNPLACED', ...bins.map(({ code }) => code)];
  return { warehouseId, skus: items.map(({ sku }) => sku), bins: codes };
}

function randomCommand({ skus, bins }: Floor, random: () => number): StockCommand {
  const below = (end: number) => Math.floor(random() * end);
  const sku = () => skus[below(skus.length)] ?? '';
  const bin = () => bins[below(bins.length)] ?? '';
  switch (below(5)) {
    case 0:
      return { kind: 'receive', lines: [{ sku: sku(), quantity: 1 + below(9), bin: bin() }] };
    case 1:
      return { kind: 'adjust', sku: sku(), bin: bin(), delta: below(12) - 6, reason: REASON };
    case 2:
      return { kind: 'move', sku: sku(), from: bin(), to: bin(), quantity: 1 + below(5) };
    case 3:
      return { kind: 'adjust', sku: sku(), delta: below(9) - 5, reason: REASON };
    default:
      return { kind: 'sell', lines: [1, 2].map(() => ({ sku: sku(), quantity: 1 + below(4) })) };
  }
}

/** Judges by the rules alone, one command after another: what every writer must come to. */
function judgedByRules(state: LedgerState, command: StockCommand): string {
  const judgement = decide(state, { command });
  if (!judgement.ok) return judgement.refusal.code;
  evolve(state, judgement.decision);
  return 'accepted';
}

function toText(outcome: Outcome): string {
  return outcome.accepted ? 'accepted' : outcome.refusal.reason.code;
}

test.each(SEEDS)('seed %i: what is appended is what the rules alone come to', async (seed) => {
  const random = seededRandom(seed);
  const floors = [await aFloor(), await aFloor()];
  const ways = new Set<string>();
  // Odd seeds remember next to nothing: rows are evicted within a batch, and warehouses by each other.
  const cacheLimits = seed % 2 === 0 ? CACHE_LIMITS : { rowsPerWarehouse: 6, rowsOverAll: 9 };
  const onBatch = ({ way }: { way: string }) => ways.add(way);
  const writer = aWriter(db.appUrl, { cacheLimits, onBatch });
  const shifts = floors.map(async (floor) => {
    const stock = Object.fromEntries(floor.skus.map((sku) => [sku, {}]));
    const model = aLedgerState(stock);
    for (const code of floor.bins) {
      const kind = code === 'RECEIVING' ? ('receiving' as const) : ('storage' as const);
      model.bins.set(code, { binId: floor.bins.indexOf(code) + 1, code, kind, retired: false });
    }
    const told: Promise<Outcome[]>[] = [];
    const expected: string[] = [];
    for (let wave = 0; wave < WAVES; wave += 1) {
      const size = 1 + Math.floor(random() * 40);
      const commands = Array.from({ length: size }, () => randomCommand(floor, random));
      expected.push(...commands.map((command) => judgedByRules(model, command)));
      const batch = commands.map((command) => aSubmission(command));
      told.push(writer.submit(floor.warehouseId, batch));
      // Some waves pile up behind the batch under way, others find the ledger idle.
      if (random() < 0.6) await told.at(-1);
    }
    expect((await Promise.all(told)).flat().map(toText)).toEqual(expected);
    await expectFigures(floor, model);
  });
  await Promise.all(shifts);
  await writer.close();
  expect(ways).toContain('append');
});

async function expectFigures({ warehouseId }: Floor, model: LedgerState): Promise<void> {
  await soundLedger(db, warehouseId);
  const rows = await db.owner.sql<{ sku: string; onHand: number; version: number }[]>`
    select i.sku_key as sku, l.on_hand as "onHand", l.version
    from stock.stock_levels l
    join catalog.items i on i.item_id = l.item_id
    where l.warehouse_id = ${warehouseId}`;
  const stored = rows.map(({ sku, onHand, version }) => `${sku} ${onHand} v${version}`);
  const expected = [...model.items]
    .filter(([, item]) => item.version > 0)
    .map(([key, { figures, version }]) => `${key} ${figures.onHand} v${version}`);
  expect(stored.sort()).toEqual(expected.sort());
}

test('appends whose backends are terminated again and again are each in the ledger once', async () => {
  const { warehouseId, skus } = await aFloor();
  const [sku = ''] = skus;
  let appended = 0;
  const onBatch = ({ way }: { way: string }) => {
    if (way === 'append') appended += 1;
  };
  const writer = aWriter(db.appUrl, { onBatch });
  const callers = Array.from({ length: 12 }, async () => {
    const outcomes: Outcome[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const command = { kind: 'adjust' as const, sku, delta: 1, reason: 'found' as const };
      outcomes.push(...(await writer.submit(warehouseId, [aSubmission(command)])));
    }
    return outcomes;
  });
  let running = true;
  const killing = (async () => {
    while (running) {
      await db.owner.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'test-writer' and datname = current_database() and state = 'active'`;
      await db.owner.sql`select pg_sleep(0.03)`;
    }
  })();
  const outcomes = (await Promise.all(callers)).flat();
  running = false;
  await killing;
  await writer.close();
  expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(300);
  expect(await soundLedger(db, warehouseId)).toBe(300);
  expect(appended).toBeGreaterThan(0);
});
