import { Person } from '@stockwire/shared/identity';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

/** A list that others change too: looked at again when somebody comes back to it. */
const PEOPLE_FRESH_MS = 10_000;
/** As many as the server gives at once. */
const PAGE_ROWS = 200;

export const PEOPLE_PATH = '/api/v1/people';
const PersonRows = z.object({ rows: z.array(Person), nextCursor: z.string().nullable() });

export const peopleKey = ['people'] as const;

/** Everybody who has an account, page after page: a site has some hundreds. */
export function peopleQuery(http: Http) {
  return queryOptions({
    queryKey: peopleKey,
    async queryFn({ signal }) {
      const people: Person[] = [];
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
        if (cursor !== null) query.set('cursor', cursor);
        const path = `${PEOPLE_PATH}?${query}`;
        const page: z.infer<typeof PersonRows> = await http({ path, answer: PersonRows, signal });
        people.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return people;
    },
    staleTime: PEOPLE_FRESH_MS,
  });
}
