import type { Problem } from '@stockwire/shared/problem';

/** The server refused, and says why: `problem.code` decides what the screen says and offers. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** How long the server asks to wait before the next try; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer came: the link is down or too slow. Whether a command took effect is unknown. */
export class NetworkLost extends Error {
  override readonly name = 'NetworkLost';
}

/** An answer came that the contract does not know: something between here and the server, or a bug. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** True when asking the same thing again may help; a command must then bear the same id. */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof NetworkLost) return true;
  if (error instanceof ApiProblem) return error.problem.retryable;
  // A gateway answered in the server's place, so the request may or may not have come through.
  return error instanceof UnexpectedAnswer && error.status >= 502 && error.status <= 504;
}

/** True when nobody is signed in any more: not a wrong password, and nothing that a role could change. */
export function isSessionEnd(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.problem.code === 'not-signed-in' || error.problem.code === 'session-ended';
}

/** True when the person may not do it, however often they try. */
export function isForbidden(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'forbidden';
}

/** True when a command may have taken effect although no acceptance was received. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.problem.code === 'outcome-unknown';
  return error instanceof NetworkLost || error instanceof UnexpectedAnswer;
}
