import { Refused } from '../../domain/refused.ts';
import { isConnectionLost } from '../../platform/db/database-errors.ts';
import type { Log } from '../../platform/log.ts';
import type { Exchange } from './exchange.ts';
import { HttpRefusal, malformed, type ProblemDraft } from './problems/http-refusal.ts';
import { toProblem } from './problems/to-problem.ts';
import { useCaseProblem } from './problems/use-case-problems.ts';
import { sendText } from './send-text.ts';
import { ReaderGone } from './streaming/write-text.ts';

/** The database is usually back within a second; the driver reconnects by itself. */
const UNAVAILABLE_RETRY_AFTER_S = 1;

/** Every error becomes a problem, and what nobody foresaw is logged with its cause. */
export function answerError(exchange: Exchange, error: unknown, log: Log): void {
  const { response } = exchange;
  // Nobody is there to read a problem, or a part was sent that nobody may take for the whole.
  if (error instanceof ReaderGone || response.headersSent) response.destroy();
  else answerProblem(exchange, draftOf(error, log, exchange));
}

/** Writes a problem with the headers its status calls for. */
function answerProblem({ response, trace, path }: Exchange, draft: ProblemDraft): void {
  const problem = toProblem(draft, { id: trace.requestId, path });
  if (draft.retryAfterS !== undefined) response.setHeader('Retry-After', String(draft.retryAfterS));
  if (draft.challenge !== undefined) response.setHeader('WWW-Authenticate', draft.challenge);
  if (draft.allow !== undefined) response.setHeader('Allow', draft.allow.join(', '));
  // A body that was refused unread would be taken for the next request on this connection.
  if (draft.code === 'too-large') response.setHeader('Connection', 'close');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.statusCode = problem.status;
  sendText(response, JSON.stringify(problem));
}

function draftOf(error: unknown, log: Log, { trace }: Exchange): ProblemDraft {
  if (error instanceof HttpRefusal) return error.problem;
  if (error instanceof Refused) return useCaseProblem(error.refusal);
  if (isUndecodablePath(error)) {
    return malformed({
      pointer: '#path',
      code: 'ill-formed-text',
      message: 'is not percent-encoded UTF-8',
    }).problem;
  }
  const { requestId, correlationId } = trace;
  log.error({ err: error, requestId, correlationId }, 'request failed');
  if (isConnectionLost(error)) {
    return {
      code: 'unavailable',
      detail: 'The database cannot be reached at the moment. Try again shortly.',
      retryAfterS: UNAVAILABLE_RETRY_AFTER_S,
    };
  }
  return {
    code: 'internal',
    detail: `The request could not be carried out. Quote the request id ${requestId} when you report it.`,
  };
}

function isUndecodablePath(error: unknown): boolean {
  return (
    error instanceof URIError ||
    (error instanceof Error && 'status' in error && error.status === 400)
  );
}

/** A 405 for a path that is known by other methods, naming those. */
export function methodNotAllowed(method: string, allow: readonly string[]): HttpRefusal {
  return new HttpRefusal({
    code: 'method-not-allowed',
    detail: `${method} is not known here. Use ${allow.join(' or ')}.`,
    allow,
  });
}

export function notFound({ path }: Pick<Exchange, 'path'>): HttpRefusal {
  return new HttpRefusal({
    code: 'not-found',
    detail: `There is nothing at ${path}. GET /api/docs lists what there is.`,
  });
}
