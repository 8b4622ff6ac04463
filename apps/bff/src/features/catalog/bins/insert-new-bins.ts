import type { Bin, NewBin } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { Orm } from '../../../platform/db/database.ts';
import { selectOptionalWarehouse } from '../warehouses/warehouse.queries.ts';
import { insertBins } from './bin.queries.ts';

/** Rows of one statement: it holds 65,534 parameters, and a bin takes five. */
const ROWS_PER_STATEMENT = 5_000;

/** A bin to insert, and where it stands in the request. */
export interface PlacedBin {
  bin: NewBin;
  /** JSON Pointer to what said its code in the body. */
  pointer: string;
}

/** Inserts bins of a warehouse in sets, all or none, and answers them in the order given. */
export async function insertNewBins(
  orm: Orm,
  warehouseId: number,
  placed: PlacedBin[],
): Promise<Bin[]> {
  if ((await selectOptionalWarehouse(orm, warehouseId)) === undefined) {
    throw refuse({ code: 'not-found', what: 'warehouse' });
  }
  const byKey = new Map<string, PlacedBin>();
  for (const one of placed) {
    const codeKey = foldCode(one.bin.code);
    if (byKey.has(codeKey)) throw refuseCode(one);
    byKey.set(codeKey, one);
  }
  // Everybody takes the codes in the same order, so that two imports at once wait instead of deadlocking.
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { bin }]) => bin);
  const made = new Map<string, Bin>();
  for (let from = 0; from < sorted.length; from += ROWS_PER_STATEMENT) {
    const rows = sorted.slice(from, from + ROWS_PER_STATEMENT);
    for (const bin of await insertBins(orm, warehouseId, rows)) made.set(foldCode(bin.code), bin);
  }
  return placed.map((one) => {
    const bin = made.get(foldCode(one.bin.code));
    if (bin === undefined) throw refuseCode(one);
    return bin;
  });
}

function refuseCode({ bin, pointer }: PlacedBin) {
  return refuse({
    code: 'already-exists',
    what: 'bin',
    field: 'code',
    value: bin.code,
    pointer,
  });
}
