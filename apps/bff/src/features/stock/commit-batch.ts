import type { Sql, Tx } from '../../platform/db/database.ts';
import { selectOptionalHeadForUpdate, selectSeenCommands } from './commit-batch.queries.ts';
import { foldBatch, type Judged, type Queued, writeOf } from './fold-batch.ts';
import { chainEndAt, type Head, headOf } from './ledger-head.ts';
import { type BatchRows, readBatchRows } from './read-batch.ts';
import { type BatchWrite, type HeadMove, writeBatch } from './write-batch.queries.ts';

export interface CommittedBatch {
  /** The head that the batch was judged on, and the one that it left. */
  before: Head;
  head: Head;
  /** Of the catalog facts among the rows, or older. */
  revision: number;
  /** Judgements in the order of the batch. */
  judged: Judged[];
  /** As they are after the batch. */
  rows: BatchRows;
}

export interface CommitDeps {
  sql: Sql;
  /** The time a batch bears, from the database's clock in milliseconds; never before the head's time. */
  timeOf: (databaseNowMs: number) => number;
  /** Told what the database's clock said. */
  onDatabaseTime?: (databaseNowMs: number) => void;
}

/**
 * Judges the commands of one warehouse in order and writes what was accepted, in one transaction: the
 * *locked* way, which is right whoever else writes. The head is locked by its own statement first; the
 * reads behind it in the same pipeline see what its last holder committed. Ids are looked up before
 * anything is decided, so that a repeated sale of the last piece gets its first answer.
 */
export async function commitBatch(
  deps: CommitDeps,
  warehouseId: number,
  batch: Queued[],
): Promise<CommittedBatch> {
  let writing: Promise<unknown> = Promise.resolve();
  // The driver sends COMMIT as soon as this returns: behind the write, without waiting for its answer. A write
  // that failed has spoiled the transaction, and COMMIT then rolls it back.
  const committed = (await deps.sql.begin(async (tx) => {
    const judged = await judgeLocked(deps, tx, { warehouseId, batch });
    writing = judged.write();
    writing.catch(() => undefined);
    return judged.committed;
  })) as CommittedBatch;
  await writing;
  return committed;
}

async function judgeLocked(
  deps: CommitDeps,
  tx: Tx,
  { warehouseId, batch }: { warehouseId: number; batch: Queued[] },
): Promise<{ committed: CommittedBatch; write: () => Promise<unknown> }> {
  const commands = batch.map(({ submission }) => submission.command);
  const ids = batch.map(({ submission }) => submission.commandId);
  const [row, seen, rows] = await Promise.all([
    selectOptionalHeadForUpdate(tx, warehouseId),
    selectSeenCommands(tx, warehouseId, ids),
    readBatchRows(tx, warehouseId, commands),
  ]);
  if (!row) throw new Error(`warehouse ${warehouseId} has no ledger`);
  deps.onDatabaseTime?.(row.databaseNowMs);
  const before = headOf(row);
  const end = chainEndAt(warehouseId, before, deps.timeOf(row.databaseNowMs));
  const fold = foldBatch(rows.state, end, { batch, seen });
  const wrote = fold.sealed.length > 0;
  const { revision } = row;
  const head = wrote ? headOf(end) : before;
  const move = { from: before, to: end };
  return {
    committed: { before, head, revision, judged: fold.judged, rows },
    write: async () => wrote && writeLocked(tx, move, writeOf(rows.state, fold)),
  };
}

async function writeLocked(tx: Tx, move: Pick<HeadMove, 'from' | 'to'>, write: BatchWrite) {
  const written = await writeBatch(tx, { ...move, guard: null }, write);
  if (written === undefined) throw new Error('a head moved while it was locked');
}
