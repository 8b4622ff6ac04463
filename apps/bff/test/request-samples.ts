import { ChangeRequest } from '@stockwire/shared/change-requests';
import type { ProblemCode } from '@stockwire/shared/problem';
import type { Actor } from '../src/domain/actor.ts';
import type { Refusal } from '../src/features/stock/ledger.ts';
import { asRole } from './actors.ts';
import { anItem } from './builders.ts';
import { prepareGround } from './prepare-ground.ts';
import type { Ground, RouteSample } from './route-sample.ts';
import { createTestServer, freshKey, type TestAnswer, type TestServer } from './test-server.ts';

const OPERATOR = asRole('operator');

type Samples = Record<string, RouteSample>;
type Verb = 'approve' | 'decline' | 'withdraw';

/** What an operator asks for: more than they add alone. */
function aboveLimit(sku: string) {
  return { kind: 'adjust', sku, bin: 'A', delta: 60, reason: 'found' };
}

/** Asks for a change, and gives the address of the request. */
async function ask(
  server: TestServer,
  { api, sku }: Pick<Ground, 'api' | 'sku'>,
  change: { command?: object; as?: Actor } = {},
): Promise<string> {
  const { requestId } = ChangeRequest.parse(
    (
      await server.request(`${api}/requests`, {
        body: { command: { ...aboveLimit(sku), ...change.command } },
        headers: freshKey(),
        as: change.as ?? OPERATOR,
      })
    ).body,
  );
  return `${api}/requests/${requestId}`;
}

/** Samples of the requests that wait for a second person, by method and path of the route. */
export async function requestSamples(ground: Ground, server: TestServer): Promise<Samples> {
  const W = '/api/v1/warehouses/:warehouseId/requests';
  const { api, sku } = ground;
  const asked = `${api}/requests`;
  const send = (body: object, headers = freshKey()) =>
    server.request(asked, { body, headers, as: OPERATOR });
  const command = aboveLimit(sku);
  return {
    [`get ${W}`]: { path: `${asked}?state=waiting` },
    [`post ${W}`]: {
      path: asked,
      body: { command },
      as: OPERATOR,
      reach: {
        validation: () => send({ command: { ...command, delta: 1 } }),
        'idempotency-key-reused': async () => {
          const headers = freshKey();
          await send({ command }, headers);
          return send({ command: { ...command, delta: 61 } }, headers);
        },
      },
    },
    [`post ${W}/:requestId/approve`]: {
      path: `${await ask(server, ground)}/approve`,
      body: {},
      reach: { ...decisionReach(ground, server, 'approve'), ...ledgerReach(ground, server) },
    },
    [`post ${W}/:requestId/decline`]: {
      path: `${await ask(server, ground)}/decline`,
      body: {},
      reach: decisionReach(ground, server, 'decline'),
    },
    [`post ${W}/:requestId/withdraw`]: {
      path: `${await ask(server, ground)}/withdraw`,
      body: {},
      as: OPERATOR,
      reach: decisionReach(ground, server, 'withdraw'),
    },
  };
}

/** What every decision may meet. */
function decisionReach(
  ground: Ground,
  server: TestServer,
  verb: Verb,
): NonNullable<RouteSample['reach']> {
  const [whoMay, whoMayNot] =
    verb === 'withdraw' ? [OPERATOR, asRole('controller')] : [asRole('manager'), OPERATOR];
  const decide = (request: string, as: Actor, { headers = freshKey(), body = {} } = {}) =>
    server.request(`${request}/${verb}`, { body, headers, as });
  return {
    'not-found': () => decide(`${ground.api}/requests/999999`, whoMay),
    'request-state': async () => {
      const request = await ask(server, ground);
      await decide(request, whoMay);
      return decide(request, whoMay);
    },
    'second-person': async () => {
      const own = { ...OPERATOR, grants: [...OPERATOR.grants, ...asRole('controller').grants] };
      const of = await ask(
        server,
        ground,
        verb === 'withdraw' ? {} : { as: own, command: { delta: 600 } },
      );
      return verb === 'withdraw' ? decide(of, whoMayNot) : decide(of, own);
    },
    'idempotency-key-reused': async () => {
      const headers = freshKey();
      const request = await ask(server, ground);
      await decide(request, whoMay, { headers });
      return decide(request, whoMay, { headers, body: { note: 'another' } });
    },
  };
}

/** What the ledger says of an approval; some of it takes a fault in the database to come about. */
function ledgerReach(ground: Ground, server: TestServer): NonNullable<RouteSample['reach']> {
  const approve = async (command: object, body: object = {}) =>
    server.request(`${await ask(server, ground, { command })}/approve`, {
      body,
      headers: freshKey(),
    });
  const refused = (reason: Refusal['reason']) => () => approveRefused(reason);
  const waiting = { retryAfterS: 3 };
  return {
    'version-conflict': () => approve({}, { seenVersion: 999 }),
    'insufficient-stock': () => approve({ delta: -1_000_000, reason: 'lost' }),
    'quantity-overflow': async () => {
      const { sku } = await anItem(server.database);
      const lines = [{ sku, quantity: 2_147_483_600, bin: 'A' }];
      await ground.post(`${ground.stock}/receipts`, { lines });
      return approve({ sku });
    },
    'bin-retired': () => approve({ bin: 'R' }),
    'not-storable': refused({ code: 'not-storable' }),
    'too-many-failures': refused({ code: 'too-many-failures', ...waiting }),
    busy: refused({ code: 'busy', ...waiting }),
    'outcome-unknown': refused({ code: 'outcome-unknown' }),
  } satisfies Partial<Record<ProblemCode, () => Promise<TestAnswer>>>;
}

/** Approves on a server whose ledger takes everything but what was approved. */
async function approveRefused(reason: Refusal['reason']): Promise<TestAnswer> {
  const server = await createTestServer(({ ledger }) => ({
    ledger: {
      submit: (warehouseId, submissions) =>
        submissions.some(({ causationId }) => causationId?.startsWith('request:'))
          ? Promise.resolve([{ accepted: false as const, refusal: { reason } }])
          : ledger.submit(warehouseId, submissions),
    },
  }));
  try {
    const request = await ask(server, await prepareGround(server));
    return await server.request(`${request}/approve`, { body: {}, headers: freshKey() });
  } finally {
    await server.close();
  }
}
