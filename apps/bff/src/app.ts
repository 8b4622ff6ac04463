import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { seedPeople } from './features/demo/people/seed-people.ts';
import { seedDemo } from './features/demo/seeding/seed-demo.ts';
import { type StartShiftDeps, startShift } from './features/demo/shift/start-shift.ts';
import { openIdentity } from './features/identity/open-identity.ts';
import { hasEnabledAdmin } from './features/identity/people/people.queries.ts';
import { openSecrets, type Secrets } from './features/identity/secrets/open-secrets.ts';
import { createKnownLedgers } from './features/stock/known-ledgers.ts';
import {
  createLedgerWriter,
  type LedgerWriter,
  WRITER_SESSION,
} from './features/stock/ledger-writer.ts';
import { ExportSlots } from './features/stock/levels/export/export-slots.ts';
import { FacetCache } from './features/stock/levels/facets/facet-cache.ts';
import { createViewCache } from './features/stock/levels/view-cache.ts';
import { DAY_SESSION, DayTurns } from './features/stock/limits/day-turns.ts';
import { Turns } from './features/stock/limits/turns.ts';
import { LIVE_SESSION, type Live, openLive } from './features/stock/live/open-live.ts';
import { makePartitionsAhead } from './features/stock/partitions.queries.ts';
import { HourSeqs } from './features/stock/reads/sparklines/hour-seqs.ts';
import { systemClock } from './platform/clock.ts';
import { assertReachable } from './platform/db/assert-reachable.ts';
import { type Database, type DatabaseOptions, openDatabase } from './platform/db/database.ts';
import { migrate, readMigrations, selectPendingMigrations } from './platform/db/migrate.ts';
import { createLifecycle, type Lifecycle } from './platform/lifecycle.ts';
import { countHere, countTogether } from './platform/limits/rate-counter.ts';
import type { Log } from './platform/log.ts';
import type { PurposeKeys } from './platform/secrets/keyring.ts';
import { openKeyring } from './platform/secrets/open-keyring.ts';
import { CALL_PURPOSE } from './platform/signing/call-signature.ts';
import { CallVerifier } from './platform/signing/call-verifier.ts';
import { startApi } from './roles/api.ts';
import { startRelay } from './roles/relay.ts';
import { startWorker } from './roles/worker.ts';
import { CALLING_ROLES, openWorkerLedger } from './roles/worker-ledger.ts';
import { TrustedProxies } from './transports/http/edges/client-address.ts';
import { RATE_WINDOW_S, RateLimits } from './transports/http/edges/rate-limits.ts';
import { LoadGauge } from './transports/http/edges/shed-load.ts';
import type { HttpDeps } from './transports/http/http-deps.ts';
import { createMetrics } from './transports/http/metrics.ts';

// Both hold from `src/` and from the bundle in `dist/`.
const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url));
const WEB_DIR = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Two connections a busy warehouse: one commits while the other explains the refusals of the batch before. */
const WRITER_POOL_SIZE = 8;

/** Reads of rows are short; more than this would only queue on the database's processors. */
const READER_POOL_SIZE = 10;

/** So many people with a limit may be writing at once; each holds one for as long as their commands take. */
const DAY_POOL_SIZE = 10;

/** Tails, sums and replays take turns; a replay for one client must not keep the tails waiting. */
const LIVE_POOL_SIZE = 4;

/** Above the longest limit that a read sets for itself: the net under those that set none. */
const READER_SESSION = { statement_timeout: 20_000, idle_in_transaction_session_timeout: 10_000 };

export interface App {
  /** Where the server answers, or null when this process has no role that listens. */
  url: string | null;
  /** The file with the sign-ins of the demo's people; null where there is no demo. */
  credentialsFile: string | null;
  /** Whether somebody can sign in who makes the others. */
  hasAdmin: boolean;
  close(): Promise<void>;
}

/** Builds every part once, in order, and starts the roles; what was started is closed in reverse. */
export async function startApp(config: Config, log: Log): Promise<App> {
  const lifecycle = createLifecycle(log);
  try {
    const started = await start(config, log, lifecycle);
    return { ...started, close: () => lifecycle.close() };
  } catch (cause) {
    await lifecycle.close();
    throw cause;
  }
}

async function start(config: Config, log: Log, lifecycle: Lifecycle): Promise<Omit<App, 'close'>> {
  await assertReachable('DATABASE_URL', config.databaseUrl);
  await migrate(config.databaseUrl, { migrationsDir: MIGRATIONS_DIR, log });
  const pools = openDatabases(config, lifecycle);
  await assertReachable('DATABASE_APP_URL', config.databaseAppUrl);
  await makePartitionsAhead(pools.reader.sql);
  const isDemo = await fillDemo(config, { reader: pools.reader, log });
  const deps = await buildDeps({ config, log, lifecycle, ...pools });
  const people = await findPeople(deps, { isDemo, dataDir: config.dataDir });
  const jobs = { ...deps, ledger: openWorkerLedger(deps, { config, lifecycle }) };
  if (config.roles.has('worker')) startWorker({ ...jobs, audit: deps.identity.audit, lifecycle });
  if (config.roles.has('relay')) startRelay({ log });
  const demo = isDemo && config.roles.has('worker') ? await openShift(jobs, config) : null;
  if (demo !== null) lifecycle.onClose('demo shift', () => demo.close());
  if (!config.roles.has('api')) return { url: null, ...people };
  const live = await startLive(deps, { config, lifecycle });
  return { url: await startApi({ ...deps, demo, live }, { config, lifecycle }), ...people };
}

