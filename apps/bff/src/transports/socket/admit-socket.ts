import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import {
  authenticateRequest,
  type Credentials,
  refuseCaller,
} from '../http/edges/authenticate-request.ts';
import { readCookies } from '../http/edges/cookies.ts';
import type { EdgeSettings } from '../http/edges/loopback.ts';
import type { LiveSocket } from './live-socket.ts';

/** What a machine sends as `auth` when it connects; a browser sends its cookie and an empty one. */
const Auth = z.object({ token: z.string().optional() });

export interface Admitted {
  actor: Actor;
  credentials: Credentials;
}

/** Who opens a socket; throws what is told to whoever may not, by the code of the problem. */
export async function admitSocket(
  authenticator: Authenticator,
  { handshake, request }: Pick<LiveSocket, 'handshake' | 'request'>,
  edges: EdgeSettings,
): Promise<Admitted> {
  const { token } = Auth.catch({}).parse(handshake.auth);
  const authorization = token === undefined ? request.headers.authorization : `Bearer ${token}`;
  const { sessionToken } = readCookies(request, edges);
  const credentials = { authorization, sessionToken };
  const caller = await authenticateRequest(authenticator, credentials);
  if (caller.actor !== null) return { actor: caller.actor, credentials };
  const { code, detail } = refuseCaller(caller).problem;
  throw Object.assign(new Error(code), { data: { code, detail } });
}
