import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@stockwire/shared/problem';
import type { CallerHeaders } from './sign-in.ts';

/** A restart of the server takes less, and so does a minute's limit of requests; the ids stay the same. */
const RETRY_FOR_MS = 90_000;
const RETRY_PAUSE_MS = 500;
const ANSWER_WITHIN_MS = 60_000;

export class RefusedByServer extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }
}

export interface Api {
  get(path: string): Promise<unknown>;
  /** Repeats what may be repeated with the same key until it has an answer. */
  post(path: string, body: unknown, key?: string): Promise<unknown>;
}

/** The public API of a Stockwire server, as any other program sees it. */
export function apiAt(origin: string, caller: CallerHeaders): Api {
  const call = async (path: string, init: RequestInit): Promise<unknown> => {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(caller)) headers.set(name, value);
    const answer = await fetch(new URL(`/api/v1${path}`, origin), { ...init, headers, signal });
    const body: unknown = await answer.json();
    if (answer.ok) return body;
    throw new RefusedByServer(Problem.parse(body));
  };
  return {
    get: (path) => call(path, {}),
    post: (path, body, key) =>
      untilAnswered(() =>
        call(path, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'stockwire-device': 'Replay',
            ...(key === undefined ? {} : { 'idempotency-key': key }),
          },
          body: JSON.stringify(body),
        }),
      ),
  };
}

async function untilAnswered(send: () => Promise<unknown>): Promise<unknown> {
  const until = Date.now() + RETRY_FOR_MS;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const final = error instanceof RefusedByServer && !error.problem.retryable;
      if (final || Date.now() >= until) throw error;
      await sleep(RETRY_PAUSE_MS);
    }
  }
}
