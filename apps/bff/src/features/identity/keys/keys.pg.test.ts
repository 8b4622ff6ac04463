import type { NewApiKey } from '@stockwire/shared/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aWarehouse } from '../../../../test/builders.ts';
import {
  createIdentityWorld,
  type IdentityWorld,
  REQUEST,
} from '../../../../test/identity-world.ts';
import { may } from '../../../domain/identity/may.ts';
import { Refused } from '../../../domain/refused.ts';
import { findKey } from './find-key.ts';
import { listKeys } from './list-keys.ts';
import { makeKey } from './make-key.ts';
import { renewKey } from './renew-key.ts';
import { revokeKey } from './revoke-key.ts';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

let world: IdentityWorld;
let warehouseId: number;
beforeAll(async () => {
  world = await createIdentityWorld();
  ({ warehouseId } = await aWarehouse(world.db));
});
afterAll(() => world.close());

const NEW: NewApiKey = {
  name: 'Scale',
  scopes: ['stock.read', 'stock.adjust'],
  warehouseIds: null,
  expiresAt: null,
};
const make = (change: Partial<NewApiKey> = {}) =>
  makeKey(world.identity, TESTER, { ...NEW, ...change, ...REQUEST });
const find = (token: string) => findKey(world.identity, token);
const renew = (keyId: string) => renewKey(world.identity, TESTER, { keyId, ...REQUEST });
const revoke = (keyId: string) => revokeKey(world.identity, TESTER, { keyId, ...REQUEST });

async function refusedFields(making: Promise<unknown>): Promise<unknown> {
  const error: unknown = await making.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw error;
  return error.refusal;
}

test('a key speaks for an actor that may what its scopes say, where it says', async () => {
  const { key, secret } = await make({ warehouseIds: [warehouseId] });
  const found = await find(secret);
  if (found === null) throw new Error('the key was not found');
  const { actor } = found;
  expect(actor).toMatchObject({ id: key.actorId, name: 'Scale', kind: 'key', sessionId: null });
  expect(may(actor, 'stock.adjust', { warehouseId })).toEqual({ allowed: true, limit: null });
  expect(may(actor, 'stock.adjust', { warehouseId: warehouseId + 1 }).allowed).toBe(false);
  expect(may(actor, 'stock.sell', { warehouseId }).allowed).toBe(false);
  expect(may(actor, 'people.change', { warehouseId: null }).allowed).toBe(false);
});

test('the secret is nowhere in the database', async () => {
  const { secret } = await make();
  const [, , part = ''] = secret.split('_');
  const rows = await world.db.owner.sql<{ text: string }[]>`
    select row_to_json(keys)::text || encode(secret_hash, 'escape') as text
    from identity.api_keys as keys`;
  for (const { text } of rows) expect(text).not.toContain(part);
  const listed = JSON.stringify(await listKeys(world.identity));
  expect(listed).not.toContain(part);
  expect(listed).not.toMatch(/hash/i);
});

test('after a renewal both secrets are good for a day, then the new one alone', async () => {
  const first = await make();
  const second = await renew(first.key.keyId);
  expect(second.key.previousUntil).toBe(new Date(world.clock.now() + DAY_MS).toISOString());
  expect((await find(first.secret))?.goodUntil).toEqual(new Date(world.clock.now() + DAY_MS));
  expect((await find(second.secret))?.goodUntil).toBeNull();
  world.clock.advanceMs(DAY_MS - 1);
  expect(await find(first.secret)).not.toBeNull();
  world.clock.advanceMs(1);
  expect(await find(first.secret)).toBeNull();
  expect(await find(second.secret)).not.toBeNull();
});

test('of three secrets the oldest is no longer good', async () => {
  const first = await make();
  const second = await renew(first.key.keyId);
  const third = await renew(first.key.keyId);
  expect(await find(first.secret)).toBeNull();
  expect(await find(second.secret)).not.toBeNull();
  expect(await find(third.secret)).not.toBeNull();
});

test('a key ends when it was said to, and cannot be renewed then', async () => {
  const expiresAt = new Date(world.clock.now() + MINUTE_MS).toISOString();
  const { key, secret } = await make({ expiresAt });
  expect((await find(secret))?.goodUntil).toEqual(new Date(expiresAt));
  world.clock.advanceMs(MINUTE_MS);
  expect(await find(secret)).toBeNull();
  expect(await refusedFields(renew(key.keyId))).toMatchObject({
    code: 'validation',
    errors: [{ pointer: '#path/keyId', code: 'ended' }],
  });
});

test('a revoked key opens nothing, on another node either, with either of its secrets', async () => {
  const node = await world.openNode();
  const first = await make();
  const second = await renew(first.key.keyId);
  for (const { secret } of [first, second]) {
    expect(await node.authenticator.byBearer(secret)).not.toBeNull();
  }
  const heard = new Promise((resolve) => node.changes.onChanged(resolve));
  await revoke(first.key.keyId);
  await heard;
  for (const { secret } of [first, second]) {
    expect(await find(secret)).toBeNull();
    expect(await node.authenticator.byBearer(secret)).toBeNull();
  }
  const { revokedAt } = await revoke(first.key.keyId);
  expect(revokedAt).toBe(new Date(world.clock.now()).toISOString());
});

test('that a key was used is written at most once a minute', async () => {
  const { key, secret } = await make();
  const use = () => world.identity.authenticator.byBearer(secret);
  const lastUsed = async () =>
    (await listKeys(world.identity)).find(({ keyId }) => keyId === key.keyId)?.lastUsedAt;
  expect(await lastUsed()).toBeNull();
  await use();
  const firstUse = new Date(world.clock.now()).toISOString();
  expect(await lastUsed()).toBe(firstUse);
  world.clock.advanceMs(MINUTE_MS - 1);
  await use();
  expect(await lastUsed()).toBe(firstUse);
  world.clock.advanceMs(1);
  await use();
  expect(await lastUsed()).toBe(new Date(world.clock.now()).toISOString());
});

test.each([
  [{ scopes: ['people.change'] }, '/scopes/0'],
  [{ scopes: ['stock.read', 'keys.change'] }, '/scopes/1'],
  [{ scopes: ['stock.read', 'requests.decide'] }, '/scopes/1'],
  [{ warehouseIds: [2_000_000_000] }, '/warehouseIds/0'],
  [{ expiresAt: '2020-01-01T00:00:00.000Z' }, '/expiresAt'],
] as const)('a key cannot be made with %j', async (change, pointer) => {
  const making = make(change as unknown as Partial<NewApiKey>);
  expect(await refusedFields(making)).toMatchObject({ code: 'validation', errors: [{ pointer }] });
});

test('what became of a key is in the audit, and its secret is not', async () => {
  const { key, secret } = await make();
  await renew(key.keyId);
  await revoke(key.keyId);
  const events = await world.db.owner.sql<{ kind: string; by: string; detail: object }[]>`
    select kind, by, detail
    from identity.audit_events
    where subject = ${key.actorId}
    order by seq`;
  expect(events.map(({ kind, by }) => [kind, by])).toEqual([
    ['key-made', TESTER.id],
    ['key-renewed', TESTER.id],
    ['key-revoked', TESTER.id],
  ]);
  expect(JSON.stringify(events)).not.toContain(secret.split('_')[2]);
});
