import { type Bin, type BinPatch, RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuseChange, refuseFields } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalBin, updateBinRetired } from './bin.queries.ts';

/** Receipts and pieces without a bin have nowhere else to go. */
const STANDING_BINS: ReadonlySet<string> = new Set([RECEIVING_BIN, UNPLACED_BIN]);

export interface ChangeBin {
  warehouseId: number;
  code: string;
  patch: BinPatch;
  version: number;
}

/** Retires a bin, which then takes nothing in, or brings it back; if nobody changed it since. */
export async function changeBin(
  { database: { orm } }: CatalogDeps,
  _actor: Actor,
  { warehouseId, code, patch, version }: ChangeBin,
): Promise<Bin> {
  const codeKey = foldCode(code);
  if (patch.retired && STANDING_BINS.has(codeKey)) {
    const message = 'every warehouse needs this bin';
    throw refuseFields([{ pointer: '/retired', code: 'standing-bin', message }]);
  }
  const changed = await updateBinRetired(orm, { warehouseId, codeKey, version }, patch.retired);
  if (changed !== undefined) return changed;
  throw refuseChange('bin', version, await selectOptionalBin(orm, warehouseId, codeKey));
}
