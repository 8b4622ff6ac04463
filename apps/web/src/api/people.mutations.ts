import { type NewPerson, Person, type PersonPatch } from '@stockwire/shared/identity';
import type { Http } from './http.ts';
import { PEOPLE_PATH } from './people.queries.ts';

/** Sent without an id: its answer would be kept, and what is sent holds a password. */
export function createPerson(http: Http, body: NewPerson): Promise<Person> {
  return http({ method: 'POST', path: PEOPLE_PATH, body, answer: Person });
}

interface PersonChange {
  actorId: string;
  /** As it was read; refused when it is no longer so. */
  version: number;
  body: PersonPatch;
}

export function changePerson(http: Http, { actorId, version, body }: PersonChange) {
  const path = `${PEOPLE_PATH}/${encodeURIComponent(actorId)}`;
  return http({ method: 'PATCH', path, body, ifMatch: version, answer: Person });
}
