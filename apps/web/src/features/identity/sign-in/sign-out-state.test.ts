import { afterEach, expect, test } from 'vitest';
import { isOwnSignOut, signOutHref } from './sign-out-state.ts';

const URL_THERE = 'https://id.example/end?client_id=stockwire';
afterEach(() => sessionStorage.clear());

test('who comes back with what they went with has signed out there; anybody else has not', () => {
  const state = new URL(signOutHref(sessionStorage, URL_THERE)).searchParams.get('state');
  expect(isOwnSignOut(sessionStorage, `?state=${state}`)).toBe(true);
  for (const query of ['', '?state=', '?state=else']) {
    expect(isOwnSignOut(sessionStorage, query), query).toBe(false);
  }
});

test('each way there has a state of its own, and keeps what the server said of it', () => {
  const one = new URL(signOutHref(sessionStorage, URL_THERE));
  const other = new URL(signOutHref(sessionStorage, URL_THERE));
  expect(one.searchParams.get('client_id')).toBe('stockwire');
  expect(one.searchParams.get('state')).not.toBe(other.searchParams.get('state'));
  expect(isOwnSignOut(sessionStorage, one.search)).toBe(false);
});
