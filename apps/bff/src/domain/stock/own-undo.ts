import type { CommandKind } from '@stockwire/shared/stock-commands';
import { type Asker, may } from '../identity/may.ts';
import type { ForbiddenRefusal } from '../identity/refuse-forbidden.ts';
import { COMMAND_ACTIONS } from './command-actions.ts';
import type { PastCommand } from './ledger-state.ts';

/**
 * So long after it was recorded a person takes back what they posted themselves: the half minute for which
 * the console offers it, and as much again for slow links.
 */
export const UNDO_OWN_WITHIN_MS = 60_000;

/** How far somebody takes commands back who may not reverse just any: their own, of these kinds, and soon. */
export interface OwnUndo {
  actorId: string;
  warehouseId: number;
  /** What they may post there now; a reversal is not among it, so that an undo is not undone in turn. */
  kinds: ReadonlySet<CommandKind>;
}

/** What somebody may take back of their own in a warehouse, by what they may post there. */
export function ownUndoOf(asker: Asker & { id: string }, warehouseId: number): OwnUndo {
  const kinds = (Object.keys(COMMAND_ACTIONS) as CommandKind[]).filter(
    (kind) => kind !== 'reverse' && may(asker, COMMAND_ACTIONS[kind], { warehouseId }).allowed,
  );
  return { actorId: asker.id, warehouseId, kinds: new Set(kinds) };
}

export type OwnUndoRefusal = ForbiddenRefusal | { code: 'undo-expired'; seq: number };

/**
 * Null when the command may be taken back by its own author at that time, which is the writer's and not the
 * edge's. One that was taken back already is left to the ledger, which says so.
 */
export function refuseOwnUndo(
  past: PastCommand,
  { actorId, warehouseId, kinds }: OwnUndo,
  atMs: number,
): OwnUndoRefusal | null {
  const { posting } = past;
  const isOwn = posting?.actorId === actorId && posting.byThemselves;
  if (!isOwn || posting.kind === 'reverse') {
    return { code: 'forbidden', action: 'stock.reverse', warehouseId };
  }
  if (!kinds.has(posting.kind)) {
    return { code: 'forbidden', action: COMMAND_ACTIONS[posting.kind], warehouseId };
  }
  if (past.reversed || atMs - posting.recordedAtMs < UNDO_OWN_WITHIN_MS) return null;
  return { code: 'undo-expired', seq: past.seqFrom };
}
