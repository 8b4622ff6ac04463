import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SetAttempt, SetSession, SetShared } from '../route.ts';
import type { EdgeSettings } from './loopback.ts';

const SESSION = 'stockwire';
const DEVICE = 'stockwire-device';
const ATTEMPT = 'stockwire-sign-in';
const SHARED = 'stockwire-shared';
/** A browser keeps the name of no other host, port or plain connection under this prefix. */
const HOST_PREFIX = '__Host-';
/** What we hand out is base64url; anything else was not made here. */
const TOKEN = /^[\w-]{20,200}$/;
/** A browser that nobody has signed in with for half a year is a stranger again, and shared no longer. */
const DEVICE_MAX_AGE_S = 180 * 24 * 60 * 60;

export interface Cookies {
  sessionToken: string | null;
  deviceToken: string | null;
  attemptToken: string | null;
  sharedToken: string | null;
}

/** What a request holds of ours. A name that comes twice with different values holds nothing. */
export function readCookies(
  request: Pick<IncomingMessage, 'headers'>,
  edges: EdgeSettings,
): Cookies {
  const prefix = isBehindTls(request, edges) ? HOST_PREFIX : '';
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const tokenOf = (name: string) => {
    const start = `${prefix}${name}=`;
    const found = pairs.filter((pair) => pair.startsWith(start));
    const values = new Set(found.map((pair) => pair.slice(start.length)));
    const [value = ''] = values;
    return values.size === 1 && TOKEN.test(value) ? value : null;
  };
  return {
    sessionToken: tokenOf(SESSION),
    deviceToken: tokenOf(DEVICE),
    attemptToken: tokenOf(ATTEMPT),
    sharedToken: tokenOf(SHARED),
  };
}

interface SetCookies {
  session?: SetSession | undefined;
  attempt?: SetAttempt | undefined;
  shared?: SetShared | undefined;
  edges: EdgeSettings;
}

/** Sets the cookies of what begins, and clears those of what ends; what is undefined stays as it is. */
export function writeCookies(
  request: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  { session, attempt, shared, edges }: SetCookies,
): void {
  const cookies = [
    ...sessionCookies(session),
    ...attemptCookies(attempt),
    ...sharedCookies(shared),
  ];
  if (cookies.length === 0) return;
  const secure = isBehindTls(request, edges);
  const texts = cookies.map(({ name, value, maxAgeS }) =>
    [
      `${secure ? HOST_PREFIX : ''}${name}=${value}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Strict',
      ...(secure ? ['Secure'] : []),
      ...(maxAgeS === null ? [] : [`Max-Age=${maxAgeS}`]),
    ].join('; '),
  );
  response.setHeader('Set-Cookie', texts);
}

interface Cookie {
  name: string;
  value: string;
  maxAgeS: number | null;
}

function sessionCookies(session: SetSession | undefined): Cookie[] {
  if (session === undefined) return [];
  if (session === null) return [{ name: SESSION, value: '', maxAgeS: 0 }];
  return [
    // Without an age it goes with the browser; when it ends before, the server says.
    { name: SESSION, value: session.token, maxAgeS: null },
    ...(session.deviceToken === null
      ? []
      : [{ name: DEVICE, value: session.deviceToken, maxAgeS: DEVICE_MAX_AGE_S }]),
  ];
}

function attemptCookies(attempt: SetAttempt | undefined): Cookie[] {
  if (attempt === undefined) return [];
  const { token = '', maxAgeS = 0 } = attempt ?? {};
  return [{ name: ATTEMPT, value: token, maxAgeS }];
}

function sharedCookies(shared: SetShared | undefined): Cookie[] {
  if (shared === undefined) return [];
  if (shared === null) return [{ name: SHARED, value: '', maxAgeS: 0 }];
  return [{ name: SHARED, value: shared.token, maxAgeS: DEVICE_MAX_AGE_S }];
}

/** By its public name the server is reached through TLS; by those of loopback it is not. */
function isBehindTls({ headers }: Pick<IncomingMessage, 'headers'>, edges: EdgeSettings): boolean {
  if (edges.publicUrl === null) return false;
  const { protocol, host } = new URL(edges.publicUrl);
  return protocol === 'https:' && headers.host?.toLowerCase() === host;
}
