import { expect, test } from 'vitest';
import {
  endingOf,
  isOver,
  QUICK_IDLE_MS,
  SESSION_IDLE_MS,
  SESSION_LIFE_MS,
} from './session-life.ts';

test.each([
  ['password', SESSION_IDLE_MS],
  ['sso', SESSION_IDLE_MS],
  ['pin', QUICK_IDLE_MS],
  ['badge', QUICK_IDLE_MS],
] as const)(
  'a session by %s ends when it was unseen for its time, to the millisecond',
  (method, idleMs) => {
    const session = { method, lastSeenMs: 1_000, endsAtMs: 1_000 + SESSION_LIFE_MS };
    expect(isOver(session, 1_000 + idleMs - 1)).toBe(false);
    expect(isOver(session, 1_000 + idleMs)).toBe(true);
  },
);

test('a session ends after twelve hours, however busy it is', () => {
  const endsAtMs = SESSION_LIFE_MS;
  const session = { method: 'password', endsAtMs } as const;
  expect(isOver({ ...session, lastSeenMs: endsAtMs - 1 }, endsAtMs - 1)).toBe(false);
  expect(isOver({ ...session, lastSeenMs: endsAtMs }, endsAtMs)).toBe(true);
});

test.each([
  ['password', 0, { atMs: SESSION_IDLE_MS, why: 'idle' }],
  ['badge', 0, { atMs: QUICK_IDLE_MS, why: 'idle' }],
  ['sso', SESSION_LIFE_MS - SESSION_IDLE_MS - 1, { atMs: SESSION_LIFE_MS - 1, why: 'idle' }],
  ['sso', SESSION_LIFE_MS - SESSION_IDLE_MS, { atMs: SESSION_LIFE_MS, why: 'end' }],
  ['password', SESSION_LIFE_MS - 1, { atMs: SESSION_LIFE_MS, why: 'end' }],
] as const)(
  'a session by %s last seen at %i ends by itself as %o',
  (method, lastSeenMs, ending) => {
    const session = { method, lastSeenMs, endsAtMs: SESSION_LIFE_MS };
    expect(endingOf(session)).toEqual(ending);
    expect(isOver(session, ending.atMs - 1)).toBe(false);
    expect(isOver(session, ending.atMs)).toBe(true);
  },
);
