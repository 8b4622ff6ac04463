import { Problem } from '@stockwire/shared/problem';
import { RefusedByServer } from '../api-client.ts';
import type { CallerHeaders } from '../sign-in.ts';

const DEVICE = 'Import';

interface Sending {
  method: 'POST' | 'PUT';
  body?: unknown;
  /** Sent as If-Match. */
  version?: number;
}

/** Thrown when nobody answers, or the answer breaks off; what was asked for may have been done. */
export class ServerLost extends Error {
  constructor(origin: string, options: ErrorOptions) {
    super(`${origin} does not answer. Is the server running (npm start)?`, options);
  }
}

export interface Caller {
  /** The answer as it comes; a refusal is thrown. */
  call(target: string, init?: RequestInit): Promise<Response>;
  json(target: string, init?: RequestInit): Promise<unknown>;
  send(target: string, sending: Sending): Promise<unknown>;
}

/** Calls the public API of a server by paths below `/api/v1`. */
export function callerAt(origin: string, who: CallerHeaders): Caller {
  const caller: Caller = {
    async call(target, init = {}) {
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(who)) headers.set(name, value);
      headers.set('stockwire-device', DEVICE);
      const answer = await fetch(new URL(`/api/v1${target}`, origin), { ...init, headers }).catch(
        (cause: unknown) => {
          throw new ServerLost(origin, { cause });
        },
      );
      if (answer.ok) return answer;
      throw new RefusedByServer(Problem.parse(await answer.json()));
    },
    json: async (target, init) => (await caller.call(target, init)).json(),
    send: (target, { method, body, version }) =>
      caller.json(target, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
  return caller;
}
