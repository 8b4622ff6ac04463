import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test('a customer has an IPv4 address, or a whole /64', () => {
  expect(networkOf('203.0.113.5')).toBe('203.0.113.5');
  const same = ['2001:db8:1:2::1', '2001:0DB8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'];
  for (const address of same) expect(networkOf(address), address).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:3::1')).not.toBe('2001:db8:1:2');
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('')).toBe('');
});
