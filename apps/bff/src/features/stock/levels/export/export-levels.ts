import type { LedgerPosition } from '@stockwire/shared/ids';
import { availableOf, statusOf } from '@stockwire/shared/stock-level';
import type { ExportColumn } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../../domain/actor.ts';
import { type CsvCell, csvLine } from '../../../../platform/csv-text.ts';
import type { Database, Tx } from '../../../../platform/db/database.ts';
import { readSnapshot } from '../../../../platform/db/snapshot.ts';
import { selectReadHead } from '../../reads/read-head.queries.ts';
import { type AskedLevels, parseLevelQuery } from '../question/level-query.ts';
import type { ViewCache } from '../view-cache.ts';
import { type ExportRow, limitExport, selectWarehouseCode } from './export.queries.ts';
import type { ExportSlots } from './export-slots.ts';
import { type AskedRows, blocksOfQuestion, blocksOfView } from './exported-blocks.ts';

/** A million rows are sorted in two or three seconds; the fetches after that take milliseconds. */
const STATEMENT_TIMEOUT_MS = 60_000;

/** Longer than a reader may take over one block before it is given up. */
const WAIT_TIMEOUT_MS = 90_000;

/** Spreadsheets of one maker read UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\u{FEFF}';

export interface ExportLevels {
  /** The rows that answer a question, or rows of a view in its order. */
  of: AskedLevels | AskedRows;
  columns: readonly ExportColumn[];
  bom: boolean;
}

/** Where the rows go: told once what they are as of, then given text for as long as it is taken. */
export interface ExportSink {
  begin(file: { warehouseCode: string; asOf: LedgerPosition }): void;
  write(text: string): Promise<void>;
}

interface Deps {
  database: Database;
  exports: ExportSlots;
  views: ViewCache;
}

/** All rows as CSV, from one snapshot and in their order, at the pace of who takes them. */
export async function exportLevels(
  deps: Deps,
  _actor: Actor,
  { command, sink }: { command: ExportLevels; sink: ExportSink },
): Promise<void> {
  const { of, columns, bom } = command;
  const blocksIn = blocksOf(deps, of);
  const release = deps.exports.take();
  try {
    await readSnapshot(deps.database, async (tx) => {
      await limitExport(tx, { statementMs: STATEMENT_TIMEOUT_MS, waitMs: WAIT_TIMEOUT_MS });
      const asOf = await selectReadHead(tx, of.warehouseId);
      const warehouseCode = await selectWarehouseCode(tx, of.warehouseId);
      const blocks = blocksIn(tx, asOf);
      // What can be refused is refused with the first block, before anything has been said.
      let block = await blocks.next();
      sink.begin({ warehouseCode, asOf });
      await sink.write(`${bom ? BYTE_ORDER_MARK : ''}${csvLine(columns)}`);
      while (block.done !== true) {
        await sink.write(block.value.map((row) => toLine(row, columns)).join(''));
        block = await blocks.next();
      }
    });
  } finally {
    release();
  }
}

type Blocks = AsyncGenerator<ExportRow[], void>;

/** Checks what is asked for, and says how it is read within a snapshot. */
function blocksOf(
  { views }: Deps,
  of: ExportLevels['of'],
): (tx: Tx, head: LedgerPosition) => Blocks {
  if ('viewId' in of) return (tx, head) => blocksOfView(tx, { views, head, asked: of });
  const query = parseLevelQuery(of, '#query');
  return (tx) => blocksOfQuestion(tx, query);
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
