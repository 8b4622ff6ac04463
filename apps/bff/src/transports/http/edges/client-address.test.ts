import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, TrustedProxies } from './client-address.ts';

function from(remoteAddress: string, forwarded?: string) {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

const proxies = new TrustedProxies(['10.0.0.0/8', '2001:db8::/32', '192.0.2.9']);

test('who calls directly is who the connection says, whatever they write', () => {
  expect(clientAddress(from('203.0.113.5', '1.2.3.4'), proxies)).toBe('203.0.113.5');
  expect(clientAddress(from('10.0.0.1', '1.2.3.4'), undefined)).toBe('10.0.0.1');
  expect(clientAddress(from('10.0.0.1', '1.2.3.4'), new TrustedProxies([]))).toBe('10.0.0.1');
});

test.each([
  ['10.0.0.1', '203.0.113.5', '203.0.113.5'],
  // What stands left of the last stranger was written by that stranger.
  ['10.0.0.1', '1.1.1.1, 203.0.113.5', '203.0.113.5'],
  ['10.0.0.1', '1.1.1.1, 203.0.113.5, 10.9.9.9', '203.0.113.5'],
  ['192.0.2.9', '203.0.113.5', '203.0.113.5'],
  ['::ffff:10.0.0.1', '::ffff:203.0.113.5', '203.0.113.5'],
  ['2001:db8::1', '2a00:1::7', '2a00:1::7'],
  // All of them are ours: the first one asked.
  ['10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['10.0.0.1', '', '10.0.0.1'],
  ['10.0.0.1', 'unknown', '10.0.0.1'],
  ['10.0.0.1', '203.0.113.5, nonsense, 10.0.0.2', '10.0.0.2'],
  ['10.0.0.1', '203.0.113.5:443', '10.0.0.1'],
])('behind %s, "%s" is a request of %s', (peer, forwarded, client) => {
  expect(clientAddress(from(peer, forwarded), proxies)).toBe(client);
});
