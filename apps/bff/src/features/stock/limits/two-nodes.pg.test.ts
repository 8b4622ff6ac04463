import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aGrant, anActor } from '../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aSubmission, aWriter } from '../../../../test/writer.ts';
import { systemClock } from '../../../platform/clock.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import type { LedgerWriter } from '../ledger-writer.ts';
import { type SubmitDeps, type Submitted, submitCommands } from '../submit-commands.ts';
import { DAY_SESSION, DayTurns } from './day-turns.ts';

/** Fifty pieces a command and two hundred a day. */
const OPERATOR = anActor({ id: 'person-operator', grants: [aGrant('operator')] });

interface Node extends SubmitDeps {
  ledger: LedgerWriter;
  close(): Promise<void>;
}

let db: TestDatabase;
const nodes: Node[] = [];
beforeAll(async () => {
  db = await createTestDatabase();
});
afterEach(() => Promise.all(nodes.splice(0).map((node) => node.close())));
afterAll(() => db.drop());

/** A node as the composition root builds it, with pools of its own. */
function aNode(session: Record<string, number> = DAY_SESSION): Node {
  const open = (name: string, poolSize: number, settings: Record<string, number>) =>
    openDatabase({ url: db.appUrl, applicationName: name, poolSize, session: settings });
  const pools: Database[] = [open('reads', 4, {}), open('days', 4, session)];
  const [reads, days] = pools;
  if (reads === undefined || days === undefined) throw new Error('a pool is missing');
  const ledger = aWriter(db.appUrl);
  const node: Node = {
    database: reads,
    clock: systemClock,
    ledger,
    dayTurns: new DayTurns(days.sql),
    async close() {
      await ledger.close();
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
  nodes.push(node);
  return node;
}

async function aPlace(): Promise<{ warehouseId: number; sku: string }> {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  return { warehouseId, sku };
}

const adding = ({ sku }: { sku: string }, delta: number) =>
  aSubmission(
    { kind: 'adjust', sku, bin: 'UNPLACED', delta, reason: 'found' },
    { actor: OPERATOR },
  );

async function posted(warehouseId: number): Promise<number> {
  const [row] = await db.owner.sql<{ pieces: number }[]>`
    select coalesce(sum(abs(bin_delta)), 0)::int as pieces
    from stock.inventory_transactions
    where warehouse_id = ${warehouseId}`;
  return row?.pieces ?? 0;
}

const codeOf = (outcome: Submitted | undefined) =>
  outcome?.accepted === false ? outcome.refusal.reason.code : 'accepted';

test('of two adjustments on two nodes that each fit into what is left of a day, one is posted', async () => {
  const both = [aNode(), aNode()];
  for (let round = 0; round < 10; round += 1) {
    const place = await aPlace();
    const { warehouseId } = place;
    const submit = async (node: Node | undefined, pieces: readonly number[]) => {
      if (node === undefined) throw new Error('there are two nodes');
      const submissions = pieces.map((delta) => adding(place, delta));
      return (await submitCommands(node, OPERATOR, { warehouseId, submissions })).map(codeOf);
    };
    await submit(both[0], [50, 50, 50]);
    const codes = await Promise.all(both.map((node) => submit(node, [50])));
    expect(codes.flat().sort()).toEqual(['accepted', 'approval-needed']);
    expect(await posted(warehouseId)).toBe(200);
  }
});

test('a batch on each of two nodes is judged as if they had come one after the other', async () => {
  const both = [aNode(), aNode()];
  const place = await aPlace();
  const { warehouseId } = place;
  await Promise.all(
    both.map((node) => {
      const submissions = Array.from({ length: 30 }, () => adding(place, 10));
      return submitCommands(node, OPERATOR, { warehouseId, submissions });
    }),
  );
  expect(await posted(warehouseId)).toBe(200);
});

test('a day that another node holds for too long is busy, and nothing was written', async () => {
  const slow = aNode();
  const quick = aNode({ lock_timeout: 50 });
  const place = await aPlace();
  const { warehouseId } = place;
  const day = { warehouseId, actorId: OPERATOR.id };
  const submit = async () => {
    const submissions = [adding(place, 1)];
    return submitCommands(quick, OPERATOR, { warehouseId, submissions });
  };
  const meanwhile = await slow.dayTurns.take(day, submit);
  expect(codeOf(meanwhile?.[0])).toBe('busy');
  expect(await posted(warehouseId)).toBe(0);
  expect(codeOf((await submit())[0])).toBe('accepted');
});

test('people without a limit wait for nobody', async () => {
  const slow = aNode();
  const place = await aPlace();
  const { warehouseId } = place;
  const grants = [aGrant('integrator'), aGrant('operator')];
  const free = anActor({ id: 'person-free', grants });
  const submissions = [adding(place, 9_000)];
  const outcomes = await slow.dayTurns.take({ warehouseId, actorId: free.id }, () =>
    submitCommands(slow, free, { warehouseId, submissions }),
  );
  expect(codeOf(outcomes?.[0])).toBe('accepted');
});
