import { expect, test } from 'vitest';
import { machineState } from './machine-state.ts';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');

test.each([
  [null, null, 'good'],
  ['2027-11-23T12:00:00Z', null, 'good'],
  ['2026-11-26T12:00:00Z', null, 'ending'],
  ['2026-11-23T12:00:00Z', null, 'expired'],
  ['2027-11-23T12:00:00Z', '2026-11-20T12:00:00Z', 'revoked'],
])('a key until %s, revoked at %s, is %s', (expiresAt, revokedAt, state) => {
  expect(machineState({ expiresAt, revokedAt }, NOW_MS)).toBe(state);
});
