import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { RowOutcome } from '../../../../domain/imports/row-outcomes.ts';
import type { RowReading } from '../../../../domain/imports/rows/row-reading.ts';
import type { SourceRow } from '../file/source-rows.ts';

/** A row on its way into the ledger or the catalog. */
export interface WaveRow {
  source: SourceRow;
  /** Null for rows that could not be read. */
  reading: RowReading | null;
  /** Null until it is known. */
  outcome: RowOutcome | null;
  /** First entry of its command; 0 where it has none. */
  seq: number;
  identity: bigint;
  refusal: { code: string; message: string } | null;
}

/** A command with the rows it stands for; an opening balance stands for none. */
export interface Posting {
  /** Unique for ever: made of the import and the row's place in the file. */
  commandId: string;
  command: StockCommand;
  rows: WaveRow[];
}

/** Some hundred rows in file order: written together, saved together with the cursor. */
export interface Wave {
  rows: WaveRow[];
  postings: Posting[];
  /** One seq of each command that was written, opening balances among them: what an undo takes back. */
  commandSeqs: number[];
  bytesDone: number;
}

/**
 * The commands of so many rows wait in the warehouse's queue at once, and as many are on their way behind
 * them: somebody who sells meanwhile waits for no more than these.
 */
export const WAVE_ROWS = 1_000;

/** Namespace of the ids: no client's key can begin like it. */
export function importCommandPrefix(importId: number): string {
  return `import/import-${importId}:`;
}

/** Namespace of the ids of counter-entries: one for each command that is taken back. */
export function undoCommandPrefix(importId: number): string {
  return `import/undo-${importId}:`;
}
