import { createHash, randomBytes } from 'node:crypto';
import { ROLES } from '@stockwire/shared/permissions';
import { openDatabase } from '../../apps/bff/src/platform/db/database.ts';

/** One person may send so much a minute; as many people as a run needs to stay below that. */
export const REQUESTS_PER_MINUTE = 99_999;
const PEOPLE = 32;
const HOURS = 12;

/**
 * People with every right, signed in for as long as a run takes; answers the cookies they send. Signing in
 * by password would measure the hash.
 */
export async function signInPeople(ownerUrl: string): Promise<string[]> {
  const { sql, close } = openDatabase({
    url: ownerUrl,
    applicationName: 'bench people',
    poolSize: 1,
  });
  const tokens = Array.from({ length: PEOPLE }, () => randomBytes(32).toString('base64url'));
  const people = tokens.map((token, place) => ({
    actorId: `person-bench${String(place).padStart(11, '0')}`,
    email: `bench-${place}@demo.example`,
    sessionId: `bench-${place}`,
    tokenHash: createHash('sha256').update(token).digest('hex'),
  }));
  try {
    await sql`
      with given as (
        select *
        from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
          as person ("actorId" text, email text, "sessionId" text, "tokenHash" text)
      ), made as (
        insert into identity.people (actor_id, email, email_key, name)
        select "actorId", email, email, 'Bench' from given
        on conflict (actor_id) do nothing
      ), granted as (
        insert into identity.grants (actor_id, role)
        select "actorId", role from given, unnest(${[...ROLES]}::text[]) as role
        on conflict do nothing
      )
      insert into identity.sessions (
        session_id, token_hash, actor_id, signed_in_at, last_seen_at, ends_at)
      select "sessionId", decode("tokenHash", 'hex'), "actorId", now(), now(),
             now() + make_interval(hours => ${HOURS})
      from given
      on conflict (session_id) do update set token_hash = excluded.token_hash`;
  } finally {
    await close();
  }
  return tokens.map((token) => `stockwire=${token}`);
}

/** What a page of the server sends beside its cookie with every change. */
export function pageHeaders(origin: string, cookie: string): Record<string, string> {
  return { cookie, origin, 'stockwire-client': 'bench' };
}
