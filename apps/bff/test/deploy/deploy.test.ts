import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SERVER_NODE_FLAGS } from '../../../../scripts/paths.mjs';
import { ConfigError, readConfig } from '../../src/config.ts';
import { composeEnvironment } from './compose-environment.ts';
import { isDockerIgnored } from './docker-ignore.ts';
import { copiesOf, environmentOf, readDockerfile } from './dockerfile.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const dockerfile = readDockerfile(read('deploy/Dockerfile'));
const copies = copiesOf(dockerfile);
const ignoreRules = read('.dockerignore');
const compose = read('docker-compose.yml');

const textsOf = (word: string) =>
  dockerfile.filter((one) => one.word === word).map(({ text }) => text);

test('everything that is copied from the checkout is there, and reaches the builder', () => {
  const sources = copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources);
  expect(sources.length).toBeGreaterThan(10);
  for (const source of sources) {
    const file = source.replace(/\/$/, '');
    expect([source, existsSync(path.join(ROOT, file))]).toEqual([source, true]);
    expect([source, isDockerIgnored(ignoreRules, file)]).toEqual([source, false]);
  }
});

test('what is copied from a stage is copied from an earlier one, from a place that it has', () => {
  const stages = dockerfile.filter(({ word }) => word === 'FROM').map(({ stage }) => stage);
  for (const { stage, from, sources } of copies.filter((copy) => copy.from !== null)) {
    expect(stages.slice(0, stages.indexOf(stage))).toContain(from);
    for (const source of sources) {
      // What is built or installed there stands beside sources of the checkout.
      const made = source.replace('/app/', '').replace(/(?:dist|node_modules)\/.*$/, '');
      expect([source, existsSync(path.join(ROOT, made))]).toEqual([source, true]);
    }
  }
});

test('an installation sees the manifest of every workspace, or the lock file would not fit', () => {
  const inFolder = (folder: string) =>
    readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}/package.json`);
  const wanted = [...inFolder('apps'), ...inFolder('packages'), 'e2e/package.json', 'package.json'];
  const copied = copies
    .filter(({ stage, from }) => stage === 'build' && from === null)
    .flatMap(({ sources }) => sources);
  expect(copied).toEqual(expect.arrayContaining(wanted));
});

test.each([
  '.env',
  '.env.production',
  'apps/web/.env',
  'apps/bff/.data/secret-key',
  '.data/database-url',
  '.git/HEAD',
  'node_modules/postgres/package.json',
  'apps/web/node_modules/x/index.js',
  'apps/bff/dist/main.js',
  'docker-compose.yml',
  'e2e/specs/sign-in.spec.ts',
])('%s stays away from the builder', (file) => {
  expect(isDockerIgnored(ignoreRules, file)).toBe(true);
});

test('the server runs as somebody who is not root, and nothing is put in place after that', () => {
  expect(textsOf('USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  const after = dockerfile.slice(dockerfile.findLastIndex(({ word }) => word === 'USER'));
  expect(after.filter(({ word }) => ['COPY', 'ADD', 'RUN'].includes(word))).toEqual([]);
});

test('the server is started as everywhere else, and asked whether it is ready', () => {
  const command: unknown = JSON.parse(textsOf('CMD').at(-1) ?? '');
  expect(command).toEqual(['node', ...SERVER_NODE_FLAGS, 'apps/bff/dist/main.js']);
  expect(textsOf('HEALTHCHECK').at(-1)).toContain('/readyz');
});

const random = () => randomBytes(24).toString('hex');

function settings(given: Record<string, string>) {
  return { ...environmentOf(dockerfile), ...composeEnvironment(compose, 'app', given) };
}

const PASSWORDS = { POSTGRES_PASSWORD: random(), STOCKWIRE_APP_PASSWORD: random() };
const ASKED_FOR = {
  ...PASSWORDS,
  SECRET_KEY: randomBytes(32).toString('base64'),
  PUBLIC_URL: 'https://stock.example.org',
};

test('with the four variables that compose asks for the server starts, and in production', () => {
  const config = readConfig(settings(ASKED_FOR));
  expect(config).toMatchObject({ isProduction: true, demo: false, host: '0.0.0.0', port: 4_000 });
  expect(config).toMatchObject({ publicUrl: ASKED_FOR.PUBLIC_URL, dataDir: '/data' });
});

test('without them it does not, and names each', () => {
  expect(() => settings({})).toThrow(/POSTGRES_PASSWORD/);
  expect(() => readConfig(settings(PASSWORDS))).toThrow(ConfigError);
  expect(() => readConfig(settings(PASSWORDS))).toThrow(/PUBLIC_URL[\s\S]*SECRET_KEY/);
});

test('what the image and its place in the network decide is not left to somebody’s .env', () => {
  expect(composeEnvironment(compose, 'app', ASKED_FOR)).toMatchObject({
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '4000',
    DATA_DIR: '/data',
    DEMO: 'false',
  });
});
