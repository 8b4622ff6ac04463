import { expect, test } from 'vitest';
import { isOver, SESSION_IDLE_MS, SESSION_LIFE_MS } from './session-life.ts';

test('a session ends when it was unseen for half an hour, to the millisecond', () => {
  const session = { lastSeenMs: 1_000, endsAtMs: 1_000 + SESSION_LIFE_MS };
  expect(isOver(session, 1_000 + SESSION_IDLE_MS - 1)).toBe(false);
  expect(isOver(session, 1_000 + SESSION_IDLE_MS)).toBe(true);
});

test('a session ends after twelve hours, however busy it is', () => {
  const endsAtMs = SESSION_LIFE_MS;
  expect(isOver({ lastSeenMs: endsAtMs - 1, endsAtMs }, endsAtMs - 1)).toBe(false);
  expect(isOver({ lastSeenMs: endsAtMs, endsAtMs }, endsAtMs)).toBe(true);
});
