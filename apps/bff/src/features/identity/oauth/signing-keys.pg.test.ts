import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActor } from '../../../../test/actors.ts';
import {
  createIdentityWorld,
  type IdentityWorld,
  REQUEST,
} from '../../../../test/identity-world.ts';
import { PUBLISHED_BEFORE_MS, SIGNS_FOR_MS } from '../../../domain/identity/signing-key-life.ts';
import { issueToken } from './issue-token.ts';
import { makeClient } from './make-client.ts';

let world: IdentityWorld;

beforeAll(async () => {
  world = await createIdentityWorld();
});
afterAll(() => world.close());

async function aClient() {
  const command = {
    name: 'Scale',
    scopes: ['stock.read' as const],
    warehouseIds: null,
    outside: null,
  };
  const { client, secret } = await makeClient(world.identity, anActor(), {
    ...command,
    ...REQUEST,
  });
  return { id: client.clientId, secret: secret ?? '' };
}

async function aToken(client: { id: string; secret: string }): Promise<string> {
  const asked = { grantType: 'client_credentials', scope: undefined, client, ip: '192.0.2.1' };
  return (await issueToken(world.identity, { ...asked, ...REQUEST })).access_token;
}

const keyIdOf = (token: string): string => {
  const [header = ''] = token.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  return kid;
};

test('a key takes over after 30 days, published before, while tokens of the one before are good', async () => {
  const { clock, identity } = world;
  const { signingKeys } = identity.oauth;
  const client = await aClient();
  const first = keyIdOf(await aToken(client));
  expect((await signingKeys.published()).map(({ kid }) => kid)).toEqual([first]);
  clock.advanceMs(SIGNS_FOR_MS - PUBLISHED_BEFORE_MS);
  expect(keyIdOf(await aToken(client))).toBe(first);
  expect(await signingKeys.published()).toHaveLength(2);
  clock.advanceMs(PUBLISHED_BEFORE_MS - 60_000);
  const last = await aToken(client);
  expect(keyIdOf(last)).toBe(first);
  clock.advanceMs(120_000);
  expect(keyIdOf(await aToken(client))).not.toBe(first);
  expect(await identity.authenticator.byBearer(last)).toMatchObject({ kind: 'client' });
  clock.advanceMs(20 * 60_000);
  expect(await signingKeys.find(first)).toBeNull();
  expect(await identity.authenticator.byBearer(last)).toBeNull();
});

test('another node issues and checks by the same keys, and makes none of its own', async () => {
  const node = await world.openNode();
  const client = await aClient();
  const token = await aToken(client);
  expect(await node.authenticator.byBearer(token)).toMatchObject({ id: `client-${client.id}` });
  const [ours, theirs] = [identityKeys(), node.oauth.signingKeys.published()];
  expect(await theirs).toEqual(await ours);
});

function identityKeys() {
  return world.identity.oauth.signingKeys.published();
}

test('what one node revokes opens nothing on another, which had let it in', async () => {
  const node = await world.openNode();
  const client = await aClient();
  const token = await aToken(client);
  expect(await node.authenticator.byBearer(token)).not.toBeNull();
  const told = new Promise<void>((resolve) => {
    node.changes.onChanged(({ actorId }) => {
      if (actorId === `client-${client.id}`) resolve();
    });
  });
  await world.db.database.sql`
    update identity.oauth_clients
    set revoked_at = ${new Date(world.clock.now())}
    where client_id = ${client.id}`;
  await told;
  expect(await node.authenticator.byBearer(token)).toBeNull();
});
