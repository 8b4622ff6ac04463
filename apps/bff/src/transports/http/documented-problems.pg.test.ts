import { ACTIONS } from '@stockwire/shared/permissions';
import { PROBLEM_STATUS, Problem, type ProblemCode } from '@stockwire/shared/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../test/actors.ts';
import { catalogSamples } from '../../../test/catalog-samples.ts';
import { identitySamples } from '../../../test/identity-samples.ts';
import { importSamples } from '../../../test/import-samples.ts';
import { keySamples } from '../../../test/key-samples.ts';
import { aLiveWithout } from '../../../test/live-server.ts';
import { oauthSamples } from '../../../test/oauth-samples.ts';
import { prepareGround } from '../../../test/prepare-ground.ts';
import { requestSamples } from '../../../test/request-samples.ts';
import type { RouteSample } from '../../../test/route-sample.ts';
import { stockSamples } from '../../../test/stock-samples.ts';
import { rateLimits } from '../../../test/test-edges.ts';
import {
  createTestServer,
  freshKey,
  type TestAnswer,
  type TestRequest,
  type TestServer,
} from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';
import { createKnownLedgers } from '../../features/stock/known-ledgers.ts';
import type { Refusal } from '../../features/stock/ledger.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { LiveStreams } from '../sse/live-streams.ts';
import { LoadGauge } from './edges/shed-load.ts';
import type { HttpDeps } from './http-deps.ts';
import { problemsOf } from './openapi/route-problems.ts';
import { NO_BODY, type Route } from './route.ts';
import { PUBLIC_ROUTES } from './route-list.ts';

let server: TestServer;
let broken: TestServer;
let unreachable: TestServer;
let strict: TestServer;
let overloaded: TestServer;
let samples: Record<string, RouteSample>;
const nowhere = openDatabase({
  url: 'postgres://nobody@127.0.0.1:1/none',
  applicationName: 'nowhere',
  poolSize: 1,
});

beforeAll(async () => {
  server = await createTestServer();
  const { identity, log } = server.deps;
  broken = await createTestServer(brokenDeps);
  strict = await createTestServer(() => ({ rates: rateLimits({ person: 0, address: 0 }) }));
  overloaded = await createTestServer(() => ({ load: aLateLoop() }));
  unreachable = await createTestServer((real) => ({
    database: nowhere,
    identity: { ...real.identity, database: nowhere },
    knownLedgers: createKnownLedgers(nowhere),
    views: server.deps.views,
    live: aLiveWithout(nowhere),
    streams: new LiveStreams({ live: aLiveWithout(nowhere), identity, log }),
  }));
  const ground = await prepareGround(server);
  samples = {
    ...stockSamples(ground, server),
    ...catalogSamples(ground, server),
    ...(await importSamples(ground, server)),
    ...(await identitySamples(server)),
    ...(await keySamples(server)),
    ...(await oauthSamples(server)),
    ...(await requestSamples(ground, server)),
  };
});
afterAll(async () => {
  const servers = [server, broken, unreachable, strict, overloaded, nowhere];
  await Promise.all(servers.map((open) => open.close()));
});

/** The event loop of a node that has far too much to do. */
function aLateLoop(): LoadGauge {
  const gauge = new LoadGauge();
  for (let tick = 0; tick < 100; tick += 1) gauge.note(60_000);
  return gauge;
}

/** Everything below the edge has a fault nobody foresaw. */
function brokenDeps(real: HttpDeps): Partial<HttpDeps> {
  const fault = () => {
    throw new Error('secret fault in select_from_table');
  };
  const faulty = new Proxy({}, { get: fault });
  return {
    database: faulty as Database,
    identity: {
      ...real.identity,
      database: faulty as Database,
      sso: faulty as HttpDeps['identity']['sso'],
      oauth: faulty as HttpDeps['identity']['oauth'],
    },
    views: faulty as HttpDeps['views'],
    knownLedgers: { ensureKnown: fault },
    live: faulty as HttpDeps['live'],
    streams: faulty as HttpDeps['streams'],
    demo: { state: fault, setPace: fault },
  };
}

function sampleOf(route: Route): RouteSample {
  const sample = samples[`${route.method} ${route.path}`];
  if (sample === undefined) throw new Error(`${route.method} ${route.path} has no sample`);
  return sample;
}

function send(route: Route, change: TestRequest & { on?: TestServer; path?: string } = {}) {
  const { path, body, headers, as } = sampleOf(route);
  return (change.on ?? server).request(change.path ?? path, {
    method: route.method.toUpperCase(),
    ...(route.body !== NO_BODY && { body: change.body ?? body }),
    headers: { ...(route.changes && freshKey()), ...headers, ...change.headers },
    ...(as !== undefined && { as }),
    ...('as' in change && { as: change.as }),
  });
}

/** A ledger that refuses everything with one reason: these need a fault in the database to come about. */
async function refusedBy(route: Route, reason: Refusal['reason']): Promise<TestAnswer> {
  const ledger = {
    submit: () => Promise.resolve([{ accepted: false as const, refusal: { reason } }]),
  };
  const refusing = await createTestServer(() => ({
    ledger,
    knownLedgers: { ensureKnown: () => Promise.resolve() },
  }));
  try {
    return await send(route, { on: refusing });
  } finally {
    await refusing.close();
  }
}

