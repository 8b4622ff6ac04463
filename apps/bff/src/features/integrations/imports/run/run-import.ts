import { NewItem } from '@stockwire/shared/catalog';
import { startedBy } from '../../../../domain/identity/system-actors.ts';
import { createRowReader } from '../../../../domain/imports/rows/row-reader.ts';
import type { RowRead } from '../../../../domain/imports/rows/row-reading.ts';
import type { PlannedSku } from '../../../../domain/imports/sku-plan.ts';
import type { Outcome } from '../../../stock/ledger.ts';
import { CatalogBook } from '../check/catalog-book.ts';
import { described } from '../check/check-import.ts';
import { selectPlan } from '../check/plan.queries.ts';
import { type SourceRow, sourceRows } from '../file/source-rows.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { timeZoneOf } from '../work/time-zone-of.ts';
import type { Work } from '../work/work.ts';
import { makeItems } from './make-items.ts';
import { settleWave, submitWave, type WaveDeps } from './post-wave.ts';
import { createRowSorter, type RowSorter } from './row-sorter.ts';
import { selectSplits, updateItemsMade } from './run.queries.ts';
import { saveWave } from './save-wave.ts';
import { selectUnsavedSeqs } from './unsaved.ts';
import type { Wave } from './wave.ts';
import { WaveBuilder } from './wave-builder.ts';
import { writeCatalog } from './write-catalog.ts';

/** One is committed while the next one is on its way: a process leaves no more than these open. */
const WAVES_UNDER_WAY_MAX = 2;

interface Run {
  deps: ImportWorkDeps;
  row: ImportRow;
  work: Work;
  plan: Map<string, PlannedSku>;
  sorter: RowSorter;
  book: CatalogBook;
}

interface SentWave {
  wave: Wave;
  outcomes: Promise<Outcome[]>;
  itemsMade: number;
}

/**
 * Writes the rows behind the cursor, a wave at a time, with one more on its way while one is committed.
 * Every command's id is made of the import and the row's place, and the cursor moves behind the commit:
 * whatever a crash leaves open is sent again and found written.
 */
export async function runImport(deps: ImportWorkDeps, row: ImportRow, work: Work): Promise<void> {
  const run = await openRun(deps, row, work);
  let before: SentWave | null = null;
  let wasLate = false;
  const settle = async (sent: SentWave): Promise<void> => {
    wasLate = await bringToEnd(run, sent, wasLate);
  };
  for await (const wave of wavesOf(run)) {
    const sent = await send(run, wave);
    if (before !== null) await settle(before);
    before = sent;
    if (!work.goesOn()) break;
  }
  if (before !== null) await settle(before);
  if (work.goesOn()) await work.end('done');
}

async function openRun(deps: ImportWorkDeps, row: ImportRow, work: Work): Promise<Run> {
  const { sql, orm } = deps.database;
  await updateItemsMade(sql, row.importId);
  const plan = new Map((await selectPlan(sql, row.importId)).map((sku) => [sku.skuKey, sku]));
  const sorter = await createRowSorter(sql, row);
  return { deps, row, work, plan, sorter, book: new CatalogBook(orm, row.warehouseId) };
}

/**
 * Brings the waves of a cancelled import to their end that a process had begun and could not save; until
 * then no later check knows their rows.
 */
export async function saveLeftOpen(
  deps: ImportWorkDeps,
  row: ImportRow,
  work: Work,
): Promise<void> {
  const open = new Set(await selectUnsavedSeqs(deps.database.sql, row));
  if (open.size === 0) return;
  const run = await openRun(deps, row, work);
  let waves = 0;
  for await (const wave of wavesOf(run)) {
    await bringToEnd(run, await send(run, wave), false);
    waves += 1;
    for (const seq of wave.commandSeqs) open.delete(seq);
    if (open.size === 0 || waves === WAVES_UNDER_WAY_MAX) return;
  }
}

async function* wavesOf({ deps, row, plan, sorter, book }: Run): AsyncGenerator<Wave> {
  const { sql } = deps.database;
  const { description } = described(row);
  const builder = new WaveBuilder({
    importId: row.importId,
    plan,
    opensBalances: row.kind === 'sales' && description.options.openBalances,
    splits: await selectSplits(sql, row.importId),
  });
  const timeZone = await timeZoneOf(deps, row);
  let read: ((source: SourceRow) => RowRead) | null = null;
  for await (const { columns, rows, bytesDone } of sourceRows(sql, row)) {
    read ??= createRowReader({ ...described(row), columns, timeZone });
    for (const waveRow of await sorter.sort(book, rows, read)) {
      const full = builder.take(waveRow, bytesDone);
      if (full !== null) yield full;
    }
  }
  const last = builder.end();
  if (last !== null) yield last;
}

async function send(run: Run, wave: Wave): Promise<SentWave> {
  const { deps, row } = run;
  const place = {
    orm: deps.database.orm,
    importId: row.importId,
    warehouseId: row.warehouseId,
  };
  if (wave.postings.length === 0) {
    return { wave, outcomes: Promise.resolve([]), itemsMade: await writeCatalog(place, wave) };
  }
  const itemsMade = await makeMissing(run, wave);
  const outcomes = submitWave(waveDeps(run), wave.postings);
  // Looked at when its turn comes; until then its failure is nobody's.
  outcomes.catch(() => undefined);
  return { wave, outcomes, itemsMade };
}

/** Items that the file names and the catalog lacks are made before the first row that moves them. */
async function makeMissing({ deps, row, plan }: Run, wave: Wave): Promise<number> {
  const { category } = described(row).description.options;
  const wanted = new Map<string, NewItem>();
  for (const { reading, outcome } of wave.rows) {
    const skuKey = outcome === null ? reading?.stock?.skuKey : undefined;
    const planned = skuKey === undefined ? undefined : plan.get(skuKey);
    if (planned === undefined || !planned.mustMake) continue;
    wanted.set(planned.skuKey, NewItem.parse({ sku: planned.sku, name: planned.name, category }));
    planned.mustMake = false;
  }
  if (wanted.size === 0) return 0;
  const place = { orm: deps.database.orm, importId: row.importId };
  return (await makeItems(place, [...wanted.values()])).made.size;
}

function waveDeps({ deps, row, work }: Run): WaveDeps {
  const { warehouseId, importId, correlationId } = row;
  if (warehouseId === null) throw new Error(`import ${importId} has no warehouse to move stock in`);
  return {
    sql: deps.database.sql,
    ledger: deps.ledger,
    importId,
    warehouseId,
    actor: startedBy(row),
    correlationId,
    isClosing: work.isClosing,
  };
}

async function bringToEnd(
  run: Run,
  { wave, outcomes, itemsMade }: SentWave,
  mayHaveCome: boolean,
): Promise<boolean> {
  const { deps, row, work } = run;
  const answers = await outcomes;
  const wasLate =
    wave.postings.length > 0 &&
    (await settleWave({ deps: waveDeps(run), wave, mayHaveCome }, answers));
  const { importId } = row;
  const rowsPerSecond = work.rateOf(wave.rows.at(-1)?.source.row ?? 0);
  const { owner, leaseMs } = work;
  const saving = { sql: deps.database.sql, importId, owner, leaseMs, rowsPerSecond, itemsMade };
  work.saw(await saveWave(saving, wave));
  return wasLate;
}
