import type { Person } from '@stockwire/shared/identity';
import type { PersonRow } from '../person.queries.ts';

/** A person as the contract writes them. */
export function toPerson(row: PersonRow): Person {
  const { actorId, name, email, grants, disabledAt, lastSeenAt, version } = row;
  return {
    actorId,
    name,
    email,
    grants,
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    version,
  };
}
