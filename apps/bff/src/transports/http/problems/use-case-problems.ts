import type { ChangeRequest, RequestState } from '@stockwire/shared/change-requests';
import { formatLedgerCursor } from '@stockwire/shared/ids';
import type { ImportState } from '@stockwire/shared/imports';
import type { SsoFault } from '@stockwire/shared/sso';
import type { CatalogRefusal } from '../../../domain/catalog/refusals.ts';
import type { ClientRefusal } from '../../../domain/identity/client-refusals.ts';
import type { KeyRefusal } from '../../../domain/identity/key-refusals.ts';
import type { IdentityRefusal } from '../../../domain/identity/refusals.ts';
import type { SsoRefusal } from '../../../domain/identity/sso-refusals.ts';
import type { ImportRefusal } from '../../../domain/imports/refusals.ts';
import type { RequestRefusal } from '../../../domain/stock/change-request.ts';
import type { StockReadRefusal } from '../../../domain/stock/read-refusals.ts';
import { summarise } from '../edges/parse-input.ts';
import type { ProblemDraft } from './http-refusal.ts';
import { KEY_REUSED } from './key-reused.ts';

/** Everything that use-cases outside the ledger refuse with. */
export type UseCaseRefusal =
  | StockReadRefusal
  | CatalogRefusal
  | ImportRefusal
  | KeyRefusal
  | IdentityRefusal
  | RequestRefusal
  | ClientRefusal
  | SsoRefusal;

type Draft = Omit<ProblemDraft, 'code'>;

const DRAFTS = {
  'not-found': ({ what }) => ({
    detail: `There is no such ${what}. Check the address, or list what there is.`,
  }),
  validation: ({ errors }) => ({ detail: summarise(errors), errors }),
  'already-exists': ({ what, field, value, pointer }) => ({
    facts: { value },
    detail: `There is already ${article(what)} with the ${FIELD_NAMES[field]} ${value}. Choose another, or open that one.`,
    errors: [{ pointer, code: 'already-exists', message: `is taken by another ${what}` }],
  }),
  'version-stale': ({ expectedVersion, current }) => ({
    detail: `It is at version ${current.version}, you saw ${expectedVersion}. Look at it as it is now, then send your change again with a fresh key.`,
    current,
  }),
  'sign-in-failed': () => ({
    detail: 'The e-mail address and the password do not go together. Check both and try again.',
  }),
  'switch-refused': () => ({
    detail:
      'Nobody comes in here by this PIN or badge. Check it, or sign in with your password; after five wrong PINs nothing else helps.',
  }),
  'rate-limited': ({ retryAfterS }) => ({
    detail: `Too many attempts were wrong. Wait ${retryAfterS} s before the next one; sooner it is not looked at.`,
    retryAfterS,
  }),
  'session-ended': () => ({ detail: 'Your session has ended. Sign in again.' }),
  'idempotency-key-reused': () => KEY_REUSED,
  busy: ({ retryAfterS }) => ({
    detail: 'As many of these as the server carries at once are under way. Try again shortly.',
    retryAfterS,
  }),
  'request-state': ({ current }) => ({ detail: decidedDetail(current), current }),
  'second-person': ({ why }) => ({ detail: PARTY_WORDS[why] }),
  'sso-failed': ({ why }) => ({
    detail: SSO_FAULT_WORDS[why],
    errors: [{ pointer: '', code: why, message: SSO_FAULT_WORDS[why] }],
  }),
  unavailable: ({ what, retryAfterS }) => ({
    detail: `${what} does not answer at the moment. Try again shortly.`,
    retryAfterS,
  }),
  'import-state': ({ state, action, advice }) => ({
    detail: `The import is ${STATE_WORDS[state]}: it cannot ${ACTION_WORDS[action] ?? action}. ${advice}`,
  }),
  'import-repeats': ({ rows, importId }) => ({
    facts: { rows, importId },
    detail: `${rows} rows came in with an earlier import already, the last of them is import ${importId}. Say whether to skip them or to import them again.`,
  }),
  'not-a-table': ({ detail }) => ({ detail }),
  'too-large': ({ detail }) => ({ detail }),
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

const PARTY_WORDS = {
  own: 'You asked for this yourself, so a second person decides. You can withdraw it.',
  'not-own': 'Only whoever asked for this withdraws it. You can decline it instead.',
  machine: 'A second person decides, and a machine is none.',
};

const REQUEST_WORDS: Record<RequestState, string> = {
  waiting: 'still waits',
  approved: 'was approved',
  declined: 'was declined',
  withdrawn: 'was withdrawn',
  expired: 'was not decided in time',
};

function decidedDetail({ state, decision }: ChangeRequest): string {
  const by = decision === null ? '' : ` by ${decision.by.name}`;
  return `The request ${REQUEST_WORDS[state]}${by}. Look at it as it is now.`;
}

const SSO_FAULT_WORDS: Record<SsoFault, string> = {
  'not-begun': 'This sign-in was not begun in this browser, or too long ago. Begin it again.',
  'called-off': 'The sign-in was called off at the provider. Begin it again.',
  'not-valid': 'What the provider answered does not hold. Begin the sign-in again.',
  disabled: 'Your account here is disabled. Ask an administrator.',
  nameless:
    'The provider does not say your e-mail address, or does not vouch for it. Ask whoever runs it.',
  'address-taken':
    'An account here has your e-mail address. Sign in with its password and link it in your account; where it is not yours, ask an administrator.',
  'linked-elsewhere':
    'This account of the provider signs somebody else in here. Unlink it there first, or ask an administrator.',
  'already-linked':
    'Your account is linked with one of the provider already. Unlink that one first.',
};

const FIELD_NAMES = {
  sku: 'SKU',
  code: 'code',
  gtin: 'GTIN',
  name: 'name',
  email: 'e-mail address',
};

const ACTION_WORDS: Readonly<Record<string, string>> = {
  describe: 'be described',
  fix: 'have rows fixed',
  check: 'be checked',
  start: 'start',
  pause: 'pause',
  resume: 'go on',
  cancel: 'be cancelled',
  undo: 'be undone',
  result: 'have a result',
};

const STATE_WORDS: Record<ImportState, string> = {
  uploaded: 'not described yet',
  described: 'not checked yet',
  checking: 'being checked',
  checked: 'checked',
  running: 'running',
  paused: 'paused',
  done: 'done',
  cancelled: 'cancelled',
  failed: 'broken off',
  undoing: 'being undone',
  'undo-paused': 'paused in its undo',
  undone: 'undone',
};

function article(what: string): string {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}

/** A use-case's refusal as a problem. */
export function useCaseProblem<Code extends UseCaseRefusal['code']>(
  refusal: Extract<UseCaseRefusal, { code: Code }>,
): ProblemDraft {
  // Each table entry takes the refusal of its own code; the compiler cannot follow the pair.
  const draft = DRAFTS[refusal.code] as (refusal: Extract<UseCaseRefusal, { code: Code }>) => Draft;
  return { code: refusal.code, ...draft(refusal) };
}
