import { type Action, ROLES, type Role } from '@stockwire/shared/permissions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActor, asRole } from '../../../test/actors.ts';
import { aWarehouse } from '../../../test/builders.ts';
import {
  EXPECTED_ACCESS,
  EXPECTED_GLOBAL,
  EXPECTED_ROLES,
  type ExpectedAccess,
} from '../../../test/expected-access.ts';
import { createTestServer, type TestAnswer, type TestServer } from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';
import { may, mayAnywhere } from '../../domain/identity/may.ts';
import type { Access, Route } from './route.ts';
import { ROUTES } from './route-list.ts';

/** Where somebody's grant is: the warehouse that is asked about, another one, all, or nowhere. */
const RELATIONS = ['own', 'other', 'all', 'none'] as const;
type Relation = (typeof RELATIONS)[number];
type Verdict = 'allowed' | 'forbidden' | 'not-found' | 'not-signed-in';

/** What a request meets that may pass and is not well-formed: it changes nothing in any case. */
const PASSED: ReadonlySet<string> = new Set([
  'malformed',
  'media-type',
  'idempotency-key-missing',
  'precondition-required',
]);
const REFUSED: readonly string[] = ['forbidden', 'not-found', 'not-signed-in'];

let server: TestServer;
let own: number;
let other: number;
let cases = 0;

beforeAll(async () => {
  server = await createTestServer();
  own = (await aWarehouse(server.database)).warehouseId;
  other = (await aWarehouse(server.database)).warehouseId;
});
afterAll(() => server.close());

function somebody(role: Role, relation: Relation): Actor {
  if (relation === 'none') return anActor({ id: `person-${role}-none` });
  const places = { own, other, all: null };
  return asRole(role, places[relation]);
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

function pathOf({ path }: Route): string {
  const filled = path.replace(':warehouseId', String(own)).replaceAll(/:\w+/g, '1');
  return `${filled}?nonsense=1`;
}

function send(route: Route, as: Actor | null): Promise<TestAnswer> {
  return server.request(pathOf(route), { method: route.method.toUpperCase(), as });
}

function verdictOf({ body }: TestAnswer): Verdict {
  const { code = '' } = body as { code?: string };
  if (PASSED.has(code)) return 'allowed';
  if (REFUSED.includes(code)) return code as Verdict;
  throw new Error(`the answer says nothing about permission: ${JSON.stringify(body)}`);
}

/** What the one function says of a route. */
function judged(access: Access, actor: Actor): Verdict {
  if (access === 'internal') return 'not-signed-in';
  if (typeof access === 'string') return 'allowed';
  const { action, warehouse } = access;
  if (warehouse === 'any') return mayAnywhere(actor, action) ? 'allowed' : 'forbidden';
  const warehouseId = warehouse === 'path' ? own : null;
  if (warehouseId !== null && !may(actor, 'stock.read', { warehouseId }).allowed)
    return 'not-found';
  return may(actor, action, { warehouseId }).allowed ? 'allowed' : 'forbidden';
}

/** What the tables say that were written by hand. */
function expected(access: ExpectedAccess, role: Role, relation: Relation): Verdict {
  if (access === 'internal') return 'not-signed-in';
  if (typeof access === 'string') return 'allowed';
  const [action, place] = access;
  if (place === 'path' && (relation === 'other' || relation === 'none')) return 'not-found';
  return reaches(action, place, relation) && EXPECTED_ROLES[action].includes(role)
    ? 'allowed'
    : 'forbidden';
}

/** Whether a grant of that relation covers the place, whatever its role. */
function reaches(action: Action, place: 'path' | 'none' | 'any', relation: Relation): boolean {
  if (relation === 'none') return false;
  return relation === 'all' || (place !== 'none' && !EXPECTED_GLOBAL.includes(action));
}

test('every route is in the table of who may ask, and says the same of itself', () => {
  const said = ROUTES.map((route) => {
    const { access } = route;
    return [nameOf(route), typeof access === 'string' ? access : [access.action, access.warehouse]];
  });
  expect(Object.fromEntries(said)).toEqual(EXPECTED_ACCESS);
});

test.each(ROUTES.map((route) => ({ name: nameOf(route), route })))(
  'the server, the one function and the table agree on $name',
  async ({ name, route }) => {
    const access = EXPECTED_ACCESS[name];
    if (access === undefined) throw new Error(`${name} is not in the table`);
    for (const role of ROLES) {
      for (const relation of RELATIONS) {
        const actor = somebody(role, relation);
        const answered = verdictOf(await send(route, actor));
        const place = `${role}, ${relation}`;
        expect([place, answered]).toEqual([place, expected(access, role, relation)]);
        expect([place, answered]).toEqual([place, judged(route.access, actor)]);
        cases += 1;
      }
    }
    const stranger = verdictOf(await send(route, null));
    expect(stranger).toBe(access === 'open' ? 'allowed' : 'not-signed-in');
  },
);

test('the matrix has more than a thousand cases', () => {
  expect(cases).toBeGreaterThan(1_000);
});

test('a key does no more than its scopes, on any route', async () => {
  for (const route of ROUTES) {
    if (typeof route.access === 'string') continue;
    const { action } = route.access;
    const others = new Set(
      (Object.keys(EXPECTED_ROLES) as Action[]).filter((one) => one !== action),
    );
    const key = {
      ...asRole('controller'),
      id: `key-${action}`,
      kind: 'key',
      scopes: others,
    } as const;
    const verdict = verdictOf(await send(route, key));
    expect([nameOf(route), verdict]).toEqual([nameOf(route), judged(route.access, key)]);
    expect(verdict, nameOf(route)).not.toBe('allowed');
  }
});

test('a warehouse that is not seen answers to the byte as one that is not there', async () => {
  const clerk = asRole('clerk', other);
  const bodyOf = async (warehouseId: number) => {
    const path = `/api/v1/warehouses/${warehouseId}/stock`;
    const headers = { 'x-request-id': 'the-same' };
    const { status, body } = await server.request(path, { as: clerk, headers });
    return { status, body: JSON.stringify(body).replace(`/${warehouseId}/`, '/n/') };
  };
  const unseen = await bodyOf(own);
  expect(unseen.status).toBe(404);
  expect(unseen).toEqual(await bodyOf(2_147_483_647));
});
