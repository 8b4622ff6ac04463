import type { Refusal } from '../../../features/stock/ledger.ts';
import { summarise } from '../edges/parse-input.ts';
import type { ProblemDraft } from './http-refusal.ts';
import { KEY_REUSED } from './key-reused.ts';

type Reason = Refusal['reason'];
type Draft = Omit<ProblemDraft, 'code'>;

/** Asking again at once would meet the same batch; half a second later its outcome is usually known. */
const OUTCOME_RETRY_AFTER_S = 1;

/** What each refusal of the ledger says to a person: what is so, and what to do. */
const DRAFTS = {
  validation: ({ errors }) => ({ detail: summarise(errors), errors }),
  'version-conflict': (reason) => ({ detail: staleDetail(reason) }),
  'version-stale': (reason) => ({ detail: staleDetail(reason) }),
  'count-stale': ({ sku, bin }) => ({
    detail: `${bin} moved while ${sku} was counted. Keep your count, keep the difference, or count again.`,
  }),
  'insufficient-stock': ({ sku, bin, requested, available }) => ({
    detail:
      bin === null
        ? `Only ${available} of ${requested} × ${sku} can be taken right now. Take ${available} or fewer.`
        : `Only ${available} of ${requested} can be taken from ${bin}. Take ${available} or fewer, or another bin.`,
  }),
  'quantity-overflow': ({ sku, bin }) => ({
    detail: `${bin ?? 'The warehouse'} cannot hold that many of ${sku}. Check the quantity and its unit.`,
  }),
  'bin-retired': ({ bin }) => ({
    detail: `${bin} is retired and takes nothing in. Choose another bin.`,
  }),
  'reverse-blocked': ({ sku, bin, requested, available, whereNow }) => ({
    detail: `${requested} of ${sku} should go back out of ${bin}, but only ${available} can. Move the pieces back first.`,
    whereNow,
  }),
  'already-reversed': ({ seq }) => ({
    detail: `The command of entry ${seq} has been reversed already. Nothing is left to take back.`,
  }),
  'idempotency-key-reused': () => KEY_REUSED,
  busy: ({ retryAfterS }) => ({
    detail:
      'The warehouse has more commands waiting than it can take. Nothing was written; try again shortly.',
    retryAfterS,
  }),
  'outcome-unknown': () => ({
    detail:
      'It is not known yet whether this was written. Send it again with the same key to find out.',
    retryAfterS: OUTCOME_RETRY_AFTER_S,
  }),
  'not-storable': () => ({
    detail:
      'The database refused this command and nothing was written. Check its texts and quantities.',
  }),
  'too-many-failures': ({ retryAfterS }) => ({
    detail: 'Too many of your commands failed in the database. Wait before sending more.',
    retryAfterS,
  }),
} satisfies { [Code in Reason['code']]: (reason: Extract<Reason, { code: Code }>) => Draft };

/** A refusal of the ledger as a problem, with the row and its recent story where there was a conflict. */
export function ledgerProblem(refusal: Refusal): ProblemDraft {
  const { reason, current, between } = refusal;
  return {
    code: reason.code,
    ...draftOf(reason),
    ...(current && { current }),
    ...(between && { between }),
  };
}

function draftOf<Code extends Reason['code']>(reason: Extract<Reason, { code: Code }>): Draft {
  // Each table entry takes the reason of its own code; the compiler cannot follow the pair.
  const draft = DRAFTS[reason.code] as (reason: Extract<Reason, { code: Code }>) => Draft;
  return draft(reason);
}

function staleDetail(reason: {
  sku: string;
  bin: string | null;
  expectedVersion: number;
  currentVersion: number;
}): string {
  const what = reason.bin === null ? reason.sku : `${reason.sku} in ${reason.bin}`;
  return `${what} is at version ${reason.currentVersion}, you saw ${reason.expectedVersion}. See what changed, then send it again with a fresh key.`;
}
