import type { Person } from '@stockwire/shared/identity';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { selectOptionalPerson } from './people.queries.ts';
import { toPerson } from './to-person.ts';

export async function readPerson(
  { database }: { database: { sql: SqlOrTx } },
  { actorId }: { actorId: string },
): Promise<Person> {
  const row = await selectOptionalPerson(database.sql, actorId);
  if (row === undefined) throw refuseIdentity({ code: 'not-found', what: 'person' });
  return toPerson(row);
}
