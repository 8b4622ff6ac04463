import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/identity/may.ts';
import type { ForbiddenRefusal } from '../../domain/identity/refuse-forbidden.ts';
import type { ApprovalNeeded } from '../../domain/stock/adjust-limit.ts';
import { COMMAND_ACTIONS } from '../../domain/stock/command-actions.ts';
import { ownUndoOf } from '../../domain/stock/own-undo.ts';
import type { Ledger, Outcome, Submission } from './ledger.ts';
import type { DayTurns } from './limits/day-turns.ts';
import { areLimited, judgeLimits, type LimitDeps } from './limits/judge-limits.ts';

/** What the ledger said, or why a command did not get there. */
export type Submitted =
  | Outcome
  | { accepted: false; refusal: { reason: ForbiddenRefusal | ApprovalNeeded } };

export interface SubmitDeps extends LimitDeps {
  ledger: Ledger;
  dayTurns: DayTurns;
}

/** Told to whoever's own adjustments on another node keep theirs waiting. */
const DAY_HELD: Submitted = {
  accepted: false,
  refusal: { reason: { code: 'busy', retryAfterS: 1 } },
};

/**
 * Hands commands to the ledger as far as their actor may send them, each judged by itself. Answers in
 * their order.
 */
export async function submitCommands(
  deps: SubmitDeps,
  actor: Actor,
  { warehouseId, submissions }: { warehouseId: number; submissions: readonly Submission[] },
): Promise<Submitted[]> {
  const judged = submissions.map((one) => judgeAction(actor, warehouseId, one));
  const allowed = submissions
    .filter((_, place) => judged[place] === null)
    .map((one) => withinReach(actor, warehouseId, one));
  const place = { warehouseId, actor };
  // One after the other, so that two adjustments cannot both use what is left of the day.
  const outcomes = areLimited(place, allowed)
    ? await inTurn(deps, place, allowed)
    : await deps.ledger.submit(warehouseId, allowed);
  return inOrder(judged, outcomes);
}

function judgeAction(actor: Actor, warehouseId: number, { command }: Submission): Submitted | null {
  const action = COMMAND_ACTIONS[command.kind];
  if (may(actor, action, { warehouseId }).allowed) return null;
  if (action === 'stock.reverse' && mayUndoOwn(actor, warehouseId)) return null;
  return { accepted: false, refusal: { reason: { code: 'forbidden', action, warehouseId } } };
}

/** Only a person takes back what they have done themselves: a machine has nobody who changes their mind. */
function mayUndoOwn(actor: Actor, warehouseId: number): boolean {
  return actor.kind === 'person' && may(actor, 'stock.undo', { warehouseId }).allowed;
}

/** A reversal by whoever may not reverse just any command says what it may take back. */
function withinReach(actor: Actor, warehouseId: number, submission: Submission): Submission {
  const { kind } = submission.command;
  if (kind !== 'reverse' || may(actor, COMMAND_ACTIONS[kind], { warehouseId }).allowed) {
    return submission;
  }
  return { ...submission, ownUndo: ownUndoOf(actor, warehouseId) };
}

async function inTurn(
  deps: SubmitDeps,
  place: { warehouseId: number; actor: Actor },
  submissions: readonly Submission[],
): Promise<Submitted[]> {
  const day = { warehouseId: place.warehouseId, actorId: place.actor.id };
  const outcomes = await deps.dayTurns.take(day, (tx) =>
    submitLimited({ ...deps, database: { sql: tx } }, place, submissions),
  );
  return outcomes ?? submissions.map(() => DAY_HELD);
}

async function submitLimited(
  deps: LimitDeps & { ledger: Ledger },
  place: { warehouseId: number; actor: Actor },
  submissions: readonly Submission[],
): Promise<Submitted[]> {
  const needed = await judgeLimits(deps, place, submissions);
  const judged = submissions.map((_, index): Submitted | null => {
    const reason = needed.get(index);
    return reason === undefined ? null : { accepted: false, refusal: { reason } };
  });
  const within = submissions.filter((_, index) => judged[index] === null);
  return inOrder(judged, await deps.ledger.submit(place.warehouseId, within));
}

/** Puts the outcomes of those that went on where nothing was judged before. */
function inOrder(judged: readonly (Submitted | null)[], outcomes: readonly Submitted[]) {
  const rest = outcomes[Symbol.iterator]();
  return judged.map((own): Submitted => {
    if (own !== null) return own;
    const next = rest.next();
    if (next.done === true) throw new Error('the ledger gave fewer outcomes than commands');
    return next.value;
  });
}
