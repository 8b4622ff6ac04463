import { afterEach, expect, test } from 'vitest';
import { formatDate, formatMoment } from './format-date.ts';
import { formatAge, formatCountdown } from './format-duration.ts';
import {
  formatTime,
  formatTimeAbroad,
  formatTimeOfDay,
  formatTimeZoneName,
} from './format-time.ts';

const LEEDS = { timeZone: 'Europe/London' };
const NEW_YORK = { timeZone: 'America/New_York' };
const AT = new Date('2026-11-23T14:02:11Z');

afterEach(() => {
  document.documentElement.lang = '';
});

test('tells the time of the place, not of the browser', () => {
  expect(formatTime(AT, LEEDS)).toBe('14:02:11');
  expect(formatTime(AT, NEW_YORK)).toBe('09:02:11');
  expect(formatTimeOfDay(AT, NEW_YORK)).toBe('09:02');
});

test('midnight is 00, not 24', () => {
  expect(formatTime(new Date('2026-11-23T00:00:05Z'), LEEDS)).toBe('00:00:05');
});

test('names the zone as it is called on that day', () => {
  expect(formatTimeZoneName(AT, LEEDS)).toBe('GMT');
  expect(formatTimeZoneName(new Date('2026-07-01T12:00:00Z'), LEEDS)).toBe('BST');
});

test('a date drops the year it shares with now, by the calendar of the place', () => {
  expect(formatDate(new Date('2026-11-18T10:00:00Z'), AT, LEEDS)).toBe('18 Nov');
  expect(formatDate(new Date('2025-11-18T10:00:00Z'), AT, LEEDS)).toBe('18 Nov 2025');
  expect(formatDate(new Date('2026-11-18T03:00:00Z'), AT, NEW_YORK)).toBe('17 Nov');
});

test('a moment of today is a time, an earlier one a date', () => {
  expect(formatMoment(new Date('2026-11-23T08:00:00Z'), AT, LEEDS)).toBe('08:00:00');
  expect(formatMoment(new Date('2026-11-22T23:59:59Z'), AT, LEEDS)).toBe('22 Nov');
});

test('an age is its largest whole unit and never runs ahead of now', () => {
  expect(formatAge(12_900)).toBe('12 s');
  expect(formatAge(4 * 60_000 + 1)).toBe('4 min');
  expect(formatAge(3 * 3_600_000)).toBe('3 h');
  expect(formatAge(49 * 3_600_000)).toBe('2 d');
  expect(formatAge(-500)).toBe('0 s');
});

test('a countdown keeps two digits for minutes and seconds', () => {
  expect(formatCountdown(12_400)).toBe('00:12');
  expect(formatCountdown(295_000)).toBe('04:55');
  expect(formatCountdown(3_729_000)).toBe('1:02:09');
});

test('the same moment is written anew when the page speaks German', () => {
  expect(formatDate(new Date('2026-11-18T10:00:00Z'), AT, LEEDS)).toBe('18 Nov');
  document.documentElement.lang = 'de';
  expect(formatDate(new Date('2026-11-18T10:00:00Z'), AT, LEEDS)).toBe('18. Nov.');
  expect(formatDate(new Date('2025-11-18T10:00:00Z'), AT, LEEDS)).toBe('18. Nov. 2025');
  expect(formatAge(49 * 3_600_000)).toBe('2 Tg.');
});

test('a zone is named where its clock differs from the one on the wall here', () => {
  const here = { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  expect(formatTimeAbroad(AT, here)).toBe(formatTime(AT, here));
  const tokyo = { timeZone: 'Asia/Tokyo' };
  const newYork = formatTimeAbroad(AT, NEW_YORK);
  expect([newYork, formatTimeAbroad(AT, tokyo)]).toContainEqual(expect.stringContaining('GMT'));
});
