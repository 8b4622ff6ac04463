import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startScratchPostgres, UNSAFE_SETTINGS } from '../../../../../scripts/postgres.mjs';
import { type Database, openDatabase } from './database.ts';

// Killing a backend restarts the whole server, so these tests have a server of their own.
const DATA_DIR = fileURLToPath(new URL('../../../../../.data', import.meta.url));
const POOL_SIZE = 8;
const CALLERS = 200;
const ROUNDS = 20;
const KILL_ROUNDS = 5;
/** Between two blows the pool must really work again, not only connect. */
const ANSWERS_BETWEEN = 400;
const RECOVERY_LIMIT_MS = 15_000;

/** What a caller may be told when its session goes; anything else is a fault of the driver. */
const LOST = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
]);

let server: Awaited<ReturnType<typeof startScratchPostgres>>;
let pool: Database;
let admin: Database;
const uncaught: unknown[] = [];
const onUncaught = (error: unknown) => uncaught.push(error);

beforeAll(async () => {
  server = await startScratchPostgres({ dataDir: DATA_DIR, settings: UNSAFE_SETTINGS });
  process.on('uncaughtException', onUncaught);
  process.on('unhandledRejection', onUncaught);
});

afterAll(() => {
  process.off('uncaughtException', onUncaught);
  process.off('unhandledRejection', onUncaught);
  server.stop();
});

beforeEach(() => {
  uncaught.length = 0;
  pool = openDatabase({ url: server.url, applicationName: 'load', poolSize: POOL_SIZE });
  admin = openDatabase({ url: server.url, applicationName: 'admin', poolSize: 1 });
});

afterEach(async () => {
  await Promise.all([pool.close(), admin.close()]);
});

interface Load {
  answered: number;
  strange: unknown[];
  running: boolean;
}

function note(load: Load, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!LOST.has(code)) load.strange.push(error);
}

/** Small statements and short transactions without a pause: the writes that the driver buffers until the next turn. */
async function call(load: Load, caller: number): Promise<void> {
  for (let turn = 0; load.running; turn += 1) {
    try {
      if (turn % 3 === 0) {
        await pool.sql.begin(async (tx) => {
          await tx`select ${caller}::int`;
          await tx`select ${turn}::int`;
        });
      } else {
        await pool.sql`select ${turn}::int`;
      }
      load.answered += 1;
    } catch (error) {
      note(load, error);
    }
  }
}

async function untilAnswered(load: Load, more: number): Promise<void> {
  const goal = load.answered + more;
  await expect
    .poll(() => load.answered, { timeout: RECOVERY_LIMIT_MS, interval: 5 })
    .toBeGreaterThanOrEqual(goal);
}

async function underLoad(rounds: number, strike: () => Promise<void>): Promise<Load> {
  const load: Load = { answered: 0, strange: [], running: true };
  const callers = Array.from({ length: CALLERS }, (_, caller) => call(load, caller));
  try {
    for (let round = 0; round < rounds; round += 1) {
      await untilAnswered(load, ANSWERS_BETWEEN);
      await strike();
    }
    await untilAnswered(load, ANSWERS_BETWEEN);
  } finally {
    load.running = false;
  }
  await Promise.all(callers);
  return load;
}

function backendsOfLoad() {
  return admin.sql<{ pid: number }[]>`
    select pid
    from pg_stat_activity
    where application_name = 'load'`;
}

/** After a crash the server refuses for a moment; the administrator asks until it is back. */
async function untilServerAnswers(): Promise<void> {
  await expect
    .poll(() => admin.sql`select 1`.then(() => true).catch(() => false), {
      timeout: RECOVERY_LIMIT_MS,
      interval: 20,
    })
    .toBe(true);
}

async function expectWholePool(): Promise<void> {
  const answers = await Promise.all(
    Array.from(
      { length: 10 * POOL_SIZE },
      (_, i) => pool.sql<{ i: number }[]>`select ${i}::int as i`,
    ),
  );
  expect(answers.map((rows) => rows[0]?.i)).toEqual(answers.map((_, i) => i));
}

test('terminating every backend under load, again and again, leaves the process and its pool alive', async () => {
  const load = await underLoad(ROUNDS, async () => {
    await admin.sql`
      select pg_terminate_backend(pid)
      from pg_stat_activity
      where application_name = 'load'`;
  });
  expect(load.strange).toEqual([]);
  expect(uncaught).toEqual([]);
  await expectWholePool();
});

test('killing a backend under load, which restarts the server, leaves the process and its pool alive', async () => {
  const load = await underLoad(KILL_ROUNDS, async () => {
    const [backend] = await backendsOfLoad();
    if (backend) process.kill(backend.pid, 'SIGKILL');
    await untilServerAnswers();
  });
  expect(load.strange).toEqual([]);
  expect(uncaught).toEqual([]);
  await expectWholePool();
});

test('a transaction that outlives its session never writes into the session that took its place', async () => {
  const alone = openDatabase({ url: server.url, applicationName: 'alone', poolSize: 1 });
  await alone.sql`create table notes (note text not null)`;
  const late: unknown[] = [];
  let isOver: () => void = () => {};
  const over = new Promise<void>((resolve) => {
    isOver = resolve;
  });
  const transaction = alone.sql.begin(async (tx) => {
    await tx`insert into notes values ('early')`;
    const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    // The pool has one connection: when it answers, it has a new session in the old one's place.
    const next = alone.sql`select 1`;
    await admin.sql`select pg_terminate_backend(${backend?.pid ?? 0})`;
    await next;
    await tx`insert into notes values ('late')`.catch((error) => late.push(error));
    isOver();
  });
  await expect(transaction).rejects.toThrow();
  await over;
  expect(late).toHaveLength(1);
  expect(await alone.sql`select note from notes`).toEqual([]);
  expect(uncaught).toEqual([]);
  await alone.close();
});

test('a transaction that fills the pipeline of a connection keeps that connection to itself', async () => {
  const alone = openDatabase({ url: server.url, applicationName: 'alone', poolSize: 1 });
  await alone.sql`create table pipelined (note text not null)`;
  // The connection is open and idle. One statement is under way then and 99 wait behind it, so that BEGIN is the hundredth: the most the driver sends ahead.
  const before = Array.from({ length: 100 }, () => alone.sql`select 1`.execute());
  const transaction = alone.sql.begin(async (tx) => {
    await tx`insert into pipelined values ('inside')`;
    throw new Error('changed my mind');
  });
  const outside = alone.sql`insert into pipelined values ('outside')`;
  await expect(transaction).rejects.toThrow('changed my mind');
  await Promise.all([...before, outside]);
  expect(await alone.sql`select note from pipelined`).toEqual([{ note: 'outside' }]);
  await alone.close();
});
