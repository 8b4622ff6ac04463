import { NewItem } from '@stockwire/shared/catalog';
import { Refused } from '../src/domain/refused.ts';
import type { TestDatabase } from './test-database.ts';

/** An item's body with all that a body may leave out. */
export function newItem(fields: { sku: string } & Partial<NewItem>): NewItem {
  return NewItem.parse({ name: `Item ${fields.sku}`, ...fields });
}

/** What a use-case refused with; anything else thrown is the test's failure. */
export async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return 'accepted';
}

/** Settles when a statement of the test's database waits for a lock that another transaction holds. */
export async function untilSomebodyWaits({ owner: { sql } }: TestDatabase): Promise<void> {
  const selectWaiting = () => sql`
    select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await selectWaiting()).length === 0);
}
