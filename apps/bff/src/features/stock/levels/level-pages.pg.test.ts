import {
  availableOf,
  STOCK_STATUSES,
  type StockStatus,
  statusOf,
} from '@stockwire/shared/stock-level';
import type { LevelColumn, LevelFilter, LevelSort } from '@stockwire/shared/stock-views';
import { LEVEL_COLUMNS } from '@stockwire/shared/stock-views';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aBin, anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { aLevelRow } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { buildView } from './build-view.ts';
import { listLevels } from './list-levels.ts';
import { readViewBlock } from './read-view-block.ts';
import { createViewCache } from './view-cache.ts';

const ROWS = 60;
const NAMES = [
  'Ärmelbrett',
  'ärmelbrett',
  'Zange',
  'mug 50%',
  'Mug_x',
  'Ωmega',
  '😀 box',
  'a"b\\c',
];
const ZONES = [null, 'A', 'b', 'É'];
const codeIn = (zone: string) => `${zone}-01`;

type Value = string | number | null;
/** A row as the test knows it: what each column is filtered by and sorted by. */
type Known = { itemId: number; value: Record<LevelColumn, Value> };

let db: TestDatabase;
let warehouseId: number;
let known: Known[];

beforeAll(async () => {
  db = await createTestDatabase();
  warehouseId = (await aWarehouse(db)).warehouseId;
  const binOfZone = new Map<string, number>();
  for (const zone of ZONES.flatMap((one) => one ?? [])) {
    const { binId } = await aBin(db, { warehouseId, zone, code: codeIn(zone) });
    binOfZone.set(zone, binId);
  }
  known = [];
  for (let n = 0; n < ROWS; n += 1) known.push(await aKnownRow(n, binOfZone));
});
afterAll(() => db.drop());

const NO_FIGURES = { sellable: 0, onHand: 0, held: 0, allocated: 0, short: 0 };

/** Few different values in every column, so that sorts have ties; every fifth row has no level. */
function levelOf(n: number) {
  const sellable = n % 4;
  const figures = {
    sellable,
    onHand: sellable + (n % 3),
    held: Math.min(sellable, 1),
    allocated: 0,
  };
  const updatedAt = new Date(Date.UTC(2026, 0, 1 + (n % 7)));
  return n % 5 === 0 ? null : { ...figures, short: n % 11 === 0 ? 1 : 0, updatedAt };
}

/** Half of the rows, and all without a level, have settings; some of those a home bin or reorder point. */
function settingsOf(n: number) {
  if (n % 2 !== 0 && n % 5 !== 0) return { has: false, zone: null, reorderPoint: null };
  const reorderPoint = n % 3 === 0 ? null : n % 3;
  return { has: true, zone: ZONES[n % ZONES.length] ?? null, reorderPoint };
}

function inZone(zone: string | null) {
  if (zone === null) return { zone: null, homeBin: null };
  return { zone: zone.toLowerCase(), homeBin: codeIn(zone).toUpperCase() };
}

function describeItem(n: number) {
  const name = NAMES[n % NAMES.length] ?? '';
  const category = n % 3 === 0 ? 'Kitchen' : 'garden';
  return { name, category, sku: `${'pP'.charAt(n % 2)}-${n * 7}` };
}

async function aKnownRow(n: number, binOfZone: Map<string, number>): Promise<Known> {
  const described = describeItem(n);
  const { itemId, sku, name } = await anItem(db, described);
  const level = levelOf(n);
  const { has, zone, reorderPoint } = settingsOf(n);
  if (level !== null) await aLevelRow(db, { warehouseId, itemId, ...level });
  if (has) {
    const homeBinId = binOfZone.get(zone ?? '') ?? null;
    await someItemSettings(db, { warehouseId, itemId, homeBinId, reorderPoint });
  }
  const figures = level ?? NO_FIGURES;
  return {
    itemId,
    value: {
      sku: sku.toUpperCase(),
      name: name.toLowerCase(),
      category: described.category.toLowerCase(),
      ...inZone(zone),
      homeBin: zone && codeIn(zone).toUpperCase(),
      status: statusOf(figures, reorderPoint),
      onHand: figures.onHand,
      sellable: figures.sellable,
      reserved: figures.held + figures.allocated,
      available: availableOf(figures),
      reorderPoint,
      updatedAt: level?.updatedAt.getTime() ?? null,
    },
  };
}

