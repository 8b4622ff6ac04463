import {
  type CheckReport,
  IMPORT_PROBLEMS_KEPT_MAX,
  type RowProblem,
} from '@stockwire/shared/imports';
import { CheckTally } from '../../../../domain/imports/check-tally.ts';
import { createRowReader } from '../../../../domain/imports/rows/row-reader.ts';
import type { RowFault, RowRead } from '../../../../domain/imports/rows/row-reading.ts';
import { SKUS_PER_IMPORT_MAX, SkuPlan } from '../../../../domain/imports/sku-plan.ts';
import { deleteProblems, insertProblems } from '../describe/fix.queries.ts';
import { type SourceRow, sourceRows } from '../file/source-rows.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { TooManySkus } from '../work/failure.ts';
import { timeZoneOf } from '../work/time-zone-of.ts';
import type { Work } from '../work/work.ts';
import { CatalogBook } from './catalog-book.ts';
import { updateChecked } from './check.queries.ts';
import { countTaken, type EarlierRows, identityOf, readEarlierRows } from './earlier-rows.ts';
import { judgeRow, namesIn } from './judge-row.ts';
import { lessWhatIsThere } from './less-what-is-there.ts';
import { replacePlan } from './plan.queries.ts';

const PLANNED_SAMPLE = 20;
const CELL_SHOWN_MAX = 300;
const CELLS_SHOWN_MAX = 40;

interface Check {
  deps: ImportWorkDeps;
  row: ImportRow;
  tally: CheckTally;
  plan: SkuPlan;
  earlier: EarlierRows;
  book: CatalogBook;
  /** Problems kept so far. */
  kept: number;
}

/** The dry run: every row is read and judged, nothing is written but what was found. */
export async function checkImport(deps: ImportWorkDeps, row: ImportRow, work: Work): Promise<void> {
  const { sql, orm } = deps.database;
  await deleteProblems(sql, row.importId);
  const timeZone = await timeZoneOf(deps, row);
  const check: Check = {
    deps,
    row,
    tally: new CheckTally(),
    plan: new SkuPlan(),
    earlier: await readEarlierRows(sql, row),
    book: new CatalogBook(orm, row.warehouseId),
    kept: 0,
  };
  let read: ((source: SourceRow) => RowRead) | null = null;
  for await (const { columns, rows, bytesDone } of sourceRows(sql, row)) {
    read ??= createRowReader({ ...described(row), columns, timeZone });
    await takeBlock(check, rows, read);
    const { tally } = check;
    const progress = { rowsDone: tally.rows, bytesDone, refused: tally.problemRows };
    if (!(await work.progress(progress))) return;
  }
  const skus = await lessWhatIsThere(sql, row.warehouseId, [...check.plan.all()]);
  await replacePlan(sql, row.importId, skus);
  await updateChecked(sql, row.importId, {
    report: await reportOf(check, skus),
    earlier: check.earlier.imports,
    rows: check.tally.rows,
  });
  await work.end('checked');
}

/** The parts of an import that say how its rows are read. */
export function described({ kind, importId, description }: ImportRow) {
  if (description === null) throw new Error(`import ${importId} is not described`);
  return { kind, description };
}

async function takeBlock(
  check: Check,
  rows: SourceRow[],
  read: (source: SourceRow) => RowRead,
): Promise<void> {
  const reads = rows.map((source) => (source.isLeftOut ? null : read(source)));
  await check.book.lookUp(namesIn(reads.filter((one) => one !== null)));
  const problems: Omit<RowProblem, 'fix'>[] = [];
  for (const [place, source] of rows.entries()) {
    const one = reads[place] ?? null;
    const fault = one === null ? leaveOut(check) : takeRow(check, source, one);
    if (fault === null) continue;
    check.tally.takeProblem(fault);
    check.kept += 1;
    if (check.kept <= IMPORT_PROBLEMS_KEPT_MAX) problems.push(problemOf(source, fault));
  }
  await insertProblems(check.deps.database.sql, check.row.importId, problems);
}

function leaveOut({ tally }: Check): null {
  tally.takeEffect('skipped');
  return null;
}

function takeRow(check: Check, source: SourceRow, read: RowRead): RowFault | null {
  const { tally, plan, earlier, book, row } = check;
  const { options } = described(row).description;
  const judged = judgeRow({ book, makeItems: options.makeItems }, read);
  if (!judged.ok) return judged.fault;
  const { reading } = judged;
  const { stock } = reading;
  const isRepeated = stock !== null && canRepeat(row, earlier) && takeKnown(earlier, reading);
  if (isRepeated) tally.repeatedRows += 1;
  if (isRepeated && options.repeats === 'skip') {
    tally.takeEffect('repeated');
    return null;
  }
  if (stock !== null) {
    if (plan.size >= SKUS_PER_IMPORT_MAX) throw new TooManySkus(source.line);
    plan.take(source.row, stock, !book.hasItem(stock.skuKey));
  }
  tally.takeReading({ row: source.row, line: source.line }, judged.effect, reading);
  return null;
}

function takeKnown({ known }: EarlierRows, { identity }: { identity: string }): boolean {
  return known.size > 0 && known.take(identityOf(identity));
}

/** The same figure counted again next month is a new count; only the same file is the same counts. */
export function canRepeat(
  { kind }: ImportRow,
  { sameFile }: Pick<EarlierRows, 'sameFile'>,
): boolean {
  return kind !== 'counts' || sameFile !== null;
}

/** A row with what is wrong with it, its texts cut to what a screen shows. */
export function problemOf(
  { row, line, fields }: Pick<SourceRow, 'row' | 'line' | 'fields'>,
  fault: RowFault,
): Omit<RowProblem, 'fix'> {
  const cells = fields.slice(0, CELLS_SHOWN_MAX).map(storable);
  return { row, line, cells, ...fault, value: storable(fault.value) };
}

function storable(text: string): string {
  // The way through bytes mends half characters, which PostgreSQL would refuse.
  return Buffer.from(text.slice(0, CELL_SHOWN_MAX).replaceAll('\u0000', '\uFFFD')).toString();
}

async function reportOf(
  { deps, row, tally, earlier }: Check,
  skus: { sku: string; name: string; mustMake: boolean; opening: number }[],
): Promise<CheckReport> {
  const toMake = skus.filter(({ mustMake }) => mustMake);
  const opens = row.kind === 'sales' && described(row).description.options.openBalances;
  const opened = opens ? skus.filter(({ opening }) => opening > 0) : [];
  const taken = tally.repeatedRows === 0 ? new Map() : await countTaken(deps.database.sql, earlier);
  return {
    checkedAt: new Date().toISOString(),
    rows: tally.rows,
    effects: tally.effects,
    problemRows: tally.problemRows,
    problemsByCode: tally.problemsByCode,
    itemsToMake: toMake.length,
    itemsToMakeSample: toMake.slice(0, PLANNED_SAMPLE).map(({ sku, name }) => ({ sku, name })),
    openings: {
      items: opened.length,
      pieces: opened.reduce((sum, { opening }) => sum + opening, 0),
    },
    piecesIn: tally.piecesIn,
    piecesOut: tally.piecesOut,
    firstOccurredAt: tally.firstOccurredAt,
    lastOccurredAt: tally.lastOccurredAt,
    repeats: {
      rows: tally.repeatedRows,
      imports: earlier.imports
        .filter(({ importId }) => taken.has(importId))
        .map(({ importId, startedAt }) => ({
          importId,
          rows: taken.get(importId) ?? 0,
          startedAt: startedAt.toISOString(),
        })),
      sameFile: earlier.sameFile,
    },
    sample: tally.sample,
  };
}
