import type { Problem } from '@stockwire/shared/problem';
import { formatInteger } from '../ui/format/format-integer.ts';
import { permissionWords } from './permission.words.ts';
import type { ProblemText, ProblemWords } from './problem-words.ts';

const AGAIN = 'Try again; nothing you typed is lost.';
const A_FAULT = 'This is our fault. Try again, and report the number below if it stays.';
const BUILT_WRONGLY = { title: 'The request was built wrongly.', advice: A_FAULT };
const SIGN_IN = {
  title: 'You are no longer signed in.',
  advice: 'Sign in again; nothing you typed is lost.',
};
const READDRESS = 'Open Stockwire under the address it prints when it starts.';

/** Every refusal in English. */
export const PROBLEMS_EN: ProblemWords = {
  malformed: (problem) => ({
    title: 'Something in the form cannot be read.',
    advice: fieldAdvice(problem),
  }),
  'too-deep': () => BUILT_WRONGLY,
  'idempotency-key-missing': () => BUILT_WRONGLY,
  'not-signed-in': () => SIGN_IN,
  'session-ended': () => SIGN_IN,
  'sign-in-failed': () => ({
    title: 'E-mail and password do not go together.',
    advice: 'Check both; capital letters count in the password.',
  }),
  'sso-failed': () => ({
    title: 'The sign-in came to nothing.',
    advice: 'Begin it again from the sign-in page.',
  }),
  'switch-refused': () => ({
    title: 'Nobody comes in by this PIN or badge.',
    advice: 'Check it. After five wrong PINs only the password helps.',
  }),
  forbidden: ({ roles, people }) => ({
    title: 'You may not do this.',
    advice: helpText({ roles, people }),
  }),
  'cross-site': () => ({ title: 'This page may not talk to this server.', advice: READDRESS }),
  'host-not-allowed': () => ({ title: 'This address is not allowed.', advice: READDRESS }),
  'origin-not-allowed': () => ({
    title: 'This page may not talk to this server.',
    advice: READDRESS,
  }),
  'not-found': () => ({
    title: 'This is not here.',
    advice: 'It may have been removed, or the SKU, bin or site is spelled differently.',
  }),
  'method-not-allowed': () => BUILT_WRONGLY,
  'not-acceptable': () => BUILT_WRONGLY,
  'version-conflict': (problem) => changedMeanwhile(problem),
  'version-stale': (problem) => changedMeanwhile(problem),
  'count-stale': (problem) => ({
    title: 'The bin moved while you were counting.',
    advice: `${nowThere(problem)}Choose what your count means.`,
  }),
  'insufficient-stock': ({ detail }) => ({
    title: 'There are not that many pieces.',
    advice: detail,
  }),
  'quantity-overflow': () => ({
    title: 'That number is too large to be stored.',
    advice: 'Check for extra digits or a scan in the wrong field.',
  }),
  'bin-retired': () => ({
    title: 'This bin is out of use.',
    advice: 'Nothing can be put in; choose another bin.',
  }),
  'reverse-blocked': ({ whereNow }) => ({
    title: 'This cannot be undone: the pieces have moved on.',
    advice: whereNow?.length
      ? `Now: ${whereNow.map(({ quantity, sku, bin }) => `${formatInteger(quantity)} × ${sku} in ${bin}`).join(', ')}.`
      : 'Look at the movements for where they went.',
  }),
  'already-reversed': () => ({
    title: 'This has been undone already.',
    advice: 'Look at the movements for who did it and when.',
  }),
  'undo-expired': () => ({
    title: 'It is too late to undo this yourself.',
    advice: 'A minute has passed. A controller or manager can still reverse it.',
  }),
  'already-exists': () => ({
    title: 'There is one with this code already.',
    advice: 'Case and outer spaces do not make a code different.',
  }),
  'import-state': ({ detail }) => ({ title: 'The import is not at that point.', advice: detail }),
  'import-repeats': ({ detail }) => ({ title: 'Some rows were imported before.', advice: detail }),
  'not-a-table': ({ detail }) => ({ title: 'The file is no table of text.', advice: detail }),
  'approval-needed': () => ({
    title: 'This goes beyond your limit.',
    advice: 'Ask for it as a request: a second person decides.',
  }),
  'second-person': () => ({
    title: 'This takes a second person.',
    advice: 'Nobody decides what they asked for themselves.',
  }),
  'request-state': () => ({
    title: 'This request is decided already.',
    advice: 'Look at it again: somebody else was faster.',
  }),
  'cursor-ahead': () => ({
    title: 'This page is ahead of the server.',
    advice: 'The server was set back. Load the page again.',
  }),
  'cursor-epoch': () => ({
    title: 'The ledger was opened anew.',
    advice: 'Load the page again to see it as it is now.',
  }),
  'view-gone': () => ({
    title: 'The order of these rows is no longer kept.',
    advice: 'It is built again by itself.',
  }),
  'too-large': () => ({ title: 'That is too much at once.', advice: 'Post it in smaller parts.' }),
  'media-type': () => BUILT_WRONGLY,
  validation: (problem) => ({
    title: 'Something is not right yet.',
    advice: fieldAdvice(problem),
  }),
  'idempotency-key-reused': () => ({
    title: 'This was posted before with other content.',
    advice: 'Check the movements before you post it again.',
  }),
  'not-storable': () => ({
    title: 'This could not be stored.',
    advice: 'Everything else went through. Try it once more on its own.',
  }),
  'precondition-required': () => BUILT_WRONGLY,
  'rate-limited': () => ({
    title: 'Too many requests in a short time.',
    advice: 'Wait a little, then try again.',
  }),
  'too-many-failures': () => ({
    title: 'Too many refused commands in a short time.',
    advice: 'Wait a minute, then try again.',
  }),
  internal: () => ({ title: 'The server hit a fault.', advice: A_FAULT }),
  busy: () => ({ title: 'The server is busy.', advice: AGAIN }),
  'outcome-unknown': () => ({
    title: 'It is not known yet whether this was saved.',
    advice: 'Try again: it is posted once at most, however often you press.',
  }),
  // The database, or the provider that people sign in at.
  unavailable: () => ({ title: 'The server cannot reach what it needs for this.', advice: AGAIN }),
  networkLost: {
    title: 'The server does not answer.',
    advice: `Check the connection. ${AGAIN}`,
  },
  unexpectedAnswer: {
    title: 'The server gave an answer this page does not know.',
    advice: A_FAULT,
  },
};

const { helpText } = permissionWords.en;

function fieldAdvice({ errors, detail }: Problem): string {
  return errors?.[0]?.message ? detail : `${detail} ${AGAIN}`;
}

function changedMeanwhile(problem: Problem): ProblemText {
  return {
    title: 'It changed while you were at it.',
    advice: `${nowThere(problem)}Look at what happened, then decide.`,
  };
}

function nowThere({ current }: Problem): string {
  if (current === undefined) return '';
  if ('quantity' in current) return `There are ${formatInteger(current.quantity)} now. `;
  return 'onHand' in current ? `On hand is ${formatInteger(current.onHand)} now. ` : '';
}
