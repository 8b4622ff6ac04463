import type { LedgerPosition } from '@stockwire/shared/ids';
import { availableOf, statusOf } from '@stockwire/shared/stock-level';
import type { ExportColumn } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../../domain/actor.ts';
import { type CsvCell, csvLine } from '../../../../platform/csv-text.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { readSnapshot } from '../../../../platform/db/snapshot.ts';
import { selectReadHead } from '../../reads/read-head.queries.ts';
import { type AskedLevels, parseLevelQuery } from '../question/level-query.ts';
import {
  type ExportRow,
  fetchExported,
  limitExport,
  openExportCursor,
  selectWarehouseCode,
} from './export.queries.ts';
import type { ExportSlots } from './export-slots.ts';

/** A block of rows is some 150 kB of text: little to hold, and much for each round trip. */
const ROWS_A_FETCH = 2_000;

/** A million rows are sorted in two or three seconds; the fetches after that take milliseconds. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** Longer than a reader may take over one block before it is given up. */
const WAIT_TIMEOUT_MS = 90_000;

/** Spreadsheets of one maker read UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\u{FEFF}';

export interface ExportLevels extends AskedLevels {
  columns: readonly ExportColumn[];
  bom: boolean;
}

/** Where the rows go: told once what they are as of, then given text for as long as it is taken. */
export interface ExportSink {
  begin(file: { warehouseCode: string; asOf: LedgerPosition }): void;
  write(text: string): Promise<void>;
}

/** All rows of a question as CSV, from one snapshot and in its order, at the pace of who takes them. */
export async function exportLevels(
  deps: { database: Database; exports: ExportSlots },
  _actor: Actor,
  { command, sink }: { command: ExportLevels; sink: ExportSink },
): Promise<void> {
  const query = parseLevelQuery(command, '#query');
  const release = deps.exports.take();
  try {
    await readSnapshot(deps.database, async (tx) => {
      await limitExport(tx, { statementMs: STATEMENT_TIMEOUT_MS, waitMs: WAIT_TIMEOUT_MS });
      const asOf = await selectReadHead(tx, command.warehouseId);
      const warehouseCode = await selectWarehouseCode(tx, command.warehouseId);
      await openExportCursor(tx, query);
      let rows = await fetchExported(tx, ROWS_A_FETCH);
      sink.begin({ warehouseCode, asOf });
      await sink.write(`${command.bom ? BYTE_ORDER_MARK : ''}${csvLine(command.columns)}`);
      while (rows.length > 0) {
        await sink.write(rows.map((row) => toLine(row, command.columns)).join(''));
        rows = await fetchExported(tx, ROWS_A_FETCH);
      }
    });
  } finally {
    release();
  }
}

const CELLS: Record<ExportColumn, (row: ExportRow) => CsvCell> = {
  sku: (row) => row.sku,
  name: (row) => row.name,
  category: (row) => row.category,
  zone: (row) => row.zone,
  homeBin: (row) => row.homeBin,
  status: (row) => statusOf(row, row.reorderPoint),
  onHand: (row) => row.onHand,
  sellable: (row) => row.sellable,
  held: (row) => row.held,
  allocated: (row) => row.allocated,
  reserved: (row) => row.held + row.allocated,
  available: availableOf,
  short: (row) => row.short,
  reorderPoint: (row) => row.reorderPoint,
  version: (row) => row.version,
  updatedAt: (row) => row.updatedAt?.toISOString() ?? null,
};

function toLine(row: ExportRow, columns: readonly ExportColumn[]): string {
  return csvLine(columns.map((column) => CELLS[column](row)));
}
