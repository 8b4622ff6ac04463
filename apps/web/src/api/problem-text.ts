import type { Problem, ProblemCode } from '@stockwire/shared/problem';
import { ApiProblem, NetworkLost, UnexpectedAnswer } from './api-error.ts';

/** What happened, in words for the person at the screen, and what they can do. */
export interface ProblemText {
  title: string;
  advice: string;
}

const AGAIN = 'Try again; nothing you typed is lost.';
const A_FAULT = 'This is our fault. Try again, and report the number below if it stays.';

const TEXT = {
  malformed: (problem) => ({
    title: 'Something in the form cannot be read.',
    advice: firstField(problem),
  }),
  'too-deep': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
  'idempotency-key-missing': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
  'host-not-allowed': () => ({
    title: 'This address is not allowed.',
    advice: 'Open Stockwire under the address it prints when it starts.',
  }),
  'origin-not-allowed': () => ({
    title: 'This page may not talk to this server.',
    advice: 'Open Stockwire under the address it prints when it starts.',
  }),
  'not-found': () => ({
    title: 'This is not here.',
    advice: 'It may have been removed, or the SKU, bin or site is spelled differently.',
  }),
  'method-not-allowed': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
  'not-acceptable': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
  'version-conflict': (problem) => changedMeanwhile(problem),
  'version-stale': (problem) => changedMeanwhile(problem),
  'count-stale': (problem) => ({
    title: 'The bin moved while you were counting.',
    advice: `${nowInBin(problem)}Choose what your count means.`,
  }),
  'insufficient-stock': (problem) => ({
    title: 'There are not that many pieces.',
    advice: problem.detail,
  }),
  'quantity-overflow': () => ({
    title: 'That number is too large to be stored.',
    advice: 'Check for extra digits or a scan in the wrong field.',
  }),
  'bin-retired': () => ({
    title: 'This bin is out of use.',
    advice: 'Nothing can be put in; choose another bin.',
  }),
  'reverse-blocked': (problem) => ({
    title: 'This cannot be undone: the pieces have moved on.',
    advice: whereNow(problem),
  }),
  'already-reversed': () => ({
    title: 'This has been undone already.',
    advice: 'Look at the movements for who did it and when.',
  }),
  'already-exists': () => ({
    title: 'There is one with this code already.',
    advice: 'Case and outer spaces do not make a code different.',
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
  'media-type': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
  validation: (problem) => ({ title: 'Something is not right yet.', advice: firstField(problem) }),
  'idempotency-key-reused': () => ({
    title: 'This was posted before with other content.',
    advice: 'Check the movements before you post it again.',
  }),
  'not-storable': () => ({
    title: 'This could not be stored.',
    advice: 'Everything else went through. Try it once more on its own.',
  }),
  'precondition-required': () => ({ title: 'The request was built wrongly.', advice: A_FAULT }),
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
  unavailable: () => ({ title: 'The server cannot reach its database.', advice: AGAIN }),
} satisfies Record<ProblemCode, (problem: Problem) => ProblemText>;

/** The words for any error that a request can end in. */
export function problemText(error: unknown): ProblemText {
  if (error instanceof ApiProblem) return TEXT[error.problem.code](error.problem);
  if (error instanceof NetworkLost) {
    return { title: 'The server does not answer.', advice: `Check the connection. ${AGAIN}` };
  }
  if (error instanceof UnexpectedAnswer) {
    return { title: 'The server gave an answer this page does not know.', advice: A_FAULT };
  }
  throw new Error('problemText got an error that is no answer of the server', { cause: error });
}

/** The number to report; null when the server never answered. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof ApiProblem ? error.problem.requestId : null;
}

function firstField({ errors, detail }: Problem): string {
  return errors?.[0]?.message ? detail : `${detail} ${AGAIN}`;
}

function changedMeanwhile(problem: Problem): ProblemText {
  return {
    title: 'It changed while you were at it.',
    advice: `${nowInBin(problem)}Look at what happened, then decide.`,
  };
}

function nowInBin({ current }: Problem): string {
  if (current === undefined) return '';
  if ('quantity' in current) return `There are ${current.quantity} now. `;
  return 'onHand' in current ? `On hand is ${current.onHand} now. ` : '';
}

function whereNow({ whereNow: places }: Problem): string {
  if (!places?.length) return 'Look at the movements for where they went.';
  const list = places.map(({ quantity, sku, bin }) => `${quantity} × ${sku} in ${bin}`).join(', ');
  return `Now: ${list}.`;
}
