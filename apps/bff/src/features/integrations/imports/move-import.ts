import { IMPORT_ACTIONS, type ImportAction } from '@stockwire/shared/import-forms';
import type { Import, ImportState } from '@stockwire/shared/imports';
import type { Actor } from '../../../domain/actor.ts';
import { refuseImport } from '../../../domain/imports/refusals.ts';
import type { Refused } from '../../../domain/refused.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { isUniqueViolation } from '../../../platform/db/database-errors.ts';
import { refuseRepeats } from './check/refuse-repeats.ts';
import { updateState } from './import.queries.ts';
import type { ImportDeps } from './import-deps.ts';
import type { ImportRow } from './import-row.ts';
import { findImport, findOwnImport, shownImport } from './read-import.ts';

/** Where an action leads from a state; work that begins anew counts from zero. */
const MOVES: Record<ImportAction, (from: ImportRow) => { to: ImportState; anew: boolean }> = {
  check: () => ({ to: 'checking', anew: true }),
  start: () => ({ to: 'running', anew: true }),
  pause: ({ state }) => ({ to: state === 'undoing' ? 'undo-paused' : 'paused', anew: false }),
  resume: ({ state, undoCursor }) => {
    const isUndo = state === 'undo-paused' || (state === 'failed' && undoCursor !== null);
    return { to: isUndo ? 'undoing' : 'running', anew: false };
  },
  cancel: () => ({ to: 'cancelled', anew: false }),
  undo: () => ({ to: 'undoing', anew: true }),
};

const ADVICE: Record<ImportAction | 'describe' | 'fix', string> = {
  describe: 'Only an import that has not begun can be described anew.',
  fix: 'Only rows of an import that has not begun can be fixed.',
  check: 'Describe the file first; an import that has begun is not checked again.',
  start: 'Check it first, and again after every change.',
  pause: 'Only work under way can be paused.',
  resume: 'Only work that is paused or failed can go on.',
  cancel: 'What has ended is not cancelled but undone.',
  undo: 'Only an import that has ended can be undone.',
};

export interface MoveImport {
  importId: number;
  version: number;
  action: ImportAction;
}

/** Takes an import a step through its life; whoever has the worker's role does the work. */
export async function moveImport(
  { database: { sql } }: ImportDeps,
  actor: Actor,
  { importId, version, action }: MoveImport,
): Promise<Import> {
  const row = await findOwnImport(sql, actor, { importId, action: 'imports.run' });
  if (action === 'start') await refuseRepeats(sql, row);
  const from: readonly ImportState[] = IMPORT_ACTIONS[action];
  try {
    const { to, anew } = MOVES[action](row);
    if (!(await updateState(sql, { importId, version, from, to, anew }))) {
      throw await refuseMove(sql, { importId, version, action });
    }
  } catch (cause) {
    if (!isUniqueViolation(cause, 'imports_one_writes')) throw cause;
    const advice =
      'Another import of this kind and warehouse is under way. Let it end, or cancel it.';
    throw refuseImport({ code: 'import-state', action, state: row.state, advice });
  }
  return shownImport(sql, await findImport(sql, importId));
}

/** Why a move found no row: somebody was faster, or the state does not allow it. */
export async function refuseMove(
  sql: Sql,
  { importId, version, action }: { importId: number; version: number; action: keyof typeof ADVICE },
): Promise<Refused<{ code: string }>> {
  const row = await findImport(sql, importId);
  if (row.version !== version) {
    const current = await shownImport(sql, row);
    return refuseImport({ code: 'version-stale', expectedVersion: version, current });
  }
  return refuseImport({ code: 'import-state', action, state: row.state, advice: ADVICE[action] });
}
