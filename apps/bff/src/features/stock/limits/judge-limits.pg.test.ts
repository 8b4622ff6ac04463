import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActor } from '../../../../test/actors.ts';
import { aBin, anItem, aWarehouse } from '../../../../test/builders.ts';
import { writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { adjustedToday } from './judge-limits.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** Hours of the first days of this month, UTC. */
function hour(hours: number): Date {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1, hours));
}

test('a day begins at midnight on the walls of the warehouse, and only adjustments of the one person count', async () => {
  const { warehouseId } = await aWarehouse(db, { timeZone: 'Pacific/Kiritimati' });
  const { binId } = await aBin(db, { warehouseId });
  const { itemId } = await anItem(db);
  const write = (at: Date, delta: number, rest: object = {}) =>
    writeCommand(db, { warehouseId, at, lines: [{ itemId, binId, delta }], ...rest });
  // Fourteen hours before UTC: midnight there is ten in the morning here.
  await write(hour(9), 100);
  await write(hour(10), 5);
  await write(hour(11), -7);
  await write(hour(12), 1_000, { kind: 'receive' });
  await write(hour(20), 2);
  const at = (hours: number) => {
    const clock = new SettableClock(hour(hours).getTime());
    const place = { warehouseId, actor: anActor({ id: 'tester' }) };
    return adjustedToday({ database: db.database, clock }, place);
  };
  expect(await at(21)).toBe(14);
  expect(await at(33)).toBe(14);
  expect(await at(35)).toBe(0);
  const other = { warehouseId, actor: anActor({ id: 'somebody-else' }) };
  const clock = new SettableClock(hour(21).getTime());
  expect(await adjustedToday({ database: db.database, clock }, other)).toBe(0);
});
