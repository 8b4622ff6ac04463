import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeAuthority } from '../test/test-certificates.ts';
import { ConfigError, readConfig } from './config.ts';

const DATABASE = {
  DATABASE_URL: 'postgres://owner:secret-a@127.0.0.1:5432/stockwire',
  DATABASE_APP_URL: 'postgres://stockwire_app:secret-b@127.0.0.1:5432/stockwire',
};
const SECRET_KEY = 'oF2tXkq9Wm4sZ7vB1cD8eH3jL6nP0rT5uYxAgKiQwEM';
const OTHER_KEY = 'pG3uYlr0Xn5tA8wC2dE9fI4kM7oQ1sU6vZyBhLjRxFN';
const PRODUCTION = { ...DATABASE, NODE_ENV: 'production', SECRET_KEY };

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

/** The variable that each problem begins with. */
function namesOf(environment: Record<string, string>): string[] {
  return problemsOf(environment).map((problem) => problem.split(/[ :]/)[0] ?? '');
}

test('two database URLs are enough to start on', () => {
  expect(readConfig(DATABASE)).toMatchObject({
    isProduction: false,
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: DATABASE.DATABASE_URL,
    databaseAppUrl: DATABASE.DATABASE_APP_URL,
    secretKey: null,
    previousSecretKeys: [],
    dataDir: path.resolve('.data'),
    roles: new Set(['api', 'relay', 'worker']),
    demo: false,
    demoPace: 1,
    logLevel: 'info',
    publicUrl: null,
    allowedOrigins: [],
    trustedProxies: [],
    personRequestsPerMinute: 3_000,
    addressRequestsPerMinute: 600,
    rateLimitStore: 'memory',
    metricsToken: null,
  });
});

test('every setting is read', () => {
  const config = readConfig({
    ...DATABASE,
    HOST: '0.0.0.0',
    PORT: '0',
    SECRET_KEY,
    SECRET_KEY_PREVIOUS: OTHER_KEY,
    DATA_DIR: '/srv/stock',
    ROLES: 'worker, api',
    DEMO: 'true',
    DEMO_PACE: '2.5',
    LOG_LEVEL: 'debug',
    PUBLIC_URL: 'https://stock.example.org/',
    ALLOWED_ORIGINS: 'https://a.example.org, http://localhost:5173',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    PERSON_REQUESTS_PER_MINUTE: '100',
    ADDRESS_REQUESTS_PER_MINUTE: '10',
    RATE_LIMIT_STORE: 'postgres',
    METRICS_TOKEN: OTHER_KEY,
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    secretKey: SECRET_KEY,
    previousSecretKeys: [OTHER_KEY],
    dataDir: '/srv/stock',
    roles: new Set(['api', 'worker']),
    demo: true,
    demoPace: 2.5,
    logLevel: 'debug',
    publicUrl: 'https://stock.example.org',
    allowedOrigins: ['https://a.example.org', 'http://localhost:5173'],
    trustedProxies: ['10.0.0.0/8', '::1'],
    personRequestsPerMinute: 100,
    addressRequestsPerMinute: 10,
    rateLimitStore: 'postgres',
    metricsToken: OTHER_KEY,
  });
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ ...DATABASE, PORT: '', LOG_LEVEL: '  ', SECRET_KEY: '' })).toMatchObject({
    port: 4000,
    logLevel: 'info',
    secretKey: null,
  });
});

test('every bad variable is named at once', () => {
  const named = namesOf({
    HOST: '0.0.0.0',
    PORT: '65536',
    DATABASE_URL: 'mysql://x/y',
    SECRET_KEY: 'changeme',
    ROLES: 'api,cook',
    DEMO: 'yes',
    DEMO_PACE: '51',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'https://stock.example.org/app',
    ALLOWED_ORIGINS: 'https://a.example.org,*',
    TRUSTED_PROXIES: 'proxy,10.0.0.0/33,0.0.0.0/0',
    NODE_ENV: 'Production',
    PERSON_REQUESTS_PER_MINUTE: '0',
    RATE_LIMIT_STORE: 'redis',
    METRICS_TOKEN: 'metrics',
  });
  expect(named.sort()).toEqual(
    [
      'HOST',
      'PORT',
      'DATABASE_URL',
      'DATABASE_APP_URL',
      'SECRET_KEY',
      'ROLES',
      'DEMO',
      'DEMO_PACE',
      'LOG_LEVEL',
      'PUBLIC_URL',
      'ALLOWED_ORIGINS',
      'NODE_ENV',
      'TRUSTED_PROXIES',
      'TRUSTED_PROXIES',
      'TRUSTED_PROXIES',
      'PERSON_REQUESTS_PER_MINUTE',
      'RATE_LIMIT_STORE',
      'METRICS_TOKEN',
    ].sort(),
  );
});

test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org'])(
  'the server listens on %s only where people come by https',
  (HOST) => {
    expect(namesOf({ ...DATABASE, HOST })).toEqual(['HOST']);
    expect(namesOf({ ...DATABASE, HOST, PUBLIC_URL: 'http://stock.example.org' })).toEqual([
      'HOST',
    ]);
    expect(namesOf({ ...DATABASE, HOST, PUBLIC_URL: 'https://stock.example.org' })).toEqual([]);
  },
);

test.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])(
  'loopback host %s is accepted',
  (HOST) => {
    expect(problemsOf({ ...DATABASE, HOST })).toEqual([]);
  },
);

test('the application may not sign in as the owner, who could change the ledger', () => {
  expect(problemsOf({ ...DATABASE, DATABASE_APP_URL: DATABASE.DATABASE_URL })).toEqual([
    expect.stringContaining('DATABASE_APP_URL must name another role'),
  ]);
});

