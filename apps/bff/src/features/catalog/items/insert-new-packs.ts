import type { Pack } from '@stockwire/shared/catalog';
import { foldGtin } from '@stockwire/shared/gtin';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { Orm } from '../../../platform/db/database.ts';
import { insertPacks } from './item-writes.queries.ts';

/** Packs are four columns, and few items have more than two of them. */
const ROWS_PER_STATEMENT = 5_000;

/** Inserts the packs of items that have none yet; a GTIN in use ends the caller's transaction. */
export async function insertNewPacks(
  orm: Orm,
  placed: { itemId: number; packs: Pack[]; pointer: string }[],
): Promise<void> {
  const rows = placed.flatMap(({ itemId, packs, pointer }) =>
    packs.map((pack, index) => ({
      row: { itemId, ...pack },
      gtin: pack.gtin === null ? '' : foldGtin(pack.gtin),
      pointer: `${pointer}/packs/${index}/gtin`,
    })),
  );
  // The same order for everybody: two writers that share GTINs wait for each other instead of deadlocking.
  rows.sort((a, b) => (a.gtin < b.gtin ? -1 : 1));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT);
    const made = await insertPacks(
      orm,
      part.map(({ row }) => row),
    );
    if (made.length === part.length) continue;
    const keys = new Set(made.map(({ itemId, level }) => `${itemId} ${level}`));
    const refused = part.find(({ row }) => !keys.has(`${row.itemId} ${row.level}`));
    throw refuse({
      code: 'already-exists',
      what: 'item',
      field: 'gtin',
      value: refused?.row.gtin ?? '',
      pointer: refused?.pointer ?? '/packs',
    });
  }
}
