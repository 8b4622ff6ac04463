import { expect, test } from 'vitest';
import { fromWallTime, toWallTime } from './zoned-time.ts';

test.each([
  ['Europe/London', '2026-11-23T14:02', '2026-11-23T14:02:00.000Z'],
  ['Europe/Berlin', '2026-07-01T08:00', '2026-07-01T06:00:00.000Z'],
  ['America/New_York', '2026-01-01T00:30', '2026-01-01T05:30:00.000Z'],
  ['Asia/Kolkata', '2026-03-01T05:00', '2026-02-28T23:30:00.000Z'],
])('in %s the clock shows %s at %s, and back', (timeZone, wall, at) => {
  expect(fromWallTime(wall, timeZone)?.toISOString()).toBe(at);
  expect(toWallTime(new Date(at), timeZone)).toBe(wall);
});

test('an hour that comes twice means its first, one that is skipped the hour after it', () => {
  expect(fromWallTime('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe(
    '2026-10-25T00:30:00.000Z',
  );
  expect(fromWallTime('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  );
});

test('what is no time is not guessed', () => {
  expect(fromWallTime('', 'UTC')).toBeNull();
  expect(fromWallTime('yesterday', 'UTC')).toBeNull();
});
