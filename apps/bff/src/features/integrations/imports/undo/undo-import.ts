import { setTimeout as sleep } from 'node:timers/promises';
import { REFERENCE_LENGTH_MAX } from '@stockwire/shared/limits';
import { startedBy } from '../../../../domain/identity/system-actors.ts';
import { refusalText } from '../../../../domain/imports/refusal-text.ts';
import type { Outcome, Submission } from '../../../stock/ledger.ts';
import { problemOf } from '../check/check-import.ts';
import { deleteProblems, insertProblems } from '../describe/fix.queries.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { selectUnsavedSeqs } from '../run/unsaved.ts';
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
  if (row.undoCursor === null) await beginUndo(undo);
  let before = row.undoCursor ?? Number.MAX_SAFE_INTEGER;
  let sent: SentBack | null = null;
  let cameLate = false;
  for (;;) {
    const batch = await selectOptionalBatchBefore(sql, row.importId, before);
    // The next batch waits in the queue while this one is brought to its end.
    const next: SentBack | null = batch === undefined ? null : sendBack(undo, batch);
    if (sent !== null) cameLate = await bringBack(undo, sent, cameLate);
    sent = next;
    if (batch === undefined) break;
    before = batch.firstRow;
    if (!work.goesOn()) break;
  }
  if (sent !== null) await bringBack(undo, sent, cameLate);
  if (!work.goesOn()) return;
  await retireMade(deps, row);
  await work.end('undone');
}

async function beginUndo(undo: Undo): Promise<void> {
  const { deps, row } = undo;
  await deleteProblems(deps.database.sql, row.importId);
  const commandSeqs = await selectUnsavedSeqs(deps.database.sql, row);
  if (commandSeqs.length === 0) return;
  const { runCursor } = row;
  const unsaved = { firstRow: runCursor + 1, lastRow: runCursor, seqs: [], commandSeqs };
  await bringBack(undo, sendBack(undo, unsaved), false);
}

interface SentBack {
  batch: WrittenBatch;
  seqs: number[];
  outcomes: Promise<Outcome[]>;
}

function sendBack({ deps, row }: Undo, batch: WrittenBatch): SentBack {
  const seqs = batch.commandSeqs.toReversed();
  const outcomes =
    row.warehouseId === null || seqs.length === 0
      ? Promise.resolve([])
      : deps.ledger.submit(
          row.warehouseId,
          seqs.map((seq) => reversal(row, seq)),
        );
  // Looked at when its turn comes; until then its failure is nobody's.
  outcomes.catch(() => undefined);
  return { batch, seqs, outcomes };
}

/**
 * Waits until every command of a batch was judged for good, and moves the cursor before it. Answers whether
 * any had to be sent again: the next batch was judged without it then. With `mayHaveCome` that is so of this one.
 */
async function bringBack(
  { deps, row, work }: Undo,
  sent: SentBack,
  mayHaveCome: boolean,
): Promise<boolean> {
  const { batch } = sent;
  const counts = { accepted: 0, skipped: 0 };
  const refused: Refusal[] = [];
  let { seqs } = sent;
  let outcomes = await sent.outcomes;
  let wasAgain = false;
  for (;;) {
    const round = sortOut(seqs, outcomes, mayHaveCome && !wasAgain);
    counts.accepted += round.accepted;
    counts.skipped += round.skipped;
    refused.push(...round.refused);
    seqs = round.again;
    if (seqs.length === 0 || row.warehouseId === null) break;
    if (work.isClosing()) return true;
    wasAgain = true;
    await sleep(RETRY_PAUSE_MS);
    outcomes = await deps.ledger.submit(
      row.warehouseId,
      seqs.map((seq) => reversal(row, seq)),
    );
  }
  await insertProblems(
    deps.database.sql,
    row.importId,
    refused.map(({ seq, ...fault }) => {
      const place = { row: rowOf(batch, seq), line: 0, fields: [] };
      return problemOf(place, { field: null, value: String(seq), suggestion: null, ...fault });
    }),
  );
  await moveCursor({ deps, row, work }, batch, { ...counts, refused: refused.length });
  return wasAgain;
}

interface Refusal {
  seq: number;
  code: string;
  message: string;
}

/** What is sent again, in its order: what was late, and what was refused for the lack of it. */
function sortOut(seqs: readonly number[], outcomes: readonly Outcome[], mayHaveCome: boolean) {
  const judged = seqs.map((seq, place) => ({ seq, became: becameOf(outcomes[place]) }));
  const isAgain = mayHaveCome || judged.some(({ became }) => became === 'late');
  const round = { accepted: 0, skipped: 0, refused: [] as Refusal[], again: [] as number[] };
  for (const { seq, became } of judged) {
    if (became === 'accepted' || became === 'skipped') round[became] += 1;
    else if (became === 'late' || isAgain) round.again.push(seq);
    else round.refused.push({ seq, ...became });
  }
  return round;
}

async function moveCursor(
  { deps, row, work }: Undo,
  { firstRow, lastRow }: WrittenBatch,
  counts: { accepted: number; skipped: number; refused: number },
): Promise<void> {
  const { importId } = row;
  const { owner, leaseMs } = work;
  const rows = lastRow - firstRow + 1;
  const rowsPerSecond = work.rateOf(row.rowsTotal - firstRow);
  const undone = { importId, owner, leaseMs, firstRow, rows, rowsPerSecond, ...counts };
  work.saw(await updateUndoCursor(deps.database.sql, undone));
}

function reversal(row: ImportRow, seq: number): Submission {
  const reference = `undo of import ${row.importId}`.slice(0, REFERENCE_LENGTH_MAX);
  return {
    commandId: `${undoCommandPrefix(row.importId)}${seq}`,
    command: { kind: 'reverse', seq, reason: 'data-entry-error', reference },
    actor: startedBy(row),
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
