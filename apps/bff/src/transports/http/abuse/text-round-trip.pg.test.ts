import { MadeApiKey } from '@stockwire/shared/identity';
import { Accepted } from '@stockwire/shared/stock-entries';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { inTurns } from '../../../../test/in-turns.ts';
import { isPaired, NAUGHTY_TEXTS } from '../../../../test/naughty-texts.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';
import { KeyList } from '../routes/keys.routes.ts';

let server: TestServer;
let api: string;
let sku: string;
beforeAll(async () => {
  server = await createTestServer();
  const { warehouseId } = await aWarehouse(server.database);
  api = `/api/v1/warehouses/${warehouseId}`;
  ({ sku } = await anItem(server.database));
});
afterAll(() => server.close());

let made = 0;
function nextCode(): string {
  made += 1;
  return `C-${made}`;
}

const post = (path: string, body: object) => server.request(path, { body, headers: freshKey() });
const get = async (path: string) => (await server.request(path)).body as Record<string, unknown>;

interface Field {
  what: string;
  lengthMax: number;
  /** Several lines, with tabs and all. */
  isFree?: boolean;
  /** Sends the text; answers what is kept of it, or null where it was refused by rule. */
  keep(text: string): Promise<unknown>;
}

/** Sends a body that holds the text; what was made is read again, by another request. */
async function keepBy(
  path: string,
  body: object,
  read: (made: unknown) => Promise<unknown>,
): Promise<unknown> {
  const answer = await post(path, body);
  if (answer.status < 300) return read(answer.body);
  expect([400, 413, 422], JSON.stringify(body).slice(0, 100)).toContain(answer.status);
  return null;
}

const FIELDS: Field[] = [
  {
    what: 'the name of an item',
    lengthMax: 200,
    keep(name) {
      const code = nextCode();
      const read = async () => (await get(`/api/v1/items/${code}`)).name;
      return keepBy('/api/v1/items', { sku: code, name }, read);
    },
  },
  {
    what: 'the name of a supplier',
    lengthMax: 200,
    keep(name) {
      const code = nextCode();
      const read = async () => (await get(`/api/v1/suppliers/${code}`)).name;
      return keepBy('/api/v1/suppliers', { code, name, leadTimeDays: 1 }, read);
    },
  },
  {
    what: 'a note',
    lengthMax: 500,
    isFree: true,
    keep: (note) => keepBy(`${api}/stock/adjustments`, { ...adjustment(), note }, entryOf('note')),
  },
  {
    what: 'a reference',
    lengthMax: 80,
    keep: (reference) =>
      keepBy(`${api}/stock/adjustments`, { ...adjustment(), reference }, entryOf('reference')),
  },
  {
    what: 'the name of a key',
    lengthMax: 200,
    keep: (name) =>
      keepBy('/api/v1/keys', { ...key, name }, async (made) => {
        const { keyId } = MadeApiKey.parse(made).key;
        const { rows } = KeyList.parse(await get('/api/v1/keys'));
        await server.request(`/api/v1/keys/${keyId}`, { method: 'DELETE' });
        return rows.find((row) => row.keyId === keyId)?.name;
      }),
  },
];

const key = { scopes: ['stock.read'], warehouseIds: null, expiresAt: null };
const adjustment = () => ({ sku, delta: 1, reason: 'found' });

/** What the change feed says of the entry that a command made. */
function entryOf(field: 'note' | 'reference'): (made: unknown) => Promise<unknown> {
  return async (made) => {
    const { seq } = Accepted.parse(made);
    const { rows } = (await get(`${api}/transactions?after=1.${seq - 1}&limit=1`)) as {
      rows: Record<string, unknown>[];
    };
    return rows[0]?.[field] ?? '';
  };
}

const isLine = (text: string) => text !== '' && !/\p{Cc}/u.test(text);

test.each(FIELDS)('$what comes back as it was sent, or is refused by rule', async (field) => {
  let kept = 0;
  await inTurns(NAUGHTY_TEXTS, async (text) => {
    const shown = JSON.stringify(text.slice(0, 60));
    const trimmed = text.trim();
    const isText = isPaired(text) && !text.includes('\u0000');
    const mayStand = text.length <= field.lengthMax && isText && (field.isFree || isLine(trimmed));
    const stored = await field.keep(text);
    expect(stored, shown).toBe(mayStand ? trimmed : null);
    if (stored !== null) kept += 1;
  });
  expect(kept).toBeGreaterThan(200);
});
