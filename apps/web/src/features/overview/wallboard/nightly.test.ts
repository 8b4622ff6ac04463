import { expect, test } from 'vitest';
import { isReloadDue } from './nightly.ts';

const at = (text: string) => Date.parse(`2026-11-${text}Z`);
const OPENED_MS = at('23T14:00:00');

test.each([
  { now: '23T23:00:00', isDue: false },
  { now: '24T03:59:00', isDue: false },
  { now: '24T04:10:00', isDue: true },
  { now: '24T05:10:00', isDue: false },
])('a wall opened at 14:00 in Leeds is loaded anew at $now: $isDue', ({ now, isDue }) => {
  expect(isReloadDue(OPENED_MS, at(now), 'Europe/London')).toBe(isDue);
});

test('the night is the night of the warehouse', () => {
  expect(isReloadDue(OPENED_MS, at('24T09:10:00'), 'America/New_York')).toBe(true);
});

test('a wall that was just loaded is left alone', () => {
  expect(isReloadDue(at('24T04:05:00'), at('24T04:10:00'), 'Europe/London')).toBe(false);
});
