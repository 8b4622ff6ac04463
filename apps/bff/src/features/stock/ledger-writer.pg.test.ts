import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission, aWriter, submitOne, WAYS } from '../../../test/writer.ts';
import type { Outcome } from './ledger.ts';
import type { LedgerWriter } from './ledger-writer.ts';

let db: TestDatabase;
let writer: LedgerWriter;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

async function aStockedItem(quantity: number) {
  const { warehouseId } = await aWarehouse(db);
  const { sku, itemId } = await anItem(db);
  const { code: bin, binId } = await aBin(db, { warehouseId });
  const command = {
    kind: 'adjust' as const,
    sku,
    bin,
    delta: quantity,
    reason: 'opening-balance' as const,
  };
  if (quantity > 0) await submitOne(writer, warehouseId, command);
  return { warehouseId, sku, itemId, bin, binId };
}

function accepted(outcome: Outcome | undefined) {
  if (!outcome?.accepted) throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome;
}

function refusalOf(outcome: Outcome | undefined) {
  if (!outcome || outcome.accepted) throw new Error('not refused');
  return outcome.refusal;
}

describe.each(WAYS)('$way:', ({ appends }) => {
  beforeAll(() => {
    writer = aWriter(db.appUrl, { appends });
  });
  afterAll(() => writer.close());

  test('an adjustment writes level, bin, command, entry and head in one go', async () => {
    const { warehouseId, sku, bin } = await aStockedItem(10);
    const outcome = await submitOne(writer, warehouseId, {
      kind: 'adjust',
      sku,
      bin,
      delta: -3,
      reason: 'lost',
      note: 'under the rack',
    });
    const { answer } = accepted(outcome);
    expect(answer).toMatchObject({
      seq: 2,
      epoch: 1,
      level: { onHand: 7, available: 7, version: 2 },
    });
    expect(answer.entries).toMatchObject([
      {
        seq: 2,
        kind: 'adjust',
        binDelta: -3,
        bin,
        onHand: 7,
        note: 'under the rack',
        by: 'Desk 1',
      },
    ]);
    const [row] = await db.owner.sql`
    select l.on_hand, l.version, b.quantity, h.head_seq, encode(h.head_hash, 'hex') as hash
    from stock.stock_levels l
    join stock.bin_stock b using (warehouse_id, item_id)
    join stock.warehouse_ledgers h using (warehouse_id)
    where warehouse_id = ${warehouseId}`;
    expect(row).toMatchObject({
      on_hand: 7,
      version: 2,
      quantity: 7,
      head_seq: 2,
      hash: answer.entries[0]?.hash,
    });
  });

  test('one id 50 times at once is one entry and 50 equal answers', async () => {
    const { warehouseId, sku, bin } = await aStockedItem(10);
    const submission = aSubmission({ kind: 'adjust', sku, bin, delta: 1, reason: 'found' });
    const outcomes = (
      await Promise.all(Array.from({ length: 50 }, () => writer.submit(warehouseId, [submission])))
    ).flat();
    const answers = outcomes.map((outcome) => accepted(outcome).answer);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.accepted && !outcome.replayed)).toHaveLength(1);
    expect(answers[0]?.level?.onHand).toBe(11);
  });

  test('a repeated id gets its first answer later and from another process', async () => {
    const { warehouseId, sku } = await aStockedItem(1);
    const submission = aSubmission({ kind: 'sell', lines: [{ sku, quantity: 1 }] });
    const first = accepted((await writer.submit(warehouseId, [submission]))[0]);
    const elsewhere = aWriter(db.appUrl, { appends });
    const again = accepted((await elsewhere.submit(warehouseId, [submission]))[0]);
    await elsewhere.close();
    expect(again.replayed).toBe(true);
    expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer));
  });

  test('an id that is used for another body is refused, and after a refusal is judged anew', async () => {
    const { warehouseId, sku, bin } = await aStockedItem(1);
    const tooMuch = aSubmission({ kind: 'sell', lines: [{ sku, quantity: 2 }] });
    expect(refusalOf((await writer.submit(warehouseId, [tooMuch]))[0]).reason).toMatchObject({
      code: 'insufficient-stock',
      requested: 2,
      available: 1,
    });
    await submitOne(writer, warehouseId, { kind: 'adjust', sku, bin, delta: 1, reason: 'found' });
    accepted((await writer.submit(warehouseId, [tooMuch]))[0]);
    const other = { ...tooMuch, command: { kind: 'sell' as const, lines: [{ sku, quantity: 1 }] } };
    expect(refusalOf((await writer.submit(warehouseId, [other]))[0]).reason).toEqual({
      code: 'idempotency-key-reused',
    });
  });

  describe('conflicts', () => {
    test('200 writers with one expected version: one wins, the others see the row and what happened', async () => {
      const { warehouseId, sku } = await aStockedItem(500);
      const outcomes = await writer.submit(
        warehouseId,
        Array.from({ length: 200 }, () =>
          aSubmission({ kind: 'adjust', sku, delta: -1, reason: 'lost', expectedVersion: 1 }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
      const refusal = refusalOf(outcomes.find((outcome) => !outcome.accepted));
      expect(refusal.reason).toMatchObject({
        code: 'version-conflict',
        expectedVersion: 1,
        currentVersion: 2,
      });
      expect(refusal.current).toMatchObject({
        version: 2,
        onHand: 499,
        lastChange: { by: 'Desk 1', delta: -1 },
      });
      expect(refusal.between).toMatchObject([{ deltaOnHand: -1, version: 2 }]);
    });

    test('a count is stale when its bin moved, not when another bin did', async () => {
      const { warehouseId, sku, bin } = await aStockedItem(40);
      const { code: elsewhere } = await aBin(db, { warehouseId });
      await submitOne(writer, warehouseId, {
        kind: 'adjust',
        sku,
        bin: elsewhere,
        delta: 5,
        reason: 'found',
      });
      const count = {
        kind: 'count' as const,
        sku,
        bin,
        counted: 40,
        base: { quantity: 40, version: 1 },
      };
      expect(accepted(await submitOne(writer, warehouseId, count)).answer.entries).toMatchObject([
        { kind: 'count', binDelta: 0, reason: 'count-variance' },
      ]);
      await submitOne(writer, warehouseId, { kind: 'adjust', sku, bin, delta: -2, reason: 'lost' });
      const stale = refusalOf(await submitOne(writer, warehouseId, { ...count, counted: 41 }));
      expect(stale.current).toMatchObject({ bin, quantity: 38, version: 2, level: { onHand: 43 } });
      expect(stale.between).toMatchObject([{ binDelta: -2 }]);
      const seen = { quantity: 38, version: 2 };
      const resolved = await submitOne(writer, warehouseId, {
        ...count,
        counted: 41,
        resolve: { choice: 'keep-difference', seen },
      });
      expect(accepted(resolved).answer.entries).toMatchObject([{ binDelta: 1 }]);
    });
  });

  test('a reversal posts the opposite once, and says where the pieces went when it cannot', async () => {
    const { warehouseId, sku, bin } = await aStockedItem(0);
    const received = accepted(
      await submitOne(writer, warehouseId, { kind: 'receive', lines: [{ sku, quantity: 10 }] }),
    );
    await submitOne(writer, warehouseId, {
      kind: 'move',
      sku,
      from: 'receiving',
      to: bin,
      quantity: 6,
    });
    const reverse = {
      kind: 'reverse' as const,
      seq: received.answer.seq,
      reason: 'data-entry-error' as const,
    };
    expect(refusalOf(await submitOne(writer, warehouseId, reverse)).reason).toMatchObject({
      code: 'reverse-blocked',
      bin: 'RECEIVING',
      requested: 10,
      available: 4,
      whereNow: [
        { bin: 'RECEIVING', quantity: 4 },
        { bin, quantity: 6 },
      ],
    });
    await submitOne(writer, warehouseId, {
      kind: 'move',
      sku,
      from: bin,
      to: 'RECEIVING',
      quantity: 6,
    });
    const done = accepted(await submitOne(writer, warehouseId, reverse));
    expect(done.answer.levels).toMatchObject([{ onHand: 0, sellable: 0 }]);
    expect(refusalOf(await submitOne(writer, warehouseId, reverse)).reason).toMatchObject({
      code: 'already-reversed',
    });
  });
});
