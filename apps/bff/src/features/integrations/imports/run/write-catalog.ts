import { foldCode } from '@stockwire/shared/text';
import { Refused } from '../../../../domain/refused.ts';
import type { Orm } from '../../../../platform/db/database.ts';
import { insertNewBins } from '../../../catalog/bins/insert-new-bins.ts';
import { CatalogBook } from '../check/catalog-book.ts';
import { insertMade } from './made.queries.ts';
import { makeItems } from './make-items.ts';
import type { Wave, WaveRow } from './wave.ts';

interface Place {
  orm: Orm;
  importId: number;
  warehouseId: number | null;
}

/** Makes the items or bins of a wave; answers how many items were made. */
export async function writeCatalog(place: Place, wave: Wave): Promise<number> {
  const open = wave.rows.filter(({ outcome }) => outcome === null);
  const items = open.filter(({ reading }) => reading?.item != null);
  const bins = open.filter(({ reading }) => reading?.bin != null);
  const made = items.length > 0 ? await writeItems(place, items) : 0;
  if (bins.length > 0 && place.warehouseId !== null) {
    await writeBins({ ...place, warehouseId: place.warehouseId }, bins);
  }
  return made;
}

async function writeItems({ orm, importId }: Place, rows: WaveRow[]): Promise<number> {
  const wanted = rows.flatMap(({ reading }) => reading?.item ?? []);
  const first = new Map(wanted.toReversed().map((item) => [foldCode(item.sku), item]));
  const { made, refused } = await makeItems({ orm, importId }, [...first.values()]);
  const count = made.size;
  for (const row of rows) {
    const skuKey = foldCode(row.reading?.item?.sku ?? '');
    const message = refused.get(skuKey);
    if (message !== undefined) refuseRow(row, message);
    // The first row of a SKU made it; a second one finds it there.
    else row.outcome = made.delete(skuKey) ? 'accepted' : 'exists-already';
  }
  return count;
}

async function writeBins(place: Place & { warehouseId: number }, rows: WaveRow[]): Promise<void> {
  const keyOf = ({ reading }: WaveRow) => foldCode(reading?.bin?.code ?? '');
  const book = new CatalogBook(place.orm, place.warehouseId);
  await book.lookUp({ skuKeys: new Set(), binKeys: new Set(rows.map(keyOf)) });
  const seen = new Set<string>();
  const fresh: WaveRow[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    if (book.bin(key) !== null || seen.has(key)) row.outcome = 'exists-already';
    else fresh.push(row);
    seen.add(key);
  }
  if (fresh.length === 0 || (await tryBins(place, fresh))) return;
  for (const row of fresh) if (!(await tryBins(place, [row]))) row.outcome = 'exists-already';
}

/** False when a code was taken meanwhile. */
async function tryBins(
  { orm, importId, warehouseId }: Place & { warehouseId: number },
  rows: WaveRow[],
): Promise<boolean> {
  const bins = rows.flatMap(({ reading }) => reading?.bin ?? []);
  try {
    await orm.transaction(async (tx) => {
      await insertNewBins(
        tx,
        warehouseId,
        bins.map((bin) => ({ bin, pointer: '' })),
      );
      const codeKeys = bins.map(({ code }) => foldCode(code));
      await insertMade(tx, importId, { what: 'bin', codeKeys });
    });
  } catch (cause) {
    if (cause instanceof Refused && cause.refusal.code === 'already-exists') return false;
    throw cause;
  }
  for (const row of rows) row.outcome = 'accepted';
  return true;
}

function refuseRow(row: WaveRow, message: string): void {
  row.outcome = 'refused';
  row.refusal = { code: 'refused', message };
}
