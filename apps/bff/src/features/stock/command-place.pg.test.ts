import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';

const MINUTE = '019d0a11';
const KEYS = 400;

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** The upper half of a place: what lies together has the same one. */
async function neighbourhoods(
  ids: readonly string[],
  warehouseId = 1,
): Promise<{ halves: Set<string>; places: Set<string> }> {
  const rows = await db.owner.sql<{ half: string; place: string }[]>`
    select (stock.command_place(id, ${warehouseId}::int) >> 32)::text as half,
           stock.command_place(id, ${warehouseId}::int)::text as place
    from unnest(${[...ids]}::text[]) as asked (id)`;
  return {
    halves: new Set(rows.map(({ half }) => half)),
    places: new Set(rows.map(({ place }) => place)),
  };
}

const idsOf = (actor: string, begin: string) =>
  Array.from({ length: KEYS }, (_, n) => `${actor}/${begin}-7000-7abc-${n}`);

test('keys that begin alike lie together, each at a place of its own', async () => {
  const { halves, places } = await neighbourhoods(idsOf('person-1', MINUTE));
  expect(halves.size).toBe(1);
  expect(places.size).toBe(KEYS);
});

test('other beginnings, people and warehouses lie elsewhere', async () => {
  const [id = ''] = idsOf('person-1', MINUTE);
  const [other = ''] = idsOf('person-2', MINUTE);
  const [later = ''] = idsOf('person-1', '019d0a12');
  expect((await neighbourhoods([id, other, later])).halves.size).toBe(3);
  const [here] = (await neighbourhoods([id], 1)).halves;
  const [there] = (await neighbourhoods([id], 2)).halves;
  expect(here).not.toBe(there);
});

test('keys without a beginning in common are scattered', async () => {
  const keys = Array.from({ length: KEYS }, (_, n) => `${n}-of-a-system-that-counts`);
  const { halves } = await neighbourhoods(keys.map((key) => `key-1/${key}`));
  expect(halves.size).toBeGreaterThan(KEYS * 0.9);
});
