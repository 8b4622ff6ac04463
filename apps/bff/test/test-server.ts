import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as openRequest,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { Actor } from '../src/domain/actor.ts';
import { createKnownLedgers } from '../src/features/stock/known-ledgers.ts';
import {
  createLedgerWriter,
  type LedgerWriter,
  WRITER_SESSION,
} from '../src/features/stock/ledger-writer.ts';
import { ExportSlots } from '../src/features/stock/levels/export/export-slots.ts';
import { FacetCache } from '../src/features/stock/levels/facets/facet-cache.ts';
import { createViewCache } from '../src/features/stock/levels/view-cache.ts';
import { DAY_SESSION, DayTurns } from '../src/features/stock/limits/day-turns.ts';
import { Turns } from '../src/features/stock/limits/turns.ts';
import { LIVE_SESSION, openLive } from '../src/features/stock/live/open-live.ts';
import { HourSeqs } from '../src/features/stock/reads/sparklines/hour-seqs.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { readMigrations, selectPendingMigrations } from '../src/platform/db/migrate.ts';
import { createLogger, type Log } from '../src/platform/log.ts';
import { CALL_PURPOSE } from '../src/platform/signing/call-signature.ts';
import { CallVerifier } from '../src/platform/signing/call-verifier.ts';
import { CALLING_ROLES } from '../src/roles/worker-ledger.ts';
import { createHttpApp } from '../src/transports/http/create-http-app.ts';
import { LoadGauge } from '../src/transports/http/edges/shed-load.ts';
import type { HttpDeps } from '../src/transports/http/http-deps.ts';
import { createMetrics } from '../src/transports/http/metrics.ts';
import { LiveStreams } from '../src/transports/sse/live-streams.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import type { TestAuthenticator } from './test-authenticator.ts';
import { createTestDatabase, MIGRATIONS_DIR, type TestDatabase } from './test-database.ts';
import { aKeyring, rateLimits } from './test-edges.ts';
import { openTestIdentity, type TestIdentity } from './test-identity.ts';

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  server: Server;
  database: TestDatabase;
  deps: HttpDeps;
  /** Signs in whoever a test says. */
  authenticator: TestAuthenticator;
  /** The header of somebody with every right, for clients of a test's own. */
  bearer: { authorization: string };
  /** A request to a path of the server; a body that is no string is sent as JSON. */
  request: (path: string, init?: TestRequest) => Promise<TestAnswer>;
  close(): Promise<void>;
}

export interface TestRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** Who sends it; null is nobody. Somebody with every right unless the headers say who. */
  as?: Actor | null;
}

export interface TestAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed where the answer is JSON, else its text. */
  body: unknown;
}

/** The real HTTP server on a free port over a test database, with the real ledger writer. */
export async function createTestServer(
  change: (deps: HttpDeps) => Partial<HttpDeps> = () => ({}),
  settings?: SignInSettings,
): Promise<TestServer> {
  const database = await createTestDatabase();
  const writer = openDatabase({
    url: database.appUrl,
    applicationName: 'tests writer',
    poolSize: 4,
    session: WRITER_SESSION,
  });
  const days = openDatabase({
    url: database.appUrl,
    applicationName: 'tests days',
    poolSize: 4,
    session: DAY_SESSION,
  });
  const log = createLogger('silent');
  const ledger = createLedgerWriter({ sql: writer.sql, clock: systemClock, log });
  const live = await openTestLive(database, { ledger, log });
  const identity = await openTestIdentity(database, { log, ...(settings && { settings }) });
  const dayTurns = new DayTurns(days.sql);
  const real = await realDeps(database, { ledger, log, live: live.live, identity, dayTurns });
  const deps = { ...real, ...change(real) };
  const server = createServer(createHttpApp(deps));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    server,
    database,
    deps,
    authenticator: identity.authenticator,
    bearer: { authorization: `Bearer ${identity.authenticator.everything}` },
    request: (path, init = {}) =>
      send(url + path, { ...init, headers: { ...bearerOf(identity, init), ...init.headers } }),
    async close() {
      await real.streams.close(0);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await identity.close();
      await live.close();
      await ledger.close();
      await Promise.all([writer.close(), days.close()]);
      await database.drop();
    },
  };
}

async function openTestLive(
  { appUrl: url }: TestDatabase,
  { ledger, log }: { ledger: LedgerWriter; log: Log },
) {
  const open = (poolSize: number) =>
    openDatabase({ url, applicationName: 'tests live', poolSize, session: LIVE_SESSION });
  const [database, announcing] = [open(2), open(1)];
  const live = await openLive({ database, announcing, writer: ledger, clock: systemClock, log });
  return {
    live,
    async close() {
      await live.close();
      await Promise.all([database.close(), announcing.close()]);
    },
  };
}

async function realDeps(
  { database }: TestDatabase,
  {
    ledger,
    log,
    live,
    identity,
    dayTurns,
  }: Pick<HttpDeps, 'ledger' | 'log' | 'live' | 'dayTurns'> & { identity: TestIdentity },
): Promise<HttpDeps> {
  const migrations = await readMigrations(MIGRATIONS_DIR);
  let made = 0;
  const randomText = () => `text-${++made}`;
  return {
    log,
    clock: systemClock,
    metrics: createMetrics(),
    metricsRule: { token: null, isOpenHere: true },
    edges: { publicUrl: null, allowedOrigins: [] },
    rates: rateLimits(),
    load: new LoadGauge(),
    callers: new CallVerifier({
      keys: aKeyring().keysFor(CALL_PURPOSE),
      clock: systemClock,
      roles: CALLING_ROLES,
    }),
    database,
    identity: identity.deps,
    views: createViewCache({ nodeId: 'test', clock: systemClock, randomText }),
    facets: new FacetCache(systemClock),
    hourSeqs: new HourSeqs(),
    exports: new ExportSlots(),
    ledger,
    dayTurns,
    turns: new Turns(),
    knownLedgers: createKnownLedgers(database),
    live,
    streams: new LiveStreams({ live, identity: identity.deps, log }),
    demo: null,
    selectPendingMigrations: () => selectPendingMigrations(database.sql, migrations),
    webDir: null,
  };
}

/** Everything is allowed unless a test says who asks, or how they prove it. */
function bearerOf({ authenticator }: TestIdentity, { as, headers = {} }: TestRequest) {
  if (as === null || 'authorization' in headers || 'cookie' in headers) return {};
  const token = as === undefined ? authenticator.everything : authenticator.signIn(as);
  return { authorization: `Bearer ${token}` };
}

// Not `fetch`: it would not let a test lie about Host.
async function send(url: string, { method, headers, body }: TestRequest = {}): Promise<TestAnswer> {
  const client = openRequest(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  });
  client.end(typeof body === 'string' ? body : JSON.stringify(body));
  const [response] = (await once(client, 'response')) as [IncomingMessage];
  const text = await readText(response);
  const isJson = response.headers['content-type']?.includes('json') === true && text !== '';
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

let keys = 0;

/** Headers with a fresh Idempotency-Key. */
export function freshKey(): Record<string, string> {
  keys += 1;
  return { 'idempotency-key': `test-key-${String(keys).padStart(10, '0')}` };
}
