import { setTimeout as sleep } from 'node:timers/promises';
import { REFERENCE_LENGTH_MAX } from '@stockwire/shared/limits';
import { refusalText } from '../../../../domain/imports/refusal-text.ts';
import type { Outcome, Submission } from '../../../stock/ledger.ts';
import { problemOf } from '../check/check-import.ts';
import { deleteProblems, insertProblems } from '../describe/fix.queries.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { undoCommandPrefix } from '../run/wave.ts';
import type { Work } from '../work/work.ts';
import { retireMade } from './retire-made.ts';
import { selectOptionalBatchBefore, updateUndoCursor, type WrittenBatch } from './undo.queries.ts';

const RETRY_PAUSE_MS = 500;

interface Undo {
  deps: ImportWorkDeps;
  row: ImportRow;
  work: Work;
}

/**
 * Takes an import back, last command first, so that every moment of the way back was one of the way there.
 * What later movements took away is refused and listed; the rest is taken back all the same.
 */
export async function undoImport(deps: ImportWorkDeps, row: ImportRow, work: Work): Promise<void> {
  const { sql } = deps.database;
  const undo: Undo = { deps, row, work };
  if (row.undoCursor === null) await deleteProblems(sql, row.importId);
  let before = row.undoCursor ?? Number.MAX_SAFE_INTEGER;
  let rowsDone = row.rowsDone;
  for (;;) {
    const batch = await selectOptionalBatchBefore(sql, row.importId, before);
    if (batch === undefined) break;
    const counts = await takeBack(undo, batch);
    if (counts === null) return;
    const rows = batch.lastRow - batch.firstRow + 1;
    rowsDone += rows;
    const state = await updateUndoCursor(sql, {
      importId: row.importId,
      owner: work.owner,
      leaseMs: work.leaseMs,
      firstRow: batch.firstRow,
      rows,
      ...counts,
      rowsPerSecond: work.rateOf(rowsDone),
    });
    if (!work.saw(state)) return;
    before = batch.firstRow;
  }
  await retireMade(deps, row);
  await work.end('undone');
}

interface Counts {
  accepted: number;
  refused: number;
  skipped: number;
}

/** Null when the process ends before it is known what became of the batch. */
async function takeBack({ deps, row, work }: Undo, batch: WrittenBatch): Promise<Counts | null> {
  const counts: Counts = { accepted: 0, refused: 0, skipped: 0 };
  if (row.warehouseId === null) return counts;
  let seqs = batch.commandSeqs.toReversed();
  const refused: { seq: number; code: string; message: string }[] = [];
  while (seqs.length > 0) {
    const outcomes = await deps.ledger.submit(
      row.warehouseId,
      seqs.map((seq) => reversal(row, seq)),
    );
    const late: number[] = [];
    for (const [place, seq] of seqs.entries()) {
      const became = becameOf(outcomes[place]);
      if (became === 'late') late.push(seq);
      else if (typeof became === 'string') counts[became] += 1;
      else refused.push({ seq, ...became });
    }
    seqs = late;
    if (late.length === 0) break;
    if (work.isClosing()) return null;
    await sleep(RETRY_PAUSE_MS);
  }
  counts.refused = refused.length;
  await insertProblems(
    deps.database.sql,
    row.importId,
    refused.map(({ seq, ...fault }) => {
      const place = { row: rowOf(batch, seq), line: 0, fields: [] };
      return problemOf(place, { field: null, value: String(seq), suggestion: null, ...fault });
    }),
  );
  return counts;
}

function reversal(row: ImportRow, seq: number): Submission {
  const reference = `undo of import ${row.importId}`.slice(0, REFERENCE_LENGTH_MAX);
  return {
    commandId: `${undoCommandPrefix(row.importId)}${seq}`,
    command: { kind: 'reverse', seq, reason: 'data-entry-error', reference },
    actor: { id: row.actor, device: row.device },
    correlationId: row.correlationId,
  };
}

function becameOf(
  outcome: Outcome | undefined,
): 'accepted' | 'skipped' | 'late' | { code: string; message: string } {
  if (outcome === undefined) throw new Error('the ledger gave fewer outcomes than commands');
  if (outcome.accepted) return 'accepted';
  const { reason } = outcome.refusal;
  if (reason.code === 'already-reversed') return 'skipped';
  if (reason.code === 'busy' || reason.code === 'outcome-unknown') return 'late';
  if (reason.code === 'too-many-failures') return 'late';
  return { code: reason.code, message: refusalText(reason) };
}

/** The row whose entry is this one or the last before it: a command's last entry may be another line's. */
function rowOf({ firstRow, seqs }: WrittenBatch, seq: number): number {
  let best = 0;
  for (const [place, own] of seqs.entries()) {
    if (own <= seq && own > (seqs[best] ?? 0)) best = place;
  }
  return firstRow + best;
}
