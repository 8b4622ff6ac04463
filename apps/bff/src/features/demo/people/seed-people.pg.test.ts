import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROLES } from '@stockwire/shared/permissions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWarehouse } from '../../../../test/builders.ts';
import { createIdentityWorld, type IdentityWorld } from '../../../../test/identity-world.ts';
import { insertSeeding } from '../seeding/seeding.queries.ts';
import type { DemoCredential } from './credentials-file.ts';
import { seedPeople } from './seed-people.ts';

let world: IdentityWorld;
let dataDir: string;
let site: number;
beforeAll(async () => {
  world = await createIdentityWorld();
  dataDir = await mkdtemp(path.join(tmpdir(), 'stockwire-people-'));
  site = (await aWarehouse(world.db)).warehouseId;
  await aWarehouse(world.db);
  await insertSeeding(world.db.database.orm, { seed: 'test', openedOn: '2026-11-01' });
});
afterAll(async () => {
  await rm(dataDir, { recursive: true });
  await world.close();
});

const seed = () => seedPeople({ database: world.db.database, identity: world.identity, dataDir });

async function readCredentials(file: string): Promise<DemoCredential[]> {
  return JSON.parse(await readFile(file, 'utf8')) as DemoCredential[];
}

async function roleOf({ email, password }: DemoCredential) {
  const { signedIn } = await world.signIn(email, { password });
  return signedIn.grants;
}

test('there is one person a role, whose password stands in a file for its owner alone', async () => {
  const file = await seed();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const credentials = await readCredentials(file);
  expect(credentials.map(({ role }) => role)).toEqual(ROLES);
  for (const credential of credentials) {
    const isLocal = ['clerk', 'operator'].includes(credential.role);
    const warehouseId = isLocal ? site : null;
    expect(await roleOf(credential)).toEqual([{ role: credential.role, warehouseId, limit: null }]);
  }
  expect(new Set(credentials.map(({ password }) => password)).size).toBe(ROLES.length);
});

test('the integrator alone has a key, and it opens', async () => {
  const credentials = await readCredentials(await seed());
  const keys = credentials.filter(({ apiKey }) => apiKey !== null);
  expect(keys.map(({ role }) => role)).toEqual(['integrator']);
  expect(await world.identity.authenticator.byBearer(keys[0]?.apiKey ?? '')).toMatchObject({
    kind: 'key',
  });
});

test('the next start leaves the file and the passwords as they are', async () => {
  const before = await readCredentials(await seed());
  expect(await readCredentials(await seed())).toEqual(before);
});

test.each([
  ['is gone', (file: string) => rm(file)],
  ['belongs to another database', (file: string) => writeFile(file, '[]\n')],
])('a file that %s is made anew, with passwords that work', async (_, spoil) => {
  const file = await seed();
  const before = await readCredentials(file);
  await spoil(file);
  const after = await readCredentials(await seed());
  const [old, anew] = [before, after].map((all) => all.find(({ role }) => role === 'controller'));
  if (old === undefined || anew === undefined) throw new Error('there is no controller');
  expect(await roleOf(anew)).toHaveLength(1);
  await expect(world.signIn(old.email, { password: old.password })).rejects.toThrow();
});
