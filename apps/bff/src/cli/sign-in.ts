import { Problem } from '@stockwire/shared/problem';

/** How a program says who it is, with every request. */
export type CallerHeaders = Readonly<Record<string, string>>;

interface Caller {
  apiKey?: string;
  email?: string;
  password?: string;
}

/** Nobody said who calls, or they may not. */
export class SignInFailed extends Error {}

/**
 * Who a program acts as, by the environment: secrets on a command line can be read by everybody on the
 * machine. A key does what its scopes allow; a person what their roles do.
 */
export async function signInAs(
  { apiKey, email, password }: Caller,
  origin: string,
): Promise<CallerHeaders> {
  if (apiKey !== undefined) return { authorization: `Bearer ${apiKey}` };
  if (email !== undefined && password !== undefined) return signIn(origin, { email, password });
  throw new SignInFailed(
    'Say who you are: set STOCKWIRE_API_KEY, or STOCKWIRE_EMAIL and STOCKWIRE_PASSWORD.',
  );
}

async function signIn(
  origin: string,
  person: { email: string; password: string },
): Promise<CallerHeaders> {
  const page = { origin: new URL(origin).origin, 'stockwire-client': 'cli' };
  const answer = await fetch(new URL('/api/v1/session', origin), {
    method: 'POST',
    headers: { ...page, 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  if (!answer.ok) throw new SignInFailed(Problem.parse(await answer.json()).detail);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  return { ...page, cookie: cookies.join('; ') };
}
