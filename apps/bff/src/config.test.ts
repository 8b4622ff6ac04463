import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const DATABASE = {
  DATABASE_URL: 'postgres://owner:secret-a@127.0.0.1:5432/stockwire',
  DATABASE_APP_URL: 'postgres://stockwire_app:secret-b@127.0.0.1:5432/stockwire',
};

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('two database URLs are enough to start on', () => {
  expect(readConfig(DATABASE)).toEqual({
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: DATABASE.DATABASE_URL,
    databaseAppUrl: DATABASE.DATABASE_APP_URL,
    dataDir: path.resolve('.data'),
    roles: new Set(['api', 'relay', 'worker']),
    demo: false,
    demoPace: 1,
    logLevel: 'info',
    publicUrl: null,
    allowedOrigins: [],
  });
});

test('every setting is read', () => {
  const config = readConfig({
    ...DATABASE,
    HOST: '::1',
    PORT: '0',
    DATA_DIR: '/srv/stock',
    ROLES: 'worker, api',
    DEMO: 'true',
    DEMO_PACE: '2.5',
    LOG_LEVEL: 'debug',
    PUBLIC_URL: 'https://stock.example.org/',
    ALLOWED_ORIGINS: 'https://a.example.org, http://localhost:5173',
  });
  expect(config).toMatchObject({
    host: '::1',
    port: 0,
    dataDir: '/srv/stock',
    roles: new Set(['api', 'worker']),
    demo: true,
    demoPace: 2.5,
    logLevel: 'debug',
    publicUrl: 'https://stock.example.org',
    allowedOrigins: ['https://a.example.org', 'http://localhost:5173'],
  });
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ ...DATABASE, PORT: '', LOG_LEVEL: '  ' })).toMatchObject({
    port: 4000,
    logLevel: 'info',
  });
});

test('every bad variable is named at once', () => {
  const problems = problemsOf({
    HOST: '0.0.0.0',
    PORT: '65536',
    DATABASE_URL: 'mysql://x/y',
    ROLES: 'api,cook',
    DEMO: 'yes',
    DEMO_PACE: '51',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'https://stock.example.org/app',
    ALLOWED_ORIGINS: 'https://a.example.org,*',
  });
  const named = problems.map((problem) => problem.split(/[ :]/)[0]);
  expect(named).toEqual([
    'HOST',
    'PORT',
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'ROLES',
    'DEMO',
    'DEMO_PACE',
    'LOG_LEVEL',
    'PUBLIC_URL',
    'ALLOWED_ORIGINS',
  ]);
});

test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org'])(
  'without sign-in the server refuses to listen on %s',
  (host) => {
    expect(problemsOf({ ...DATABASE, HOST: host })).toEqual([
      expect.stringContaining('HOST must be a loopback address'),
    ]);
  },
);

test.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])(
  'loopback host %s is accepted',
  (host) => {
    expect(problemsOf({ ...DATABASE, HOST: host })).toEqual([]);
  },
);

test('the application may not sign in as the owner, who could change the ledger', () => {
  expect(problemsOf({ ...DATABASE, DATABASE_APP_URL: DATABASE.DATABASE_URL })).toEqual([
    expect.stringContaining('DATABASE_APP_URL must name another role'),
  ]);
});

test('a password never gets into the message', () => {
  const problems = problemsOf({ DATABASE_URL: 'postgres//x:secret-a@y', PORT: 'x' });
  expect(problems.join(' ')).not.toContain('secret');
});
