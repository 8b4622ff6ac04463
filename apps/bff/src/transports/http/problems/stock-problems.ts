import type { RefusalFacts } from '@stockwire/shared/problem';
import type { Refusal } from '../../../features/stock/ledger.ts';
import { summarise } from '../edges/parse-input.ts';
import type { ProblemDraft } from './http-refusal.ts';
import { KEY_REUSED } from './key-reused.ts';

type Reason = Refusal['reason'];
type Draft = Omit<ProblemDraft, 'code'>;
type OfCode<Code extends Reason['code']> = Extract<Reason, { code: Code }>;

/** Asking again at once would meet the same batch; half a second later its outcome is usually known. */
const OUTCOME_RETRY_AFTER_S = 1;

/** What each refusal of the ledger says to a person: what is so, and what to do. */
const DRAFTS = {
  validation: ({ errors }) => ({ detail: summarise(errors), errors }),
  'version-conflict': (reason) => ({ detail: staleDetail(reason) }),
  'version-stale': (reason) => ({ detail: staleDetail(reason) }),
  'count-stale': ({ sku, bin }) => ({
    facts: { sku, bin },
    detail: `${bin} moved while ${sku} was counted. Keep your count, keep the difference, or count again.`,
  }),
  'insufficient-stock': (reason) => ({ detail: tooFewDetail(reason), facts: factsOf(reason) }),
  'quantity-overflow': ({ sku, bin }) => ({
    facts: { sku, ...(bin !== null && { bin }) },
    detail: `${bin ?? 'The warehouse'} cannot hold that many of ${sku}. Check the quantity and its unit.`,
  }),
  'bin-retired': ({ sku, bin }) => ({
    facts: { sku, bin },
    detail: `${bin} is retired and takes nothing in. Choose another bin.`,
  }),
  'reverse-blocked': (reason) => ({
    detail: blockedDetail(reason),
    whereNow: reason.whereNow,
    facts: factsOf(reason),
  }),
  'already-reversed': ({ seq }) => ({
    facts: { seq },
    detail: `The command of entry ${seq} has been reversed already. Nothing is left to take back.`,
  }),
  'undo-expired': ({ seq }) => ({
    facts: { seq },
    detail: `The command of entry ${seq} was posted too long ago for its author to undo it. A controller or manager can still reverse it.`,
  }),
  // A single command says more, see `submittedProblem`; this is what a request is told.
  forbidden: ({ action }) => ({ detail: `That takes the right ${action}.` }),
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
} satisfies { [Code in Reason['code']]: (reason: OfCode<Code>) => Draft };

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

function draftOf<Code extends Reason['code']>(reason: OfCode<Code>): Draft {
  // Each table entry takes the reason of its own code; the compiler cannot follow the pair.
  const draft = DRAFTS[reason.code] as (reason: OfCode<Code>) => Draft;
  return draft(reason);
}

function factsOf(reason: OfCode<'insufficient-stock' | 'reverse-blocked'>): RefusalFacts {
  const { sku, bin, requested, available } = reason;
  return { sku, requested, available, ...(bin !== null && { bin }) };
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

function tooFewDetail({ sku, bin, requested, available }: OfCode<'insufficient-stock'>): string {
  const what = bin === null ? `${requested} × ${sku}` : `${requested} × ${sku} from ${bin}`;
  if (available <= 0) return `None of ${what} can be taken right now. See where there is stock.`;
  return `Only ${available} of ${what} can be taken. Take ${available} or fewer.`;
}

/** The first bins are enough to walk to; the problem itself lists all of them. */
const BINS_NAMED_MAX = 3;

function blockedDetail(reason: OfCode<'reverse-blocked'>): string {
  const { sku, bin, requested, available, whereNow } = reason;
  if (requested === 0)
    return `${bin} is retired and takes ${sku} back no more. Move the pieces instead.`;
  const places = whereNow
    .slice(0, BINS_NAMED_MAX)
    .map((place) => `${place.bin} (${place.quantity})`)
    .join(', ');
  const where = places === '' ? 'They have left the warehouse.' : `They are now in ${places}.`;
  return `Only ${available} of ${requested} × ${sku} are still in ${bin} to take back. ${where}`;
}
