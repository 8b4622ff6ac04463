import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { openListener } from './listener.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

function aListener(applicationName: string) {
  const told: string[] = [];
  const listener = openListener(
    { url: db.appUrl, applicationName, channel: 'listener_test' },
    {
      stands: () => told.push('stands'),
      lost: () => told.push('lost'),
      heard: (payload) => told.push(payload),
    },
  );
  return { told, listener };
}

const notify = (payload: string) => db.database.sql`select pg_notify('listener_test', ${payload})`;

async function cut(applicationName: string): Promise<void> {
  await db.owner.sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where application_name = ${applicationName}`;
}

test('says when it hears, when it does not, and when it hears again', async () => {
  const { told, listener } = aListener('listener cut');
  await vi.waitFor(() => expect(told).toEqual(['stands']));
  await notify('one');
  await vi.waitFor(() => expect(told).toEqual(['stands', 'one']));
  await cut('listener cut');
  await vi.waitFor(() => expect(told).toEqual(['stands', 'one', 'lost', 'stands']));
  await notify('two');
  await vi.waitFor(() => expect(told.at(-1)).toBe('two'));
  await listener.close();
});

test('once closed it hears nothing and comes back no more', async () => {
  const { told, listener } = aListener('listener closed');
  await vi.waitFor(() => expect(told).toEqual(['stands']));
  await listener.close();
  await notify('late');
  const rows = await db.owner.sql`
    select from pg_stat_activity where application_name = 'listener closed'`;
  expect(rows).toHaveLength(0);
  expect(told).not.toContain('late');
});
