import type { UndoPreview } from '@stockwire/shared/imports';
import type { Actor } from '../../../../domain/actor.ts';
import { readSnapshot } from '../../../../platform/db/snapshot.ts';
import {
  selectBlockedPlaces,
  selectIdleSkuKeys,
  selectReversalTotals,
} from '../../../stock/reads/import-effect.queries.ts';
import type { ImportDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { findOwnImport } from '../read-import.ts';
import { selectMade } from '../run/made.queries.ts';
import { importCommandPrefix } from '../run/wave.ts';
import { inParts, ownPrefixes } from './retire-made.ts';

/** As many as a person reads; the number says how many there are. */
const BLOCKED_SHOWN_MAX = 50;

/** What an undo would write, and what later movements keep it from taking back. Nothing is changed. */
export async function previewUndo(
  deps: ImportDeps,
  actor: Actor,
  { importId }: { importId: number },
): Promise<UndoPreview> {
  const { sql, orm } = deps.database;
  const row = await findOwnImport(sql, actor, { importId, action: 'imports.read' });
  const effect = await effectOf(deps, row);
  const made = await selectMade(orm, importId, 'item');
  let itemsToRetire = 0;
  for (const keys of inParts(made)) {
    const own = ownPrefixes(importId);
    itemsToRetire += (await selectIdleSkuKeys(sql, keys, { own, mustBeEmpty: false })).length;
  }
  return { ...effect, itemsToRetire, itemsToKeep: made.length - itemsToRetire };
}

type Effect = Omit<UndoPreview, 'itemsToRetire' | 'itemsToKeep'>;

const NOTHING: Effect = {
  commands: 0,
  entries: 0,
  piecesIn: 0,
  piecesOut: 0,
  reversedAlready: 0,
  blocked: [],
  blockedItems: 0,
};

async function effectOf(
  { database }: ImportDeps,
  { importId, warehouseId, firstSeq, lastSeq }: ImportRow,
): Promise<Effect> {
  if (warehouseId === null || firstSeq === null || lastSeq === null) return NOTHING;
  const prefix = importCommandPrefix(importId);
  const commands = { warehouseId, prefix, firstSeq, lastSeq };
  return readSnapshot(database, async (tx) => {
    const totals = await selectReversalTotals(tx, commands);
    const blocked = await selectBlockedPlaces(tx, commands, BLOCKED_SHOWN_MAX);
    return {
      ...totals,
      blockedItems: blocked[0]?.total ?? 0,
      blocked: blocked.map(({ sku, bin, pieces, there }) => {
        return { sku, bin, pieces, there, why: whyBlocked({ bin, there }) };
      }),
    };
  });
}

function whyBlocked({ bin, there }: { bin: string; there: number }): string {
  return there === 0
    ? `nothing of it lies in ${bin} any more: later movements took it`
    : `only ${there} still lie in ${bin}: later movements took the rest`;
}
