import { formatLedgerCursor } from '@stockwire/shared/ids';
import type { CatalogRefusal } from '../../../domain/catalog/refusals.ts';
import type { StockReadRefusal } from '../../../domain/stock/read-refusals.ts';
import { summarise } from '../edges/parse-input.ts';
import type { ProblemDraft } from './http-refusal.ts';
import { KEY_REUSED } from './key-reused.ts';

/** Everything that use-cases outside the ledger refuse with. */
export type UseCaseRefusal = StockReadRefusal | CatalogRefusal;

type Draft = Omit<ProblemDraft, 'code'>;

const DRAFTS = {
  'not-found': ({ what }) => ({
    detail: `There is no such ${what}. Check the address, or list what there is.`,
  }),
  validation: ({ errors }) => ({ detail: summarise(errors), errors }),
  'already-exists': ({ what, field, value, pointer }) => ({
    detail: `There is already ${article(what)} with the ${FIELD_NAMES[field]} ${value}. Choose another, or open that one.`,
    errors: [{ pointer, code: 'already-exists', message: `is taken by another ${what}` }],
  }),
  'version-stale': ({ expectedVersion, current }) => ({
    detail: `It is at version ${current.version}, you saw ${expectedVersion}. Look at it as it is now, then send your change again with a fresh key.`,
    current,
  }),
  'idempotency-key-reused': () => KEY_REUSED,
  busy: ({ retryAfterS }) => ({
    detail: 'As many of these as the server carries at once are under way. Try again shortly.',
    retryAfterS,
  }),
  'view-gone': () => ({ detail: 'This view is no longer kept. Build it again.' }),
  'cursor-ahead': ({ head }) => ({
    detail: `The ledger ends at ${formatLedgerCursor(head)}, before this cursor. Read the stock anew and start from there.`,
  }),
  'cursor-epoch': ({ epoch, firstSeq }) => ({
    detail: `The ledger is in epoch ${epoch}, and entry ${firstSeq} is the first that your cursor's epoch does not have. Read the stock anew and start from there.`,
  }),
} satisfies {
  [Code in UseCaseRefusal['code']]: (refusal: Extract<UseCaseRefusal, { code: Code }>) => Draft;
};

const FIELD_NAMES = { sku: 'SKU', code: 'code', gtin: 'GTIN' };

function article(what: string): string {
  return what === 'item' ? `an ${what}` : `a ${what}`;
}

/** A use-case's refusal as a problem. */
export function useCaseProblem<Code extends UseCaseRefusal['code']>(
  refusal: Extract<UseCaseRefusal, { code: Code }>,
): ProblemDraft {
  // Each table entry takes the refusal of its own code; the compiler cannot follow the pair.
  const draft = DRAFTS[refusal.code] as (refusal: Extract<UseCaseRefusal, { code: Code }>) => Draft;
  return { code: refusal.code, ...draft(refusal) };
}
