import type { Action } from '@stockwire/shared/permissions';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { Actor } from '../actor.ts';
import { may } from '../identity/may.ts';
import { COMMAND_ACTIONS } from './command-actions.ts';

/** On the strength of what another process sends a command, by the namespace of its id. */
export type Mandate =
  | { kind: 'import' | 'own' | 'none' }
  /** A second person has let it pass: to be looked up. */
  | { kind: 'request'; requestId: number };

interface Sent {
  commandId: string;
  command: Pick<StockCommand, 'kind'>;
}

const IMPORT = /^import\/import-\d+:/;
const UNDO = /^import\/undo-\d+:/;
const REQUEST = /^request:([1-9]\d{0,14})$/;

/**
 * No id of a client has these forms, and no process has business with theirs. A part of the server sends under its
 * own name alone.
 */
export function mandateOf({ commandId, command: { kind } }: Sent, actor: Actor): Mandate {
  if (actor.kind === 'system') {
    return { kind: commandId.startsWith(`${actor.id}/`) ? 'own' : 'none' };
  }
  if (IMPORT.test(commandId)) return { kind: kind === 'reverse' ? 'none' : 'import' };
  if (UNDO.test(commandId)) return { kind: kind === 'reverse' ? 'import' : 'none' };
  const requestId = REQUEST.exec(commandId)?.[1];
  if (requestId === undefined || kind !== 'adjust') return { kind: 'none' };
  return { kind: 'request', requestId: Number(requestId) };
}

/** What somebody must be allowed to do for a command that was sent on their behalf. */
export function actionOf({ kind }: Mandate, command: Sent['command']): Action {
  return kind === 'import' ? 'imports.run' : COMMAND_ACTIONS[command.kind];
}

/** Whether they may, as far as that follows from who they are. */
export function isMandated(mandate: Mandate, actor: Actor, sent: Sent & { warehouseId: number }) {
  if (mandate.kind === 'none') return false;
  const { command, warehouseId } = sent;
  return may(actor, actionOf(mandate, command), { warehouseId }).allowed;
}
