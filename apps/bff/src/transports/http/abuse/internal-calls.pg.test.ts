import type { StockCommand } from '@stockwire/shared/stock-commands';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGrant, asRole } from '../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import {
  type CallChange,
  callBody,
  type SentCommand,
  signCall,
} from '../../../../test/signed-call.ts';
import { aKeyring } from '../../../../test/test-edges.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';
import { createPerson } from '../../../features/identity/people/create-person.ts';
import type { Outcome } from '../../../features/stock/ledger.ts';
import { internalCommandsPath } from '../../../features/stock/remote/ledger-wire.ts';
import { CALL_PURPOSE, digestOf } from '../../../platform/signing/call-signature.ts';

let server: TestServer;
let own: number;
let other: number;
let sku: string;
let importer: string;
let sent = 0;

beforeAll(async () => {
  server = await createTestServer();
  own = (await aWarehouse(server.database)).warehouseId;
  other = (await aWarehouse(server.database)).warehouseId;
  ({ sku } = await anItem(server.database));
  importer = await aPerson('controller', own);
});
afterAll(() => server.close());

async function aPerson(role: 'controller' | 'viewer' | 'operator', warehouseId: number | null) {
  sent += 1;
  const email = `p${sent}@test.example`;
  const grants = [aGrant(role, warehouseId)];
  const person = { email, name: 'Somebody', password: 'correct horse battery', grants };
  const by = { by: 'tester', requestId: 'r' };
  return (await createPerson(server.deps.identity, by, person)).actorId;
}

function adding(delta = 1): StockCommand {
  return { kind: 'adjust', sku, bin: 'UNPLACED', delta, reason: 'found' };
}

function ofImport(change: Partial<SentCommand> = {}): SentCommand {
  sent += 1;
  return { commandId: `import/import-1:${sent}`, command: adding(), actorId: importer, ...change };
}

interface Call {
  body?: string;
  path?: string;
  sign?: CallChange;
  headers?: Record<string, string>;
}

function call({
  body = callBody(ofImport()),
  path = internalCommandsPath(own),
  ...rest
}: Call = {}) {
  const headers = { ...signCall(path, body, rest.sign), ...rest.headers };
  return server.request(path, { method: 'POST', as: null, body, headers });
}

async function headOf(warehouseId: number): Promise<number> {
  const [row] = await server.database.owner.sql<{ seq: number }[]>`
    select head_seq as seq from stock.warehouse_ledgers where warehouse_id = ${warehouseId}`;
  return row?.seq ?? -1;
}

const outcomesOf = ({ body }: { body: unknown }) => (body as { outcomes: Outcome[] }).outcomes;

const codeOf = (outcome: Outcome | undefined) =>
  outcome?.accepted === false ? outcome.refusal.reason.code : 'accepted';

const nowS = () => Math.floor(Date.now() / 1_000);

/** Headers of a good signature with one of them changed behind it. */
function altered(name: string, change: (text: string) => string): () => ReturnType<typeof call> {
  return () => {
    const body = callBody(ofImport());
    const path = internalCommandsPath(own);
    const headers: Record<string, string> = signCall(path, body);
    const before = headers[name] ?? '';
    const after = change(before);
    if (after === before) throw new Error('nothing was altered');
    return server.request(path, {
      method: 'POST',
      as: null,
      body,
      headers: { ...headers, [name]: after },
    });
  };
}

