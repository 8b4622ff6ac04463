import type { Actor } from '../../../domain/actor.ts';
import { COMMAND_ACTIONS } from '../../../domain/stock/command-actions.ts';
import { actionOf, isMandated, type Mandate, mandateOf } from '../../../domain/stock/mandate.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Ledger, Outcome, Submission } from '../ledger.ts';
import { isApproved } from '../requests/is-approved.ts';

interface OnBehalfDeps {
  ledger: Ledger;
  database: Pick<Database, 'sql'>;
  clock: Clock;
  /** Who somebody is and what they may do now; kept by the room of identity. */
  findActor: (actorId: string) => Promise<Actor | null>;
}

/**
 * Hands the ledger what another process sends on behalf of somebody, as far as they may have it done. That
 * process is not trusted to have judged: who they are and what was approved is looked up here.
 */
export async function submitOnBehalf(
  deps: OnBehalfDeps,
  warehouseId: number,
  submissions: readonly Submission[],
): Promise<Outcome[]> {
  const ids = [...new Set(submissions.map(({ actor }) => actor.id))];
  const found = await Promise.all(ids.map(async (id) => [id, await deps.findActor(id)] as const));
  const actors = new Map(found);
  const outcomes: Outcome[] = [];
  const allowed: { place: number; submission: Submission }[] = [];
  for (const [place, submission] of submissions.entries()) {
    const actor = actors.get(submission.actor.id) ?? null;
    const refused = await judge(deps, actor, { warehouseId, submission });
    if (refused === null) allowed.push({ place, submission });
    else outcomes[place] = refused;
  }
  const written = await deps.ledger.submit(
    warehouseId,
    allowed.map(({ submission }) => submission),
  );
  for (const [index, { place }] of allowed.entries()) {
    const outcome = written[index];
    if (outcome === undefined) throw new Error('the ledger gave fewer outcomes than commands');
    outcomes[place] = outcome;
  }
  return outcomes;
}

interface Sent {
  warehouseId: number;
  submission: Submission;
}

async function judge(
  deps: Pick<OnBehalfDeps, 'database' | 'clock'>,
  actor: Actor | null,
  sent: Sent,
): Promise<Outcome | null> {
  const { warehouseId, submission } = sent;
  const { command } = submission;
  if (actor === null) return forbidden(COMMAND_ACTIONS[command.kind], warehouseId);
  const mandate = mandateOf(submission, actor);
  const isAllowed =
    isMandated(mandate, actor, { ...submission, warehouseId }) &&
    (await isLetPass(deps, mandate, sent));
  return isAllowed ? null : forbidden(actionOf(mandate, command), warehouseId);
}

async function isLetPass(
  deps: Pick<OnBehalfDeps, 'database' | 'clock'>,
  mandate: Mandate,
  { warehouseId, submission }: Sent,
): Promise<boolean> {
  if (mandate.kind !== 'request') return true;
  return isApproved(deps, { warehouseId, requestId: mandate.requestId }, submission);
}

function forbidden(action: ReturnType<typeof actionOf>, warehouseId: number): Outcome {
  return { accepted: false, refusal: { reason: { code: 'forbidden', action, warehouseId } } };
}
