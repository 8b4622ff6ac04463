import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Import } from '@stockwire/shared/imports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../test/actors.ts';
import { type ImportWorld, importWorld } from '../../test/import-world.ts';
import { exitOf, readLines, startServerProcess } from '../../test/server-process.ts';
import { soundLedger } from '../../test/sound-ledger.ts';

/** The tests themselves let them do everything; what the node that writes lets them do is in the database. */
const IMPORTER = { ...TESTER, id: 'person-tests00000000001' };
const STARTED_WITHIN_MS = 60_000;
const TEST_MS = 60_000;
const SKUS = 10;
const LINES = 3;

let world: ImportWorld;
let dataDir: string;
let api: { child: ChildProcess; url: string };
let worker: ChildProcess;

beforeAll(async () => {
  world = await importWorld(IMPORTER);
  dataDir = mkdtempSync(path.join(tmpdir(), 'stockwire-apart-'));
  await knowTester();
  api = await startApi('0');
  worker = startServerProcess({ ...settings(), ROLES: 'worker', INTERNAL_URL: api.url });
  expect((await readLines(worker, 1))[0]).toMatch(/^Stockwire runs worker/);
}, STARTED_WITHIN_MS);

afterAll(async () => {
  for (const child of [worker, api?.child]) child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true });
  await world.close();
});

function settings() {
  const { db } = world;
  const secret = createHash('sha256').update('two processes').digest('base64');
  const urls = { DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl };
  return { ...urls, DATA_DIR: dataDir, SECRET_KEY: secret, LOG_LEVEL: 'fatal' };
}

async function startApi(port: string) {
  const child = startServerProcess({ ...settings(), ROLES: 'api', PORT: port });
  const [line = ''] = await readLines(child, 1);
  const url = /(http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
  if (url === undefined) throw new Error(`the node did not start: ${line}`);
  return { child, url };
}

/** On whose behalf imports run must be known, and allowed to run them, to the node that writes. */
async function knowTester(): Promise<void> {
  await world.db.owner.sql`
    insert into identity.people (actor_id, email, email_key, name)
    values (${IMPORTER.id}, 'tester@test.example', 'tester@test.example', 'Tester')`;
  await world.db.owner.sql`
    insert into identity.grants (actor_id, role, warehouse_id)
    values (${IMPORTER.id}, 'controller', ${world.warehouseId})`;
}

/** Sales of one piece a line, three lines an invoice; what they need is received before them. */
function salesFile(invoices: number, first = 0): string {
  let file = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n';
  for (let invoice = first; invoice < first + invoices; invoice += 1) {
    for (let line = 0; line < LINES; line += 1) {
      file += `${invoice},SKU-${(invoice + line) % SKUS},Mug,1,2011-03-01 10:00,2.5,7\n`;
    }
  }
  return file;
}

async function batchesWritten(): Promise<number> {
  const text = await (await fetch(`${api.url}/metrics`)).text();
  return Number(/stockwire_ledger_batch_commands_count(?:\{[^}]*\})? (\d+)/.exec(text)?.[1] ?? 0);
}

async function figures(): Promise<{ sold: number; left: number }> {
  const [row] = await world.db.owner.sql<{ sold: number; left: number }[]>`
    select coalesce(sum(-delta_on_hand) filter (where kind = 'sell'), 0)::int as sold,
           coalesce(sum(delta_on_hand), 0)::int as left
    from stock.inventory_transactions
    where warehouse_id = ${world.warehouseId}`;
  return row ?? { sold: 0, left: 0 };
}

async function startRun(file: string): Promise<Import> {
  const described = await world.describe(await world.upload('sales', file));
  const checked = await world.until(await world.move(described, 'check'), 'checked');
  return world.move(checked, 'start');
}

test(
  'a worker of its own imports through the node that writes, figures exact, and takes it back',
  async () => {
    const before = await batchesWritten();
    const done = await world.until(await startRun(salesFile(500)), 'done');
    expect(done.progress).toMatchObject({ accepted: 1_500, refused: 0, rowsDone: 1_500 });
    expect(await figures()).toEqual({ sold: 1_500, left: 0 });
    // The node has written: the worker's own writer was not needed.
    expect(await batchesWritten()).toBeGreaterThan(before);
    const written = await soundLedger(world.db, world.warehouseId);
    await world.until(await world.move(done, 'undo'), 'undone');
    expect(Object.values(await world.onHand()).every((onHand) => onHand === 0)).toBe(true);
    expect(await soundLedger(world.db, world.warehouseId)).toBe(written * 2);
  },
  TEST_MS,
);

test(
  'the node is killed in mid-run and comes back, twice: nothing is doubled, nothing lost',
  async () => {
    const { sold: before } = await figures();
    const rows = 15_000;
    const running = await startRun(salesFile(rows / LINES, 100_000));
    for (const share of [0.1, 0.5]) {
      const rowsDone = async () => (await world.read(running)).progress.rowsDone;
      await expect.poll(rowsDone, { timeout: TEST_MS, interval: 5 }).toBeGreaterThan(rows * share);
      expect((await world.read(running)).state).toBe('running');
      api.child.kill('SIGKILL');
      await exitOf(api.child);
      api = await startApi(new URL(api.url).port);
    }
    const done = await world.until(running, 'done');
    expect(done.progress).toMatchObject({ rowsDone: rows, accepted: rows, refused: 0 });
    expect((await figures()).sold).toBe(before + rows);
    await soundLedger(world.db, world.warehouseId);
  },
  TEST_MS,
);

test(
  'who may no longer import has nothing more written on their behalf',
  async () => {
    await world.db.owner.sql`delete from identity.grants where actor_id = ${IMPORTER.id}`;
    const before = await figures();
    const done = await world.until(await startRun(salesFile(10, 200_000)), 'done');
    expect(done.progress).toMatchObject({ accepted: 0, refused: 30 });
    expect(await figures()).toEqual(before);
  },
  TEST_MS,
);