const unsigned = (headers: Record<string, string>) => () =>
  server.request(internalCommandsPath(own), {
    method: 'POST',
    body: callBody(ofImport()),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Sends another body than the one that was signed. */
const otherBody = (change: (body: string) => string) => () => {
  const body = callBody(ofImport());
  const path = internalCommandsPath(own);
  const headers = signCall(path, body);
  return server.request(path, { method: 'POST', as: null, body: change(body), headers });
};

const ATTACKS: [what: string, send: () => ReturnType<typeof call>][] = [
  ['no proof at all', () => server.request(internalCommandsPath(own), { as: null, body: {} })],
  ['the token of somebody with every right', () => unsigned(server.bearer)()],
  ['the cookie of a session', unsigned({ cookie: `stockwire=${'a'.repeat(43)}` })],
  ['an API key', unsigned({ authorization: 'Bearer swk_abc_def_ghi' })],
  ['basic authentication', unsigned({ authorization: 'Basic d29ya2VyOndvcmtlcg==' })],
  [
    'the key of another installation',
    () => call({ sign: { keys: aKeyring('else').keysFor(CALL_PURPOSE) } }),
  ],
  [
    'another key under our id',
    () => {
      const { byId } = aKeyring('else').keysFor(CALL_PURPOSE);
      const [key] = byId.values();
      const { currentId } = aKeyring();
      return call({
        sign: { keys: { currentId, byId: new Map([[currentId, key ?? Buffer.alloc(32)]]) } },
      });
    },
  ],
  ['the key of another purpose', () => call({ sign: { keys: aKeyring().keysFor('seal') } })],
  [
    'a key id that is none',
    altered('signature-input', (text) => text.replace(/keyid="\w+"/, 'keyid="00000000"')),
  ],
  ['a time long past', () => call({ sign: { stamp: { created: nowS() - 3_600 } } })],
  ['a time to come', () => call({ sign: { stamp: { created: nowS() + 3_600 } } })],
  [
    'a time moved behind the signature',
    altered('signature-input', (text) =>
      text.replace(/created=(\d+)/, (_, s) => `created=${Number(s) + 1}`),
    ),
  ],
  [
    'a nonce changed behind the signature',
    altered('signature-input', (text) =>
      text.replace(/nonce="./, (at) => (at.endsWith('A') ? 'nonce="B' : 'nonce="A')),
    ),
  ],
  ['no algorithm', altered('signature-input', (text) => text.replace('hmac-sha256', 'none'))],
  [
    'components left out',
    altered('signature-input', (text) => text.replace(' "content-digest"', '')),
  ],
  ['an empty signature', altered('signature', () => 'stockwire=::')],
  ['half a signature', altered('signature', (text) => `${text.slice(0, 30)}=:`)],
  [
    'a signature with one bit turned',
    altered('signature', (text) => text.replace(/:./, (at) => (at === ':A' ? ':B' : ':A'))),
  ],
  ['two signatures', altered('signature', (text) => `${text}, ${text}`)],
  ['a role that may not call', () => call({ sign: { call: { role: 'relay' } } })],
  ['a role changed behind the signature', altered('stockwire-role', () => 'api')],
  [
    'a path that was not signed',
    () => call({ sign: { call: { target: internalCommandsPath(other) } } }),
  ],
  [
    'a query that was not signed',
    () =>
      call({
        path: `${internalCommandsPath(own)}?x=1`,
        sign: { call: { target: internalCommandsPath(own) } },
      }),
  ],
  ['a method that was not signed', () => call({ sign: { call: { method: 'PUT' } } })],
  ['another body', otherBody((body) => body.replace('"delta":1', '"delta":9'))],
  ['a body with a space more', otherBody((body) => `${body} `)],
  [
    'a digest put in for another body',
    () => call({ headers: { 'content-digest': `sha-256=:${digestOf('{}')}:` } }),
  ],
  ['a digest of another kind', altered('content-digest', (text) => text.replace('sha-256', 'md5'))],
];

test('there are enough attacks', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(20);
});

test.each(ATTACKS)('%s opens nothing', async (_, send) => {
  const before = await headOf(own);
  const { status, body, headers } = await send();
  expect([status, (body as { code: string }).code]).toEqual([401, 'not-signed-in']);
  expect(headers['www-authenticate']).toBe('Signature');
  expect(await headOf(own)).toBe(before);
});

test('what was signed is written, by whatever name the node is called; the same call again is not taken', async () => {
  const body = callBody(ofImport());
  const path = internalCommandsPath(own);
  const headers = { ...signCall(path, body), host: 'api:4000', 'x-request-id': 'call-1' };
  const send = () => server.request(path, { method: 'POST', as: null, body, headers });
  const first = await send();
  expect([first.status, outcomesOf(first).map(codeOf)]).toEqual([200, ['accepted']]);
  expect(first.headers['x-request-id']).toBe('call-1');
  expect((await send()).status).toBe(401);
  // Signed anew it is a repetition: the first answer, nothing written.
  const head = await headOf(own);
  const [again] = outcomesOf(await call({ body }));
  expect(again).toMatchObject({ accepted: true, replayed: true });
  expect(await headOf(own)).toBe(head);
});

test.each([
  ['too large', 413, () => `{"submissions":[]}${' '.repeat(256 * 1024)}`],
  ['too deep', 400, () => `{"submissions":${'['.repeat(40)}${']'.repeat(40)}}`],
  ['no JSON', 400, () => '{"submissions":'],
  ['empty', 400, () => '{"submissions":[]}'],
  [
    'more than one call takes',
    400,
    () => callBody(...Array.from({ length: 501 }, () => ofImport())),
  ],
  ['with a field nobody knows', 400, () => callBody(ofImport()).replace('{', '{"trusted":true,')],
  ['with NUL in an id', 400, () => callBody(ofImport({ commandId: 'import/import-1:\u0000' }))],
])('a signed body that is %s is refused as any other', async (_, status, body) => {
  const answer = await call({ body: body() });
  expect([400, 422].includes(answer.status) ? 400 : answer.status).toBe(status);
});

test('a signed call for a warehouse that is not there finds none', async () => {
  expect((await call({ path: internalCommandsPath(2_147_483_647) })).status).toBe(404);
});

test('a signature is no mandate: everybody is judged anew for what is done on their behalf', async () => {
  const disabled = await aPerson('controller', own);
  await server.database.owner.sql`
    update identity.people set disabled_at = now() where actor_id = ${disabled}`;
  const commands: SentCommand[] = [
    ofImport({ actorId: 'person-nobody' }),
    ofImport({ actorId: disabled }),
    ofImport({ actorId: await aPerson('viewer', null) }),
    ofImport({ actorId: await aPerson('controller', other) }),
    ofImport({ commandId: `${importer}/key-0000000000001` }),
    ofImport({ commandId: 'demo-shift/shift-1' }),
    ofImport({ commandId: 'import/undo-1:5' }),
    ofImport({ actorId: 'demo-shift' }),
    ofImport({ commandId: 'request:999999' }),
  ];
  const before = await headOf(own);
  const outcomes = outcomesOf(await call({ body: callBody(...commands, ofImport()) }));
  expect(outcomes.map(codeOf)).toEqual([...commands.map(() => 'forbidden'), 'accepted']);
  expect(await headOf(own)).toBe(before + 1);
  const audited = await server.database.owner.sql`
    select from identity.audit_events where kind = 'forbidden' and by = ${disabled}`;
  expect(audited).toHaveLength(1);
});

test('a request is posted when a second person has let this very change pass, and not before', async () => {
  const api = `/api/v1/warehouses/${own}/requests`;
  const operator = await aPerson('operator', own);
  const asker = { ...asRole('operator', own), id: operator };
  const asked = await server.request(api, {
    as: asker,
    headers: freshKey(),
    body: { command: adding(120) },
  });
  expect([asked.status, asked.body]).toMatchObject([201, {}]);
  const { requestId } = asked.body as { requestId: number };
  const post = async (change: Partial<SentCommand> = {}) => {
    const commandId = `request:${requestId}`;
    const one = { commandId, command: adding(120), actorId: operator, ...change };
    return codeOf(outcomesOf(await call({ body: callBody(one) }))[0]);
  };
  expect(await post()).toBe('forbidden');
  // Approved, and left before it was posted.
  await server.database.owner.sql`
    update stock.change_requests
    set state = 'approved', decided_by = 'person-manager', decided_at = now(), decision_id = 'd/1',
      decision_fingerprint = ${'0'.repeat(32)}
    where request_id = ${requestId}`;
  expect(await post({ command: adding(121) })).toBe('forbidden');
  expect(await post({ actorId: importer })).toBe('forbidden');
  expect(await post()).toBe('accepted');
});

test('refused calls are audited once a minute for each reason, however many come', async () => {
  const whys = await server.database.owner.sql<{ why: string; times: number }[]>`
    select detail ->> 'why' as why, count(*)::int as times
    from identity.audit_events
    where kind = 'call-refused'
    group by 1
    order by 1`;
  expect(whys.map(({ why }) => why)).toEqual([
    'forged',
    'other-body',
    'replayed',
    'unknown-key',
    'unsigned',
    'wrong-role',
    'wrong-time',
  ]);
  expect(whys.every(({ times }) => times === 1)).toBe(true);
});

test('there is nothing else under its path', async () => {
  const { status, headers } = await server.request(internalCommandsPath(own), { method: 'GET' });
  expect([status, headers.allow]).toEqual([405, 'POST']);
  expect((await server.request('/internal/v1/other', { as: null })).status).toBe(404);
});
