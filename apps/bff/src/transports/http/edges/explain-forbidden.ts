import type { Actor } from '../../../domain/actor.ts';
import { rolesThatMay } from '../../../domain/identity/may.ts';
import type { ForbiddenRefusal } from '../../../domain/identity/refuse-forbidden.ts';
import { Refused } from '../../../domain/refused.ts';
import { findHelpers } from '../../../features/identity/find-helpers.ts';
import type { HttpDeps } from '../http-deps.ts';
import { HttpRefusal, type ProblemDraft } from '../problems/http-refusal.ts';

const ANY_OF = new Intl.ListFormat('en', { type: 'disjunction' });

interface Asked {
  actor: Actor;
  requestId: string;
}

/** An error as it was, or, where it says that somebody may not, the problem that says whom they could ask. */
export async function explainForbidden(
  deps: Pick<HttpDeps, 'identity'>,
  asked: Asked,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof Refused) || !isForbidden(error.refusal)) return error;
  return new HttpRefusal(await forbiddenProblem(deps, asked, error.refusal));
}

/** What a refused permission says, with the roles that have it and people who could help. It is audited. */
export async function forbiddenProblem(
  { identity }: Pick<HttpDeps, 'identity'>,
  { actor, requestId }: Asked,
  { action, warehouseId }: ForbiddenRefusal,
): Promise<ProblemDraft> {
  // Nobody else undoes what is one's own to undo: whoever may reverse it can help.
  const roles = rolesThatMay(action === 'stock.undo' ? 'stock.reverse' : action);
  const people = await findHelpers(identity, { roles, warehouseId });
  const detail = { action, warehouseId };
  await identity.audit.write({ kind: 'forbidden', by: actor.id, subject: null, detail, requestId });
  return { code: 'forbidden', detail: detailOf(actor, { action, roles, people }), roles, people };
}

function detailOf(
  { kind, scopes }: Actor,
  { action, roles, people }: { action: string; roles: readonly string[]; people: string[] },
): string {
  if (scopes !== null && kind === 'person')
    return `A PIN or a badge does not open this (${action}). Sign in with your password.`;
  if (scopes !== null)
    return `This key may not ${action} here. Its scopes and warehouses say what it may.`;
  const who = people.length === 0 ? '' : `, such as ${people.join(', ')}`;
  return `You may not do this here (${action}). Ask somebody with the role ${ANY_OF.format(roles)}${who}.`;
}

function isForbidden(refusal: { code: string }): refusal is ForbiddenRefusal {
  return refusal.code === 'forbidden';
}
