import type { NewPerson, Person } from '@stockwire/shared/identity';
import { foldEmail } from '../../../domain/identity/fold-email.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.ts';
import { insertGrants, insertPerson } from './people.queries.ts';
import { readPerson } from './read-person.ts';
import { refuseWrongGrants } from './refuse-wrong-grants.ts';

/** A pseudonym that no two people share, and that says nothing about anybody. */
const ACTOR_ID_BYTES = 10;

export type MakingDeps = Pick<IdentityDeps, 'database' | 'clock' | 'passwords' | 'randomBytes'>;

/** Who makes somebody: a person's id, or a part of the system. */
export interface Maker {
  by: string;
  requestId: string;
}

/** Makes a person with a password and grants. */
export async function createPerson(
  deps: MakingDeps,
  maker: Maker,
  person: NewPerson,
): Promise<Person> {
  const { database, passwords } = deps;
  await refuseWrongGrants(database.sql, person.grants);
  refuseWeakPassword(person.password, person, '/password');
  const passwordHash = await passwords.hash(person.password);
  const actorId = await database.sql.begin((tx) =>
    insertNewPerson(deps, tx, { maker, person, passwordHash }),
  );
  return readPerson(deps, { actorId });
}

interface Making {
  maker: Maker;
  person: Omit<NewPerson, 'password'>;
  /** Null for somebody who signs in elsewhere. */
  passwordHash: string | null;
}

/** The same within a transaction; answers the pseudonym. */
export async function insertNewPerson(
  { clock, randomBytes }: Pick<IdentityDeps, 'clock' | 'randomBytes'>,
  tx: Tx,
  { maker, person, passwordHash }: Making,
): Promise<string> {
  const { email, name, grants } = person;
  const actorId = `person-${randomBytes(ACTOR_ID_BYTES).toString('hex')}`;
  const row = { actorId, email, emailKey: foldEmail(email), name, passwordHash };
  if (!(await insertPerson(tx, row))) {
    throw refuseIdentity({
      code: 'already-exists',
      what: 'person',
      field: 'email',
      value: email,
      pointer: '/email',
    });
  }
  await insertGrants(tx, actorId, grants);
  await appendAuditEvent(tx, new Date(clock.now()), {
    kind: 'person-made',
    by: maker.by,
    subject: actorId,
    detail: { grants },
    requestId: maker.requestId,
  });
  return actorId;
}
