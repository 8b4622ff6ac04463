import { expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { authenticateRequest, refuseCaller } from './authenticate-request.ts';

const asked: string[] = [];
const authenticator = {
  bySession: async (token: string) => {
    asked.push(`session ${token}`);
    return token === 'good' ? TESTER : null;
  },
  byBearer: async (token: string) => {
    asked.push(`bearer ${token}`);
    return token === 'good' ? TESTER : null;
  },
};
const call = (authorization: string | undefined, sessionToken: string | null = null) =>
  authenticateRequest(authenticator, { authorization, sessionToken });

test('a token goes before the cookie, and one that is refused is not made good by it', async () => {
  expect(await call('Bearer good', 'bad')).toEqual({ actor: TESTER, by: 'bearer' });
  expect(await call('bearer good')).toEqual({ actor: TESTER, by: 'bearer' });
  expect(await call(undefined, 'good')).toEqual({ actor: TESTER, by: 'session' });
  expect(await call('Bearer bad', 'good')).toEqual({ actor: null, why: 'token-refused' });
});

test('what is no bearer token is refused before anybody is asked', async () => {
  asked.length = 0;
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    'Basic Z29vZA==',
    'good',
    'Bearer good good',
    'Bearer good\u0000',
    `Bearer ${'x'.repeat(5_000)}`,
  ]) {
    expect(await call(authorization, 'good'), authorization).toEqual({
      actor: null,
      why: 'token-refused',
    });
  }
  expect(asked).toEqual([]);
});

test('a session that has ended says so; who sent nothing is told how to come in', async () => {
  const ended = await call(undefined, 'bad');
  const nothing = await call(undefined);
  if (ended.actor !== null || nothing.actor !== null) throw new Error('somebody was let in');
  expect(refuseCaller(ended).problem).toMatchObject({ code: 'session-ended' });
  expect(refuseCaller(nothing).problem).toMatchObject({
    code: 'not-signed-in',
    challenge: 'Bearer',
  });
});
