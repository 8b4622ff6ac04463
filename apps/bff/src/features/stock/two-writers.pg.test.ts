import type { StockCommand } from '@stockwire/shared/stock-commands';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { soundLedger } from '../../../test/sound-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission, aWriter, WAYS } from '../../../test/writer.ts';
import type { Submission } from './ledger.ts';
import type { LedgerWriter } from './ledger-writer.ts';

const SKUS = 10;
const CLIENTS = 64;
const COMMANDS_A_CLIENT = 60;

let db: TestDatabase;
let writers: LedgerWriter[];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** What a client knows of its own commands: the only witness besides the database. */
interface Memory {
  submission: Submission;
  sku: string;
  delta: number;
  seqs: number[];
  accepted: boolean;
}

async function aClient(
  client: number,
  place: { warehouseId: number; skus: string[]; bin: string },
): Promise<Memory[]> {
  const memories: Memory[] = [];
  for (let turn = 0; turn < COMMANDS_A_CLIENT; turn += 1) {
    const sku = place.skus[(client * 7 + turn * 3) % SKUS] ?? '';
    const delta = (client + turn) % 3 === 0 ? -2 : 1;
    const command: StockCommand = {
      kind: 'adjust',
      sku,
      bin: place.bin,
      delta,
      reason: 'data-entry-error',
    };
    const submission = aSubmission(command);
    const writer = writers[(client + turn) % 2];
    const [outcome] = (await writer?.submit(place.warehouseId, [submission])) ?? [];
    const seqs = outcome?.accepted ? outcome.answer.entries.map(({ seq }) => seq) : [];
    memories.push({ submission, sku, delta, seqs, accepted: outcome?.accepted === true });
  }
  return memories;
}

describe.each(WAYS)('$way:', ({ appends }) => {
  beforeAll(() => {
    writers = [aWriter(db.appUrl, { appends }), aWriter(db.appUrl, { appends })];
  });
  afterAll(() => Promise.all(writers.map((writer) => writer.close())));

  test('two writers on one warehouse leave exactly what their clients were told', async () => {
    const { warehouseId } = await aWarehouse(db);
    const { code: bin } = await aBin(db, { warehouseId });
    const items = await Promise.all(Array.from({ length: SKUS }, () => anItem(db)));
    const skus = items.map(({ sku }) => sku);
    const clients = Array.from({ length: CLIENTS }, (_, client) =>
      aClient(client, { warehouseId, skus, bin }),
    );
    const memories = (await Promise.all(clients)).flat();

    const head = await soundLedger(db, warehouseId);
    const acceptedSeqs = memories.flatMap(({ seqs }) => seqs).sort((a, b) => a - b);
    expect(acceptedSeqs).toEqual(Array.from({ length: head }, (_, index) => index + 1));
    const levels = await db.owner.sql<{ sku: string; onHand: number }[]>`
    select sku, on_hand as "onHand" from stock.stock_levels join catalog.items using (item_id)
    where warehouse_id = ${warehouseId}`;
    for (const { sku, onHand } of levels) {
      const told = memories.filter((memory) => memory.sku === sku && memory.accepted);
      expect(onHand).toBe(told.reduce((sum, { delta }) => sum + delta, 0));
    }
    expect(memories.some(({ accepted }) => !accepted)).toBe(true);
  });

  test('commands whose backends are terminated again and again are each in the ledger exactly once', async () => {
    const { warehouseId } = await aWarehouse(db);
    const { code: bin } = await aBin(db, { warehouseId });
    const { sku } = await anItem(db);
    let running = true;
    const killing = (async () => {
      for (let round = 0; round < 15 && running; round += 1) {
        await db.owner.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'test-writer' and datname = current_database() and state <> 'idle'`;
        // The next round comes after another batch: an event of the database, not a time.
        await db.owner.sql`select pg_sleep(0.02)`;
      }
    })();
    const outcomes = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        const submission = aSubmission({ kind: 'adjust', sku, bin, delta: 1, reason: 'found' });
        const [outcome] = (await writers[index % 2]?.submit(warehouseId, [submission])) ?? [];
        return outcome;
      }),
    );
    running = false;
    await killing;
    const accepted = outcomes.filter((outcome) => outcome?.accepted).length;
    expect(accepted).toBe(400);
    expect(await soundLedger(db, warehouseId)).toBe(400);
  });

  test('a command that the database refuses fails alone in its batch', async () => {
    const { warehouseId } = await aWarehouse(db);
    const { code: bin } = await aBin(db, { warehouseId });
    const { sku } = await anItem(db);
    const good = () => aSubmission({ kind: 'adjust', sku, bin, delta: 1, reason: 'found' });
    // No uuid: the edge would never let it through, the database refuses the whole statement.
    const poison = { ...good(), correlationId: 'not-a-uuid' };
    const submissions = [
      ...Array.from({ length: 20 }, good),
      poison,
      ...Array.from({ length: 20 }, good),
    ];
    const outcomes = (await writers[0]?.submit(warehouseId, submissions)) ?? [];
    expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(40);
    expect(outcomes[20]).toEqual({
      accepted: false,
      refusal: { reason: { code: 'not-storable' } },
    });
    expect(await soundLedger(db, warehouseId)).toBe(40);
  });

  test('an actor whose commands keep failing in the database has to wait', async () => {
    const { warehouseId } = await aWarehouse(db);
    const { sku } = await anItem(db);
    const actor = { id: 'troublemaker', device: null, name: 'Troublemaker' };
    const poison = () =>
      aSubmission(
        { kind: 'adjust', sku, delta: 1, reason: 'found' },
        { actor, correlationId: 'not-a-uuid' },
      );
    for (let turn = 0; turn < 4; turn += 1) await writers[0]?.submit(warehouseId, [poison()]);
    const [outcome] = (await writers[0]?.submit(warehouseId, [poison()])) ?? [];
    expect(outcome).toMatchObject({ refusal: { reason: { code: 'too-many-failures' } } });
  });
});