/** Who can sign in: the demo has its people made, with passwords of this installation's own. */
async function findPeople(
  { database, identity }: Pick<AppDeps, 'database' | 'identity'>,
  { isDemo, dataDir }: { isDemo: boolean; dataDir: string },
): Promise<Pick<App, 'credentialsFile' | 'hasAdmin'>> {
  const credentialsFile = isDemo ? await seedPeople({ database, identity, dataDir }) : null;
  return { credentialsFile, hasAdmin: await hasEnabledAdmin(database.sql) };
}

/** Fills an empty database; one that somebody already works with is left alone and gets no shift. */
async function fillDemo(
  { demo, databaseAppUrl }: Config,
  { reader, log }: { reader: Database; log: Log },
): Promise<boolean> {
  if (!demo) return false;
  const result = await seedDemo({ database: reader, databaseAppUrl, clock: systemClock, log });
  if (result === 'foreign') log.warn('DEMO is on, but the database has warehouses of its own');
  return result !== 'foreign';
}

function openShift({ database, ledger, log }: StartShiftDeps, { demoPace }: Config) {
  return startShift({ database, ledger, log }, { pace: demoPace });
}

async function startLive(
  { ledger, clock, log }: Pick<HttpDeps, 'clock' | 'log'> & { ledger: LedgerWriter },
  { config, lifecycle }: { config: Config; lifecycle: Lifecycle },
): Promise<Live> {
  const open = (applicationName: string, poolSize: number) => {
    const url = config.databaseAppUrl;
    const pool = openDatabase({ url, applicationName, poolSize, session: LIVE_SESSION });
    lifecycle.onClose(applicationName, pool.close);
    return pool;
  };
  const database = open('stockwire live', LIVE_POOL_SIZE);
  const announcing = open('stockwire announcer', 1);
  const live = await openLive({ database, announcing, writer: ledger, clock, log });
  lifecycle.onClose('live', () => live.close());
  return live;
}

function openDatabases({ databaseAppUrl: url }: Config, lifecycle: Lifecycle) {
  const open = (name: string, poolSize: number, session: DatabaseOptions['session'] & object) => {
    const pool = openDatabase({ url, applicationName: `stockwire ${name}`, poolSize, session });
    lifecycle.onClose(`${name} pool`, pool.close);
    return pool;
  };
  return {
    writer: open('writer', WRITER_POOL_SIZE, WRITER_SESSION),
    reader: open('reader', READER_POOL_SIZE, READER_SESSION),
    days: open('days', DAY_POOL_SIZE, DAY_SESSION),
  };
}

interface AppDeps extends Omit<HttpDeps, 'live' | 'streams'> {
  ledger: LedgerWriter;
  /** What this process signs calls to others with. */
  callKeys: PurposeKeys;
}

interface Parts {
  config: Config;
  log: Log;
  lifecycle: Lifecycle;
  writer: Database;
  reader: Database;
  days: Database;
}

async function buildDeps(parts: Parts): Promise<AppDeps> {
  const { config, log, lifecycle, writer, reader, days } = parts;
  const clock = systemClock;
  const metrics = createMetrics();
  const migrations = await readMigrations(MIGRATIONS_DIR);
  const ledger = createLedgerWriter({
    sql: writer.sql,
    clock,
    log,
    onBatch: ({ commands, ms }) => {
      metrics.ledgerBatchSize.observe(commands);
      metrics.ledgerBatchDuration.observe(ms / 1000);
    },
  });
  lifecycle.onClose('ledger writer', () => ledger.close());
  const keyring = openKeyring(config);
  const callKeys = keyring.keysFor(CALL_PURPOSE);
  const secrets = await openSecrets(reader, keyring);
  const url = config.databaseAppUrl;
  const { sso, oauth } = config;
  const opening = { databaseAppUrl: url, database: reader, secrets, clock, log, sso, oauth };
  const identity = openIdentity(opening);
  lifecycle.onClose('identity', () => identity.close());
  const randomText = () => randomBytes(9).toString('base64url');
  return {
    log,
    clock,
    metrics,
    metricsRule: { token: config.metricsToken, isOpenHere: !config.isProduction },
    edges: {
      publicUrl: config.publicUrl,
      allowedOrigins: config.allowedOrigins,
      proxies: new TrustedProxies(config.trustedProxies),
    },
    rates: openRates(config, { database: reader, secrets }),
    load: new LoadGauge(),
    callKeys,
    callers: new CallVerifier({ keys: callKeys, clock, roles: CALLING_ROLES }),
    database: reader,
    identity,
    views: createViewCache({ nodeId: randomText(), clock, randomText }),
    facets: new FacetCache(clock),
    hourSeqs: new HourSeqs(),
    exports: new ExportSlots(),
    ledger,
    dayTurns: new DayTurns(days.sql),
    turns: new Turns(),
    knownLedgers: createKnownLedgers(reader),
    demo: null,
    selectPendingMigrations: () => selectPendingMigrations(reader.sql, migrations),
    webDir: existsSync(path.join(WEB_DIR, 'index.html')) ? WEB_DIR : null,
  };
}

function openRates(
  { personRequestsPerMinute, addressRequestsPerMinute, rateLimitStore }: Config,
  { database, secrets }: { database: Database; secrets: Secrets },
): RateLimits {
  const window = { name: 'requests', windowS: RATE_WINDOW_S };
  const counter =
    rateLimitStore === 'memory' ? countHere(window) : countTogether(database.sql, window);
  const hash = (text: string) => secrets.hmac('rate limits', text);
  return new RateLimits({ counter, hash, personRequestsPerMinute, addressRequestsPerMinute });
}