/** The same key for something else, after it was accepted once. */
async function reuseKey(route: Route): Promise<TestAnswer> {
  const headers = freshKey();
  const { body } = sampleOf(route);
  const first = await send(route, { headers });
  if (first.status >= 300) {
    throw new Error(`the sample of ${route.method} ${route.path} was refused: ${first.status}`);
  }
  return send(route, { headers, body: { ...(body as object), ...otherBody(route) } });
}

function otherBody(route: Route): object {
  if (route.path.endsWith('/bins/:code')) return { retired: true };
  if (/\/(bins|bin-ranges)$/.test(route.path)) return { zone: 'Z' };
  if (route.path.includes('/suppliers')) return { leadTimeDays: 11 };
  if (route.tag === 'Catalog') return { name: 'Other' };
  return { reference: 'another body' };
}

/** A key that may do everything but what the route takes. */
function withoutTheRight({ access }: Route): Actor {
  if (typeof access === 'string') throw new Error('the route takes no right');
  const scopes = new Set(ACTIONS.filter((action) => action !== access.action));
  return { ...TESTER, id: 'key-without', kind: 'key', scopes };
}

/** As a browser sends it with somebody's cookie. */
const cookie = (token: string) => ({ cookie: `stockwire=${token}` });

const WAITING = { retryAfterS: 3 };
type Reach = (route: Route) => Promise<TestAnswer>;

/** How every route reaches what the edge, the ledger and the database answer in its place. */
const COMMON: Partial<Record<ProblemCode, Reach>> = {
  malformed: (route) => send(route, { path: `${sampleOf(route).path.split('?')[0]}?nonsense=1` }),
  'host-not-allowed': (route) => send(route, { headers: { host: 'evil.example' } }),
  'origin-not-allowed': (route) => send(route, { headers: { origin: 'http://evil.example' } }),
  'not-signed-in': (route) => send(route, { as: null }),
  'session-ended': (route) => send(route, { headers: cookie('x'.repeat(43)) }),
  'cross-site': (route) => {
    const token = server.authenticator.everything;
    return send(route, { headers: { ...cookie(token), 'sec-fetch-site': 'cross-site' } });
  },
  forbidden: (route) => send(route, { as: withoutTheRight(route) }),
  'not-acceptable': (route) => send(route, { headers: { accept: 'image/png' } }),
  'too-deep': (route) => send(route, { body: '['.repeat(40) + ']'.repeat(40) }),
  'too-large': (route) => send(route, { body: `"${'x'.repeat(300_000)}"` }),
  'media-type': (route) => send(route, { headers: { 'content-type': 'text/plain' } }),
  'idempotency-key-missing': (route) => send(route, { headers: { 'idempotency-key': '' } }),
  'idempotency-key-reused': reuseKey,
  'precondition-required': (route) => {
    const { path, body } = sampleOf(route);
    return server.request(path, { method: route.method.toUpperCase(), body, headers: freshKey() });
  },
  internal: (route) => send(route, { on: broken }),
  unavailable: (route) => send(route, { on: unreachable }),
  'not-found': (route) => {
    const path = sampleOf(route).path.replace(/\/warehouses\/\d+/, '/warehouses/2147483647');
    return send(route, { path: path.replace(/\/(items|suppliers)\/[^/?]+/, '/$1/NONE') });
  },
  'not-storable': (route) => refusedBy(route, { code: 'not-storable' }),
  'too-many-failures': (route) => refusedBy(route, { code: 'too-many-failures', ...WAITING }),
  'rate-limited': (route) => send(route, { on: strict }),
  busy: (route) =>
    route.problems.includes('too-many-failures')
      ? refusedBy(route, { code: 'busy', ...WAITING })
      : send(route, { on: overloaded }),
  'outcome-unknown': (route) => refusedBy(route, { code: 'outcome-unknown' }),
};

test.each(PUBLIC_ROUTES.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
  'every documented problem of $name is reached',
  async ({ route }) => {
    // Reusing a key comes first: it needs the route's sample to be accepted once.
    const codes = problemsOf(route).sort(
      (a, b) => Number(b === 'idempotency-key-reused') - Number(a === 'idempotency-key-reused'),
    );
    for (const code of codes) {
      const own = sampleOf(route).reach?.[code];
      const reach = own ?? (() => COMMON[code]?.(route));
      const answer = await reach();
      if (answer === undefined) throw new Error(`nothing reaches ${code}`);
      expect(answer.body, code).toMatchObject({ code });
      const problem = Problem.parse(answer.body);
      expect(answer.status).toBe(PROBLEM_STATUS[code]);
      expect(problem.detail, code).toMatch(/[.!]$/);
      expect(JSON.stringify(problem)).not.toMatch(/secret|select|constraint|stack|\.ts/);
      if (PROBLEM_STATUS[code] === 503 || PROBLEM_STATUS[code] === 429) {
        expect(Number(answer.headers['retry-after']), code).toBeGreaterThan(0);
        expect(problem.retryable).toBe(true);
      }
    }
  },
);
