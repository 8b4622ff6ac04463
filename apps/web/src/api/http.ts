import { Problem } from '@stockwire/shared/problem';
import type { z } from 'zod';
import { ApiProblem, isSessionEnd, NetworkLost, UnexpectedAnswer } from './api-error.ts';
import type { SessionStore } from './session-store.ts';

/** The server gives up on a command after 5 s; a slow radio link may add as much again. */
const REQUEST_TIMEOUT_MS = 12_000;

/** A form of another site cannot send this header, so that it shows who asks. */
export const CLIENT_HEADER = { 'Stockwire-Client': 'console' } as const;

export interface HttpRequest<Answer extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the origin, with its query. */
  path: string;
  /** The shared schema that the answer is parsed with. */
  answer: Answer;
  body?: unknown;
  /** Names the command for ever: a repeat with the same id gets the first answer again. */
  commandId?: string;
  /** Version that the caller read; the server refuses when it is no longer so. */
  ifMatch?: number;
  signal?: AbortSignal | undefined;
  /** It is about being signed in itself, so it does not wait for that. */
  isOfSession?: boolean;
}

export type Http = <Answer extends z.ZodType>(
  request: HttpRequest<Answer>,
) => Promise<z.output<Answer>>;

export interface HttpDeps {
  fetch: typeof fetch;
  /** The name under which this browser acts, as screens show it. */
  readDeviceName: () => string;
  /** Where the end of the session is told, and signing in again is waited for. */
  session?: SessionStore;
  timeoutMs?: number;
}

/** Makes the one door through which the console talks to the server. */
export function createHttp(deps: HttpDeps): Http {
  return async (request) => {
    const response = await sendSignedIn(deps, request);
    const isEmpty = response.status === 204;
    const answer = request.answer.safeParse(isEmpty ? null : await readJson(response));
    if (answer.success) return answer.data;
    throw new UnexpectedAnswer(response.status, `answer to ${request.path} breaks the contract`, {
      cause: answer.error,
    });
  };
}

/**
 * Sends until the server lets the person through. What it turns away because the session ended has done
 * nothing, so it waits and is sent again, once the same person is signed in again: no work is lost.
 */
async function sendSignedIn(deps: HttpDeps, request: HttpRequest<z.ZodType>): Promise<Response> {
  for (;;) {
    const before = deps.session?.read();
    const response = await send(deps, request);
    if (response.ok) return response;
    const refusal = await toRefusal(response);
    const { session } = deps;
    if (!isSessionEnd(refusal) || request.isOfSession || !session) throw refusal;
    // A refusal that was on its way while the person signed in again says nothing about now.
    if (session.read() === before) session.heard(null);
    if (!(await session.renewed(request.signal))) throw refusal;
  }
}

async function send(deps: HttpDeps, request: HttpRequest<z.ZodType>): Promise<Response> {
  const timeout = AbortSignal.timeout(deps.timeoutMs ?? REQUEST_TIMEOUT_MS);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  try {
    return await deps.fetch(request.path, {
      method: request.method ?? 'GET',
      headers: { ...headersOf(request, deps.readDeviceName()), ...personHeader(deps, request) },
      signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (cause) {
    // The caller asked to stop: that is neither a refusal nor a lost link.
    if (request.signal?.aborted) throw cause;
    throw new NetworkLost(`no answer to ${request.path}`, { cause });
  }
}

function headersOf(request: HttpRequest<z.ZodType>, deviceName: string): Record<string, string> {
  return {
    Accept: 'application/json',
    ...CLIENT_HEADER,
    'Stockwire-Device': encodeURIComponent(deviceName),
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(request.commandId === undefined ? {} : { 'Idempotency-Key': request.commandId }),
    ...(request.ifMatch === undefined ? {} : { 'If-Match': `"${request.ifMatch}"` }),
  };
}

/**
 * For whom this page is. Another window may have let somebody else in, and the cookie is then theirs: the
 * server does nothing of what this page sends in their name.
 */
function personHeader({ session }: HttpDeps, { isOfSession }: HttpRequest<z.ZodType>) {
  const now = session?.read();
  if (isOfSession || now === undefined || !('signedIn' in now)) return {};
  return { 'Stockwire-Person': now.signedIn.actorId };
}

/** What the server's refusal says, or that something else answered in its place. */
export async function toRefusal(response: Response): Promise<ApiProblem | UnexpectedAnswer> {
  const problem = Problem.safeParse(await readJson(response));
  if (problem.success) return new ApiProblem(problem.data, retryAfterMs(response));
  return new UnexpectedAnswer(response.status, `status ${response.status} without a problem`, {
    cause: problem.error,
  });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) {
      throw new UnexpectedAnswer(response.status, 'answer is not JSON', { cause });
    }
    throw new NetworkLost('the link broke within an answer', { cause });
  }
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}
