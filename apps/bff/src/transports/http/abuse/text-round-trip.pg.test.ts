import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { isPaired, NAUGHTY_TEXTS } from '../../../../test/naughty-texts.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';

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

/** Sends a body that holds the text; what was made is read again, from another request. */
async function keepBy(path: string, body: object, read: () => Promise<unknown>): Promise<unknown> {
  const answer = await post(path, body);
  if (answer.status >= 300) {
    expect([400, 413, 422], JSON.stringify(body).slice(0, 100)).toContain(answer.status);
    return null;
  }
  return read();
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
    keep: (note) =>
      keepBy(`${api}/stock/adjustments`, { ...adjustment(), note }, () => last('note')),
  },
  {
    what: 'a reference',
    lengthMax: 80,
    keep: (reference) =>
      keepBy(`${api}/stock/adjustments`, { ...adjustment(), reference }, () => last('reference')),
  },
  {
    what: 'the name of a key',
    lengthMax: 200,
    keep: (name) =>
      keepBy('/api/v1/keys', { ...key, name }, async () => {
        const { rows } = (await get('/api/v1/keys')) as { rows: { keyId: string; name: string }[] };
        await server.request(`/api/v1/keys/${rows[0]?.keyId}`, { method: 'DELETE' });
        return rows[0]?.name;
      }),
  },
];

const key = { scopes: ['stock.read'], warehouseIds: null, expiresAt: null };
const adjustment = () => ({ sku, delta: 1, reason: 'found' });

/** What the change feed says of the newest entry. */
async function last(field: 'note' | 'reference'): Promise<unknown> {
  const { asOf } = (await get(`${api}/stock?limit=1`)) as { asOf: number };
  const { rows } = (await get(`${api}/transactions?after=1.${asOf - 1}`)) as {
    rows: Record<string, unknown>[];
  };
  return rows.at(-1)?.[field] ?? '';
}

const isLine = (text: string) => text !== '' && !/\p{Cc}/u.test(text);

test.each(FIELDS)('$what comes back as it was sent, or is refused by rule', async (field) => {
  let kept = 0;
  for (const text of NAUGHTY_TEXTS) {
    const shown = JSON.stringify(text.slice(0, 60));
    const trimmed = text.trim();
    const isText = isPaired(text) && !text.includes('\u0000');
    const mayStand = text.length <= field.lengthMax && isText && (field.isFree || isLine(trimmed));
    const stored = await field.keep(text);
    expect(stored, shown).toBe(mayStand ? trimmed : null);
    if (stored !== null) kept += 1;
  }
  expect(kept).toBeGreaterThan(200);
});