test.each(['production', 'development'])(
  'in %s a stray %% in a URL is told by its setting',
  (NODE_ENV) => {
    const DATABASE_URL = 'postgres://owner:100%pure@127.0.0.1:5432/stockwire';
    const problems = problemsOf({ ...PRODUCTION, NODE_ENV, DATABASE_URL });
    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL: a % .* %25$/)]);
  },
);

test('a secret never gets into a message', () => {
  const problems = problemsOf({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres//x:secret-a@y',
    DATABASE_APP_URL: 'postgres://secret:secret@y/z',
    SECRET_KEY: 'secret'.repeat(8),
    SECRET_KEY_PREVIOUS: 'secret',
    PORT: 'x',
  });
  expect(problems.length).toBeGreaterThan(4);
  // A setting may be called SECRET_KEY in capitals; a value in small letters is one.
  expect(problems.join(' ')).not.toContain('secret');
});

test('production starts with secrets of its own', () => {
  expect(readConfig(PRODUCTION)).toMatchObject({ isProduction: true, demo: false });
});

test.each([
  ['no secret key', { SECRET_KEY: '' }, ['SECRET_KEY']],
  [
    'a secret key that was typed',
    { SECRET_KEY: 'changeme'.repeat(6).slice(0, 43) },
    ['SECRET_KEY'],
  ],
  ['a secret key of zeros', { SECRET_KEY: '0'.repeat(64) }, ['SECRET_KEY']],
  ['a metrics token of zeros', { METRICS_TOKEN: '0'.repeat(64) }, ['METRICS_TOKEN']],
  ['a demo', { DEMO: 'true' }, ['DEMO']],
  ['a public name by http', { PUBLIC_URL: 'http://stock.example.org' }, ['PUBLIC_URL']],
  ['a friend by http', { ALLOWED_ORIGINS: 'http://wall.example.org' }, ['ALLOWED_ORIGINS']],
  [
    'a password from the example',
    { DATABASE_URL: 'postgres://owner:password@127.0.0.1/x' },
    ['DATABASE_URL'],
  ],
  [
    'a password that is the role',
    { DATABASE_APP_URL: 'postgres://clerk:clerk@127.0.0.1/x' },
    ['DATABASE_APP_URL'],
  ],
  ['no password', { DATABASE_URL: 'postgres://owner@127.0.0.1/x' }, ['DATABASE_URL']],
  [
    'a database far away, by whatever way',
    { DATABASE_URL: 'postgres://owner:secret-a@db.example.org/x' },
    ['DATABASE_URL'],
  ],
] as const)('production refuses %s, and any other start takes it', (_what, change, names) => {
  const environment = { ...PRODUCTION, ...change };
  expect(namesOf(environment)).toEqual(names);
  expect(namesOf({ ...environment, NODE_ENV: 'development' })).toEqual([]);
});

test.each(['verify-full', 'verify-ca', 'require', 'disable'])(
  'sslmode %s says how the database is reached',
  (mode) => {
    const DATABASE_URL = `postgres://owner:secret-a@db.example.org/x?sslmode=${mode}`;
    expect(problemsOf({ ...PRODUCTION, DATABASE_URL })).toEqual([]);
  },
);

test.each(['prefer', 'allow', 'no', ''])(
  'sslmode %j is refused everywhere: it may fall back to plain text',
  (mode) => {
    const DATABASE_URL = `postgres://owner:secret-a@127.0.0.1/x?sslmode=${mode}`;
    expect(namesOf({ ...DATABASE, DATABASE_URL })).toEqual(['DATABASE_URL']);
  },
);

test.each([
  ['an authority, but not to ask it', (file: string) => `?sslrootcert=${file}`],
  [
    'an authority where nothing is encrypted',
    (file: string) => `?sslmode=disable&sslrootcert=${file}`,
  ],
  [
    'an authority that is no certificate',
    () => `?sslmode=verify-full&sslrootcert=${import.meta.filename}`,
  ],
  ['an authority that is not there', () => '?sslmode=verify-full&sslrootcert=/nowhere/ca.pem'],
  ["the driver's own word for TLS", () => '?ssl=true'],
])('a database URL that names %s is refused everywhere', (_what, query) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockwire-config-'));
  try {
    const file = path.join(folder, 'ca.pem');
    writeFileSync(file, makeAuthority('Tests').certificate);
    const good = `${DATABASE.DATABASE_URL}?sslmode=verify-full&sslrootcert=${file}`;
    expect(namesOf({ ...DATABASE, DATABASE_URL: good })).toEqual([]);
    const DATABASE_URL = DATABASE.DATABASE_URL + query(file);
    expect(namesOf({ ...DATABASE, DATABASE_URL })).toEqual(['DATABASE_URL']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a secret may stand in a file, and in one place only', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockwire-config-'));
  try {
    const file = path.join(folder, 'key');
    writeFileSync(file, `${SECRET_KEY}\n`);
    expect(readConfig({ ...DATABASE, SECRET_KEY_FILE: file }).secretKey).toBe(SECRET_KEY);
    expect(namesOf({ ...DATABASE, SECRET_KEY, SECRET_KEY_FILE: file })).toEqual(['SECRET_KEY']);
    const missing = { ...DATABASE, SECRET_KEY_FILE: path.join(folder, 'none') };
    expect(namesOf(missing)).toEqual(['SECRET_KEY_FILE']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a key before means nothing without one now', () => {
  expect(namesOf({ ...DATABASE, SECRET_KEY_PREVIOUS: OTHER_KEY })).toEqual(['SECRET_KEY_PREVIOUS']);
});
