import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportWorld, importWorld } from '../../../../test/import-world.ts';
import type { Ledger } from '../../stock/ledger.ts';

/** A busy machine writes a thousand rows in seconds. */
const SOON = { timeout: 30_000 };
const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n';
const ROWS = 3_600;
const SKUS = 36;
/** Three waves are on their way or saved when the second one fails, of 1,000 rows and a few. */
const ROWS_OF_THREE_WAVES = 3_000;

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
});
afterEach(() => world.close());

/** Sales of items that come one after another, so that every wave makes some. */
function salesFile(): string {
  let file = HEADER;
  for (let row = 0; row < ROWS; row += 1) {
    const sku = Math.floor((row * SKUS) / ROWS);
    file += `${row},SKU-${sku},Mug,2,2011-03-01 10:00,1.5,7.0\n`;
  }
  return file;
}

async function checkedImport() {
  const described = await world.describe(await world.upload('sales', salesFile()), {
    options: { repeats: 'skip' },
  });
  return world.until(await world.move(described, 'check'), 'checked');
}

async function ledgerFigures() {
  const [row] = await world.db.owner.sql<{ sold: number; pieces: number }[]>`
    select coalesce(sum(-delta_on_hand) filter (where kind = 'sell'), 0)::bigint as sold,
           coalesce(sum(delta_on_hand), 0)::bigint as pieces
    from stock.inventory_transactions`;
  return row;
}

/** A ledger that writes everything, and whose second answer is lost to a fault of ours. */
function faultyLedger(): Ledger {
  let calls = 0;
  return {
    async submit(warehouseId, submissions) {
      calls += 1;
      const isSecond = calls === 2;
      const outcomes = await world.writer.submit(warehouseId, submissions);
      if (isSecond) throw new Error('what was written is forgotten');
      return outcomes;
    },
  };
}

describe('what was written and not saved when an import failed', () => {
  test('is known to every later check once it is cancelled, and nothing starts before', async () => {
    const worker = world.work(faultyLedger());
    const failing = await world.move(await checkedImport(), 'start');
    const failed = await world.until(failing, 'failed');
    expect(failed.progress.accepted).toBe(1_000);
    await expect
      .poll(async () => (await ledgerFigures())?.sold, SOON)
      .toBe(2 * ROWS_OF_THREE_WAVES);
    const next = await checkedImport();
    await worker.close();
    await expect(world.move(next, 'start')).rejects.toMatchObject({
      refusal: { advice: expect.stringContaining(`Import ${failed.importId} failed`) },
    });
    await world.move(failed, 'cancel');
    await expect(world.move(next, 'start')).rejects.toMatchObject({
      refusal: { advice: expect.stringContaining('Wait a moment') },
    });

    world.work();
    const accepted = async () => (await world.read(failed)).progress.accepted;
    await expect.poll(accepted, SOON).toBe(ROWS_OF_THREE_WAVES);
    expect(await world.read(failed)).toMatchObject({ state: 'cancelled', itemsMade: 30 });
    await expect
      .poll(() => world.move(next, 'start').catch(({ refusal }) => refusal.advice), SOON)
      .toMatch('wrote meanwhile');
    const again = await world.until(await world.move(next, 'check'), 'checked');
    expect(again.check?.repeats.rows).toBe(ROWS_OF_THREE_WAVES);
    const done = await world.until(await world.move(again, 'start'), 'done');
    expect(done.progress).toMatchObject({ accepted: ROWS - ROWS_OF_THREE_WAVES, refused: 0 });
    expect(done.itemsMade).toBe(SKUS - 30);
    expect(await ledgerFigures()).toEqual({ sold: 2 * ROWS, pieces: 0 });
  });

  test('is counted when it goes on, with the items it made', async () => {
    const worker = world.work(faultyLedger());
    const failed = await world.until(await world.move(await checkedImport(), 'start'), 'failed');
    await worker.close();
    world.work();
    const done = await world.until(await world.move(failed, 'resume'), 'done');
    expect(done).toMatchObject({ itemsMade: SKUS, progress: { accepted: ROWS, refused: 0 } });
    expect(await ledgerFigures()).toEqual({ sold: 2 * ROWS, pieces: 0 });
  });
});

test('a run does not take the undo for its own work that was asked for while its last batch was on its way', async () => {
  let isHeld = (): void => undefined;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const goesOn = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let calls = 0;
  world.work({
    async submit(warehouseId, submissions) {
      calls += 1;
      if (calls === 2) {
        isHeld();
        await goesOn;
      }
      return world.writer.submit(warehouseId, submissions);
    },
  });
  const running = await world.move(await checkedImport(), 'start');
  await held;
  const cancelled = await world.move(running, 'cancel');
  const undoing = await world.move(cancelled, 'undo');
  letGo();
  await world.until(undoing, 'undone');
  expect(await ledgerFigures()).toMatchObject({ pieces: 0 });
});
