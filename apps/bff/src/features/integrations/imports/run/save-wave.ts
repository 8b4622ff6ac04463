import type { ImportState } from '@stockwire/shared/imports';
import { ROW_OUTCOMES } from '../../../../domain/imports/row-outcomes.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import { problemOf } from '../check/check-import.ts';
import { insertProblems } from '../describe/fix.queries.ts';
import { insertBatch, updateRunCursor } from './run.queries.ts';
import type { Wave, WaveRow } from './wave.ts';

const IDENTITY_BYTES = 8;

interface Saving {
  sql: Sql;
  importId: number;
  owner: string;
  leaseMs: number;
  rowsPerSecond: number | null;
  itemsMade: number;
}

/** Saves what became of a wave together with the cursor; undefined when another process has the lease. */
export async function saveWave(
  { sql, ...saving }: Saving,
  wave: Wave,
): Promise<ImportState | undefined> {
  const [first] = wave.rows;
  const last = wave.rows.at(-1);
  if (first === undefined || last === undefined) throw new Error('a wave without rows is none');
  const { importId } = saving;
  const seqs = wave.rows.map(({ seq }) => seq);
  const commandSeqs = wave.commandSeqs.toSorted((a, b) => a - b);
  const firstEntry = Math.min(...seqs.filter((seq) => seq > 0), ...commandSeqs);
  const count = (isSuch: (row: WaveRow) => boolean) => wave.rows.filter(isSuch).length;
  const accepted = count(({ outcome }) => outcome === 'accepted');
  const refused = count(({ outcome }) => outcome === 'refused' || outcome === 'problem');
  const state = await sql.begin(async (tx) => {
    const now = await updateRunCursor(tx, {
      ...saving,
      lastRow: last.source.row,
      bytesDone: wave.bytesDone,
      accepted,
      refused,
      skipped: wave.rows.length - accepted - refused,
      firstSeq: Number.isFinite(firstEntry) ? firstEntry : null,
      lastSeq: commandSeqs.at(-1) ?? null,
    });
    if (now === undefined) return undefined;
    await insertBatch(tx, {
      importId,
      firstRow: first.source.row,
      lastRow: last.source.row,
      outcomes: Buffer.from(wave.rows.map(codeOf)),
      seqs,
      commandSeqs,
      identities: identitiesOf(wave.rows),
      reasons: reasonsOf(wave.rows),
    });
    await insertProblems(tx, importId, wave.rows.flatMap(refusalProblem));
    return now;
  });
  return state;
}

function codeOf({ outcome, source }: WaveRow): number {
  if (outcome === null) throw new Error(`nothing became of row ${source.row}`);
  return ROW_OUTCOMES[outcome];
}

function identitiesOf(rows: readonly WaveRow[]): Buffer {
  const bytes = Buffer.alloc(rows.length * IDENTITY_BYTES);
  for (const [place, { identity }] of rows.entries()) {
    bytes.writeBigUInt64LE(identity, place * IDENTITY_BYTES);
  }
  return bytes;
}

function reasonsOf(rows: readonly WaveRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ source, refusal }) => (refusal ? [[source.row, refusal.message]] : [])),
  );
}

/** What the check had found is kept as it was; what the ledger refused is added. */
function refusalProblem({ source, refusal, outcome, reading }: WaveRow) {
  if (outcome !== 'refused' || refusal === null) return [];
  const value = reading?.fields.sku ?? reading?.fields.code ?? '';
  return [problemOf(source, { field: 'sku', value, suggestion: null, ...refusal })];
}
