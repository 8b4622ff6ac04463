import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aKeyring, aMasterKey } from '../../../../test/test-edges.ts';
import { sqlState } from '../../../platform/db/database-errors.ts';
import { Keyring, SealError } from '../../../platform/secrets/keyring.ts';
import { openSecrets } from './open-secrets.ts';
import { rotateSecrets } from './rotate-secrets.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const hashOf = async (keyring: Keyring) =>
  (await openSecrets(db.database, keyring)).hmac('api keys', 'a key').toString('hex');

test('nodes that start together on an empty database share one root', async () => {
  const hashes = await Promise.all(Array.from({ length: 8 }, () => hashOf(aKeyring('old'))));
  expect(new Set(hashes).size).toBe(1);
});

test('keys of different purposes differ', async () => {
  const secrets = await openSecrets(db.database, aKeyring('old'));
  expect(secrets.derive('api keys')).not.toEqual(secrets.derive('rate limits'));
});

test('a new key takes over from the old one, and nothing that was hashed changes', async () => {
  const before = await hashOf(aKeyring('old'));
  await expect(hashOf(aKeyring('new'))).rejects.toThrow(SealError);
  const both = new Keyring(aMasterKey('new'), [aMasterKey('old')]);
  expect(await hashOf(both)).toBe(before);
  expect(await rotateSecrets(db.owner, both)).toEqual({ secrets: 1, rotated: 1 });
  expect(await rotateSecrets(db.owner, both)).toEqual({ secrets: 1, rotated: 0 });
  expect(await hashOf(aKeyring('new'))).toBe(before);
  await expect(hashOf(aKeyring('old'))).rejects.toThrow(aMasterKey('new').id);
});

test('a rotation that lacks a key changes nothing', async () => {
  await db.owner.sql`
    insert into identity.secrets (name, sealed)
    values ('of-a-lost-key', ${aKeyring('lost').seal('of-a-lost-key', Buffer.from('x'))})`;
  const both = new Keyring(aMasterKey('newest'), [aMasterKey('new')]);
  await expect(rotateSecrets(db.owner, both)).rejects.toThrow(SealError);
  await db.owner.sql`delete from identity.secrets where name = 'of-a-lost-key'`;
  expect(await rotateSecrets(db.owner, aKeyring('new'))).toEqual({ secrets: 1, rotated: 0 });
});

test('the application reads what is sealed, and neither changes nor deletes it', async () => {
  for (const statement of [
    "update identity.secrets set name = 'x'",
    'delete from identity.secrets',
  ]) {
    const error: unknown = await db.database.sql
      .unsafe(statement)
      .catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe('42501');
  }
});

test('what is not sealed is not taken', async () => {
  const plain = db.owner.sql`insert into identity.secrets (name, sealed) values ('x', 'plain')`;
  await expect(plain).rejects.toThrow('secrets_sealed');
});
