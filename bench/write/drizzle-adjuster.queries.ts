import { and, eq, sql } from 'drizzle-orm';
import {
  binStock,
  commands,
  inventoryTransactions,
  stockLevels,
} from '../../apps/bff/src/features/stock/stock.tables.ts';
import type { Database, Orm } from '../../apps/bff/src/platform/db/database.ts';
import type { StatementAdjustment } from './statement-adjuster.queries.ts';

type Transaction = Parameters<Parameters<Orm['transaction']>[0]>[0];
type Level = typeof stockLevels.$inferSelect;

/** The usual way: an interactive transaction that reads for update, decides, and writes row by row. */
export function adjustInDrizzleTransaction(
  { orm }: Database,
  adjustment: StatementAdjustment,
): Promise<number> {
  return orm.transaction(async (tx) => {
    const now = new Date();
    const before = await selectLevelForUpdate(tx, adjustment);
    const { expectedVersion } = adjustment;
    if (expectedVersion !== null && expectedVersion !== before.version) {
      throw new Error('the level has changed');
    }
    const after = await updateLevel(tx, before, now);
    await upsertBin(tx, adjustment, now);
    await insertCommand(tx, adjustment, { now, seq: after.lastSeq });
    await insertEntry(tx, adjustment, { now, after });
    return after.version;
  });
}

async function selectLevelForUpdate(
  tx: Transaction,
  { warehouseId, item }: StatementAdjustment,
): Promise<Level> {
  const [level] = await tx
    .select()
    .from(stockLevels)
    .where(and(eq(stockLevels.warehouseId, warehouseId), eq(stockLevels.itemId, item.itemId)))
    .for('update');
  if (!level) throw new Error('there is no such level');
  return level;
}

async function updateLevel(tx: Transaction, before: Level, now: Date): Promise<Level> {
  const { warehouseId, itemId, onHand, sellable, version } = before;
  const [after] = await tx
    .update(stockLevels)
    .set({
      onHand: onHand + 1,
      sellable: sellable + 1,
      version: version + 1,
      lastSeq: sql`nextval('stock.baseline_seq')`,
      updatedAt: now,
    })
    .where(and(eq(stockLevels.warehouseId, warehouseId), eq(stockLevels.itemId, itemId)))
    .returning();
  if (!after) throw new Error('the level was not updated');
  return after;
}

function upsertBin(tx: Transaction, { warehouseId, item }: StatementAdjustment, now: Date) {
  const { itemId, binId } = item;
  return tx
    .insert(binStock)
    .values({ warehouseId, itemId, binId, quantity: 1, version: 1, updatedAt: now })
    .onConflictDoUpdate({
      target: [binStock.warehouseId, binStock.itemId, binStock.binId],
      set: {
        quantity: sql`${binStock.quantity} + 1`,
        version: sql`${binStock.version} + 1`,
        updatedAt: now,
      },
    });
}

function insertCommand(
  tx: Transaction,
  { warehouseId, commandId, facts }: StatementAdjustment,
  { now, seq }: { now: Date; seq: number },
) {
  return tx.insert(commands).values({
    warehouseId,
    seqFrom: seq,
    recordedAt: now,
    kind: 'adjust',
    reason: 'found',
    correlationId: facts.correlationId,
    fingerprint: facts.fingerprint,
    commandId,
    device: 'Bench',
  });
}

function insertEntry(
  tx: Transaction,
  { warehouseId, item, facts }: StatementAdjustment,
  { now, after }: { now: Date; after: Level },
) {
  const { onHand, sellable, held, allocated, short, version, lastSeq } = after;
  return tx.insert(inventoryTransactions).values({
    warehouseId,
    itemId: item.itemId,
    seq: lastSeq,
    recordedAt: now,
    binId: item.binId,
    kind: 'adjust',
    binDelta: 1,
    deltaSellable: 1,
    version,
    onHand,
    sellable,
    nonzeroHeld: held || null,
    nonzeroAllocated: allocated || null,
    nonzeroShort: short || null,
    hash: facts.hash,
  });
}
