import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Refused } from '../../domain/refused.ts';
import { isConnectionLost } from '../../platform/db/database-errors.ts';
import type { Log } from '../../platform/log.ts';
import { traceOf } from './access-log.ts';
import { HttpRefusal, malformed, type ProblemDraft } from './problems/http-refusal.ts';
import { toProblem } from './problems/to-problem.ts';
import { useCaseProblem } from './problems/use-case-problems.ts';

/** The database is usually back within a second; the driver reconnects by itself. */
const UNAVAILABLE_RETRY_AFTER_S = 1;

/** Writes a problem with the headers its status calls for. */
function answerProblem(req: Request, res: Response, draft: ProblemDraft): void {
  const problem = toProblem(draft, { id: traceOf(res).requestId, path: pathOf(req) });
  if (draft.retryAfterS !== undefined) res.set('Retry-After', String(draft.retryAfterS));
  if (draft.allow !== undefined) res.set('Allow', draft.allow.join(', '));
  // A body that was refused unread would be taken for the next request on this connection.
  if (draft.code === 'too-large') res.set('Connection', 'close');
  res.set('Cache-Control', 'no-store');
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The last handler: every error becomes a problem, and what nobody foresaw is logged with its cause. */
export function problemHandler(log: Log) {
  // Express knows error handlers by their four parameters.
  // oxlint-disable-next-line max-params
  return (error: unknown, req: Request, res: Response, next: NextFunction): void => {
    if (res.headersSent) next(error);
    else answerProblem(req, res, draftOf(error, log, res));
  };
}

function draftOf(error: unknown, log: Log, res: Response): ProblemDraft {
  if (error instanceof HttpRefusal) return error.problem;
  if (error instanceof Refused) return useCaseProblem(error.refusal);
  if (isUndecodablePath(error)) {
    return malformed({
      pointer: '#path',
      code: 'ill-formed-text',
      message: 'is not percent-encoded UTF-8',
    }).problem;
  }
  const { requestId, correlationId } = traceOf(res);
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

/** The path as it was asked for, without its query. */
export function pathOf(req: Request): string {
  return req.originalUrl.split('?')[0] ?? '/';
}

/** Answers 405 for a known path, naming the methods that it does take. */
export function methodNotAllowed(allow: readonly string[]): RequestHandler {
  return (req: Request) => {
    throw new HttpRefusal({
      code: 'method-not-allowed',
      detail: `${req.method} is not known here. Use ${allow.join(' or ')}.`,
      allow,
    });
  };
}

export function notFound(req: Request): never {
  throw new HttpRefusal({
    code: 'not-found',
    detail: `There is nothing at ${pathOf(req)}. GET /api/docs lists what there is.`,
  });
}
