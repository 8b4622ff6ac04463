import { expect, test } from 'vitest';
import { SignInFailed, signInFrom } from './sign-in.ts';

const ORIGIN = 'http://127.0.0.1:1';

test('a key goes before a person, and is sent as a bearer token', async () => {
  const environment = { STOCKWIRE_API_KEY: 'swk_one', STOCKWIRE_EMAIL: 'a@demo.example' };
  expect(await signInFrom(environment, ORIGIN)).toEqual({ authorization: 'Bearer swk_one' });
});

test('who says nothing of themselves is told what to say', async () => {
  for (const environment of [
    {},
    { STOCKWIRE_EMAIL: 'a@demo.example' },
    { STOCKWIRE_API_KEY: '' },
  ]) {
    await expect(signInFrom(environment, ORIGIN)).rejects.toThrow(SignInFailed);
    await expect(signInFrom(environment, ORIGIN)).rejects.toThrow('STOCKWIRE_API_KEY');
  }
});
