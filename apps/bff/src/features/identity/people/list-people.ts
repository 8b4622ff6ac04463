import type { Person } from '@stockwire/shared/identity';
import { type Page, readCursor, toPage } from '../../catalog/page-cursor.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectPeopleAfter } from './people.queries.ts';
import { toPerson } from './to-person.ts';

/** People by address, the disabled ones too: somebody has to be able to enable them. */
export async function listPeople(
  { database }: Pick<IdentityDeps, 'database'>,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Person>> {
  const after = readCursor(cursor) ?? '';
  const rows = await selectPeopleAfter(database.sql, { after, limit: limit + 1 });
  const page = toPage(rows, limit, ({ emailKey }) => emailKey);
  return { rows: page.rows.map(toPerson), nextCursor: page.nextCursor };
}
