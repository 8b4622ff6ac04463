import type { Actor } from '../../../domain/actor.ts';
import { refuseImport } from '../../../domain/imports/refusals.ts';
import { resultHeader, resultLine } from '../../../domain/imports/result-line.ts';
import { outcomeOf } from '../../../domain/imports/row-outcomes.ts';
import { type SourceRow, sourceRows } from './file/source-rows.ts';
import type { ImportDeps } from './import-deps.ts';
import { findOwnImport } from './read-import.ts';
import { type ResultBatch, selectOptionalBatchOf } from './result.queries.ts';

export interface ImportResult {
  fileName: string;
  lines: AsyncGenerator<string>;
}

/** The file as it came, every row with its outcome, its seq and the reason; streamed. */
export async function readResult(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { importId }: { importId: number },
): Promise<ImportResult> {
  const row = await findOwnImport(sql, actor, { importId, action: 'imports.read' });
  if (row.description === null) {
    const advice = 'Describe the file first.';
    throw refuseImport({ code: 'import-state', action: 'result', state: row.state, advice });
  }
  async function* lines(): AsyncGenerator<string> {
    let hasHeader = false;
    let batch: ResultBatch | undefined;
    const became = async (source: SourceRow) => {
      if (source.row > row.runCursor) return outcomeIn(undefined, source);
      if (batch === undefined || source.row > batch.lastRow) {
        batch = await selectOptionalBatchOf(sql, importId, source.row);
      }
      return outcomeIn(batch, source);
    };
    for await (const { columns, rows } of sourceRows(sql, {
      importId,
      description: row.description,
    })) {
      let text = hasHeader ? '' : resultHeader(columns);
      hasHeader = true;
      for (const source of rows) text += resultLine(source, await became(source));
      yield text;
    }
  }
  return { fileName: row.fileName, lines: lines() };
}

function outcomeIn(batch: ResultBatch | undefined, { row, isLeftOut }: SourceRow) {
  if (batch === undefined || row < batch.firstRow || row > batch.lastRow) {
    return { outcome: isLeftOut ? 'left-out' : 'not-imported', seq: 0, reason: '' };
  }
  const place = row - batch.firstRow;
  return {
    outcome: outcomeOf(batch.outcomes[place] ?? 0),
    seq: batch.seqs[place] ?? 0,
    reason: batch.reasons[String(row)] ?? '',
  };
}
