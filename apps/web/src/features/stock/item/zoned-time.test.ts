import { expect, test } from 'vitest';
import { fromWallTime, toWallTime } from './zoned-time.ts';

test.each([
  { at: '2026-11-23T14:02:11Z', timeZone: 'Europe/London', wall: '2026-11-23T14:02:11' },
  { at: '2026-07-01T22:30:00Z', timeZone: 'Europe/Berlin', wall: '2026-07-02T00:30:00' },
  { at: '2026-11-23T03:00:00Z', timeZone: 'America/New_York', wall: '2026-11-22T22:00:00' },
  { at: '2026-11-23T00:00:00Z', timeZone: 'Asia/Kolkata', wall: '2026-11-23T05:30:00' },
])('$at is $wall in $timeZone, and back', ({ at, timeZone, wall }) => {
  expect(toWallTime(Date.parse(at), timeZone)).toBe(wall);
  expect(fromWallTime(wall, timeZone)).toBe(Date.parse(at));
});

test('an hour that is left out is read as if it had not been', () => {
  expect(fromWallTime('2026-03-29T01:30', 'Europe/London')).toBe(
    Date.parse('2026-03-29T00:30:00Z'),
  );
});

test('of an hour that comes twice the first is meant', () => {
  expect(fromWallTime('2026-10-25T01:30', 'Europe/London')).toBe(
    Date.parse('2026-10-25T00:30:00Z'),
  );
});

test.each(['', 'yesterday', '2026-11-23'])('%j is no time', (text) => {
  expect(fromWallTime(text, 'Europe/London')).toBeNull();
});
