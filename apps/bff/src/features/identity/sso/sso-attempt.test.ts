import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { SettableClock } from '../../../platform/clock.ts';
import type { Secrets } from '../secrets/open-secrets.ts';
import { type AttemptPurpose, beginAttempt, readAttempt, SSO_ATTEMPT_S } from './sso-attempt.ts';

const secretsOf = (key: string): Secrets => ({
  derive: () => Buffer.from(key),
  hmac: (purpose, text) => createHmac('sha256', key).update(`${purpose} ${text}`).digest(),
});
const clock = new SettableClock(Date.UTC(2026, 10, 23));
const SIGN_IN: AttemptPurpose = { of: 'sign-in' };
const deps = { clock, randomBytes, secrets: secretsOf('ours') };

test('what was begun is found again by its token, and each beginning is its own', () => {
  const { token, attempt } = beginAttempt(deps, SIGN_IN);
  expect(readAttempt(deps, token, SIGN_IN)).toEqual(attempt);
  expect(beginAttempt(deps, SIGN_IN).attempt.state).not.toBe(attempt.state);
  expect(new Set([attempt.state, attempt.nonce, attempt.verifier]).size).toBe(3);
  expect(attempt.verifier).toMatch(/^[\w-]{43}$/);
});

test('a token that was changed anywhere, or made by another server, begins nothing', () => {
  const { token } = beginAttempt(deps, SIGN_IN);
  for (let place = 0; place < token.length; place += 1) {
    const other = token[place] === '1' ? '2' : '1';
    const changed = token.slice(0, place) + other + token.slice(place + 1);
    expect(readAttempt(deps, changed, SIGN_IN), String(place)).toBeNull();
  }
  expect(readAttempt({ ...deps, secrets: secretsOf('theirs') }, token, SIGN_IN)).toBeNull();
  for (const none of [null, '', 'x', `${token}x`])
    expect(readAttempt(deps, none, SIGN_IN)).toBeNull();
});

test('after its time it is over', () => {
  const { token } = beginAttempt(deps, SIGN_IN);
  clock.advanceMs((SSO_ATTEMPT_S - 1) * 1_000);
  expect(readAttempt(deps, token, SIGN_IN)).not.toBeNull();
  clock.advanceMs(1_000);
  expect(readAttempt(deps, token, SIGN_IN)).toBeNull();
});

test('an attempt is good for what it was begun for, and to link in its own session alone', () => {
  const link: AttemptPurpose = { of: 'link', sessionId: 'one' };
  const signIn = beginAttempt(deps, SIGN_IN).token;
  const linking = beginAttempt(deps, link).token;
  expect(readAttempt(deps, linking, link)).not.toBeNull();
  expect(readAttempt(deps, signIn, link)).toBeNull();
  expect(readAttempt(deps, linking, SIGN_IN)).toBeNull();
  expect(readAttempt(deps, linking, { of: 'link', sessionId: 'two' })).toBeNull();
});
