import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { textColumn } from './text-column.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test.each([
  [['demo/0192-ab', 'demo/0192-ab', null, null, 'x']],
  [['', ' ', '"', '\\', '\\"', '{}', '{a,b}', ',', "'", 'NULL', 'null', 'nullable', null]],
  [['Größe 3½ × 4″', '板', '👩‍🏭', 'tab\t', 'line\nline', 'a b', ' a', '\u00a0']],
  [[]],
  [[null]],
])('what is sent as a column of text comes back as it was: %j', async (texts) => {
  const column = textColumn(texts as (string | null)[], (text) => text);
  // The driver reads a null in an array as the word, so the server tells it as JSON.
  const [row] = await db.database.sql<[{ texts: unknown }]>`
    select to_json(${column}::text[]) as texts`;
  expect(row.texts).toEqual(texts);
});
