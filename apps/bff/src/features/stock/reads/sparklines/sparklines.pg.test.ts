import { SPARKLINE_HOURS } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../../test/builders.ts';
import { writeCommand } from '../../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../../test/test-database.ts';
import { SettableClock } from '../../../../platform/clock.ts';
import { HourSeqs } from './hour-seqs.ts';
import { readSparklines } from './read-sparklines.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS / 4;
let db: TestDatabase;
let warehouseId: number;
let binId: number;
let moved: number;
let rested: number;

const hoursAgo = (hours: number) => new Date(NOW_MS - hours * HOUR_MS);
const move = (itemId: number, delta: number, at: Date) =>
  writeCommand(db, { warehouseId, at, lines: [{ itemId, binId, delta }] });

beforeAll(async () => {
  db = await createTestDatabase();
  const warehouse = await aWarehouse(db);
  ({ warehouseId, receivingBinId: binId } = warehouse);
  moved = (await anItem(db)).itemId;
  rested = (await anItem(db)).itemId;
  await move(moved, 10, hoursAgo(40));
  await move(rested, 4, hoursAgo(30));
  await move(moved, 5, hoursAgo(3));
  await move(moved, -2, hoursAgo(3));
  await move(moved, -6, hoursAgo(0.1));
});
afterAll(() => db.drop());

function read(items: number[], hourSeqs = new HourSeqs(), clock = new SettableClock(NOW_MS)) {
  return readSparklines({ ...db, clock, hourSeqs }, TESTER, { warehouseId, items });
}

test('a sparkline has the figure of each full hour of the last day, and the one of now', async () => {
  const { rows, asOf, until } = await read([moved, rested]);
  expect(asOf).toBe(5);
  expect(until).toBe(new Date(NOW_MS).toISOString());
  const points = new Map(rows.map((row) => [row.itemId, row.points]));
  // Three hours ago is a quarter past: the hours since are the last three full ones.
  const tens = Array.from({ length: SPARKLINE_HOURS - 3 }, () => 10);
  expect(points.get(moved)).toEqual([...tens, 13, 13, 13, 7]);
  expect(points.get(rested)).toEqual(Array.from({ length: SPARKLINE_HOURS + 1 }, () => 4));
});

test('an item that came within the day begins at zero; one that does not exist is left out', async () => {
  const { itemId } = await anItem(db);
  await move(itemId, 8, hoursAgo(0.05));
  const { rows } = await read([itemId, 2_000_000_000]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.points.at(0)).toBe(0);
  expect(rows[0]?.points.slice(-2)).toEqual([0, 8]);
});

test('an hour is looked up once when nothing can be recorded before it any more', async () => {
  const hourSeqs = new HourSeqs();
  const first = await read([moved], hourSeqs);
  // Later the same hours are known, and the hour that was open then is found anew.
  await move(moved, 100, new Date(NOW_MS + HOUR_MS / 2));
  await move(moved, 1, new Date(NOW_MS + HOUR_MS));
  const clock = new SettableClock(NOW_MS + HOUR_MS);
  const later = await read([moved], hourSeqs, clock);
  const before = first.rows[0]?.points ?? [];
  expect(later.rows[0]?.points).toEqual([...before.slice(1, -1), 107, 108]);
});