function compareValues(column: LevelColumn, a: Value, b: Value): number {
  if (column === 'status') {
    const rank = (value: Value) => STOCK_STATUSES.indexOf(value as StockStatus);
    return rank(a) - rank(b);
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

function inOrder(rows: Known[], sort: LevelSort): number[] {
  const keys = sort.length > 0 ? sort : ([{ column: 'sku', direction: 'asc' }] as const);
  const sorted = rows.toSorted((one, other) => {
    for (const { column, direction } of keys) {
      const [a, b] = [one.value[column], other.value[column]];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      const order = compareValues(column, a, b);
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return one.itemId - other.itemId;
  });
  return sorted.map(({ itemId }) => itemId);
}

interface Chosen {
  filter: LevelFilter;
  keeps: (row: Known) => boolean;
}

const texts = (column: LevelColumn, options: string[]) =>
  fc.oneof(
    fc.constantFrom(...options).map(
      (contains): Chosen => ({
        filter: { [column]: { contains } },
        keeps: ({ value }) => String(value[column] ?? '\n').includes(contains.toLowerCase()),
      }),
    ),
    fc.subarray(options, { minLength: 1 }).map(
      (some): Chosen => ({
        filter: { [column]: { in: some } },
        keeps: ({ value }) => some.some((one) => one.toLowerCase() === value[column]),
      }),
    ),
  );
const numbers = (column: LevelColumn) =>
  fc.tuple(fc.integer({ min: -1, max: 5 }), fc.boolean()).map(
    ([bound, above]): Chosen => ({
      filter: { [column]: above ? { gte: bound } : { lt: bound } },
      keeps: ({ value }) => {
        const found = value[column];
        return typeof found === 'number' && (above ? found >= bound : found < bound);
      },
    }),
  );

/** Two conditions at most: more would keep no row at all, and then every order is right. */
const anyFilter: fc.Arbitrary<Chosen> = fc
  .uniqueArray(
    fc.oneof(
      texts('name', ['MUG', '%', '_', 'Ä', '\\', '"', 'zange']),
      texts('zone', ['a', 'B', 'é']),
      numbers('available'),
      numbers('reorderPoint'),
    ),
    { selector: ({ filter }) => Object.keys(filter)[0], maxLength: 2 },
  )
  .map((chosen) => ({
    filter: Object.assign({}, ...chosen.map(({ filter }) => filter)),
    keeps: (row) => chosen.every((one) => one.keeps(row)),
  }));

const COLUMNS = Object.keys(LEVEL_COLUMNS) as LevelColumn[];
const anySort: fc.Arbitrary<LevelSort> = fc.array(
  fc.record({ column: fc.constantFrom(...COLUMNS), direction: fc.constantFrom('asc', 'desc') }),
  { maxLength: 4 },
);

async function readAllPages(asked: { filter: LevelFilter; sort: LevelSort }, limit: number) {
  const ids: number[] = [];
  let cursor: string | null | undefined;
  // A page without an end is a fault to be seen, not to be waited for.
  while (cursor !== null && ids.length <= ROWS) {
    const page = await listLevels(db, TESTER, { warehouseId, ...asked, limit, cursor });
    ids.push(...page.rows.map(({ itemId }) => itemId));
    cursor = page.nextCursor;
  }
  return ids;
}

async function readWholeView(asked: { filter: LevelFilter; sort: LevelSort }) {
  const views = createViewCache({
    nodeId: 'n',
    clock: new SettableClock(0),
    randomText: () => 'r',
  });
  const view = await buildView({ ...db, views }, TESTER, { warehouseId, ...asked });
  const block = { warehouseId, viewId: view.viewId, from: 0, limit: ROWS };
  const { rows } = await readViewBlock({ ...db, views }, TESTER, block);
  return rows.map(({ itemId }) => itemId);
}

const EVERY_SORT = COLUMNS.flatMap((column) =>
  (['asc', 'desc'] as const).map((direction) => [column, direction] as const),
);

test.each(EVERY_SORT)('pages by %s %s lose and repeat nothing', async (column, direction) => {
  const sort = [{ column, direction }];
  expect(await readAllPages({ filter: {}, sort }, 7)).toEqual(inOrder(known, sort));
});

test('pages, views and a plain sort agree for any filter and sort', {
  timeout: 120_000,
}, async () => {
  let rowsCompared = 0;
  const everyRun = fc.asyncProperty(
    anyFilter,
    anySort,
    fc.integer({ min: 5, max: 25 }),
    async (chosen, sort, limit) => {
      const expected = inOrder(known.filter(chosen.keeps), sort);
      rowsCompared += expected.length;
      const asked = { filter: chosen.filter, sort };
      expect(await readAllPages(asked, limit)).toEqual(expected);
      expect(await readWholeView(asked)).toEqual(expected);
    },
  );
  await fc.assert(everyRun, { numRuns: 80 });
  expect(rowsCompared).toBeGreaterThan(80 * 5);
});
