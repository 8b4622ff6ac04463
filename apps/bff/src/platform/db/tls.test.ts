import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { readDatabaseAddress } from './tls.ts';

const URL_BEGIN = 'postgres://owner:secret@db.example.org:5432/stock';

test('the driver gets a URL without what it would hand on to the server', () => {
  const { url, ssl } = readDatabaseAddress(`${URL_BEGIN}?sslmode=require&application_name=x`);
  expect(url).toBe(`${URL_BEGIN}?application_name=x`);
  expect(ssl).toEqual({ rejectUnauthorized: false });
});

test('without a mode, or with disable, the way is plain', () => {
  expect(readDatabaseAddress(URL_BEGIN)).toEqual({ url: URL_BEGIN, ssl: false });
  expect(readDatabaseAddress(`${URL_BEGIN}?sslmode=disable`).ssl).toBe(false);
});

const certificateFor = (name: string) =>
  ({ subject: { CN: name }, subjectaltname: `DNS:${name}` }) as never;

test('verify-full believes a certificate of this host alone, verify-ca one of any', () => {
  const full = readDatabaseAddress(`${URL_BEGIN}?sslmode=verify-full`).ssl;
  const ca = readDatabaseAddress(`${URL_BEGIN}?sslmode=verify-ca`).ssl;
  if (full === false || ca === false) throw new Error('neither is plain');
  expect([full.rejectUnauthorized, ca.rejectUnauthorized]).toEqual([true, true]);
  // Whatever name Node believes it connected to: the driver hands it a socket without one.
  expect(full.checkServerIdentity?.('localhost', certificateFor('db.example.org'))).toBeUndefined();
  expect(full.checkServerIdentity?.('localhost', certificateFor('localhost'))).toBeInstanceOf(
    Error,
  );
  expect(ca.checkServerIdentity?.('localhost', certificateFor('other.example'))).toBeUndefined();
});

test('a mode that falls back is an error also where no setting was checked', () => {
  expect(() => readDatabaseAddress(`${URL_BEGIN}?sslmode=prefer`)).toThrow('prefer');
});

test('a server that says it knows no TLS is told nothing', async () => {
  const heard: Buffer[] = [];
  const server = createServer((socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      heard.push(bytes);
      // The answer to a request for TLS that means: go on in plain text.
      if (heard.length === 1) socket.write('N');
      else socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const database = openDatabase({
    url: `postgres://owner:hidden@127.0.0.1:${port}/stock?sslmode=require`,
    applicationName: 'tests',
    poolSize: 1,
  });
  try {
    await expect(database.sql`select 1`).rejects.toThrow();
    const text = Buffer.concat(heard).toString('latin1');
    expect(heard.length).toBeGreaterThan(0);
    expect(text).not.toContain('owner');
    expect(text).not.toContain('stock');
  } finally {
    server.close();
    await database.close();
  }
});
