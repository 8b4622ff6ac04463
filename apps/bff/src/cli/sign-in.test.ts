import { expect, test } from 'vitest';
import { SignInFailed, signInAs } from './sign-in.ts';

const ORIGIN = 'http://127.0.0.1:1';

test('a key goes before a person, and is sent as a bearer token', async () => {
  const caller = { apiKey: 'swk_one', email: 'a@demo.example' };
  expect(await signInAs(caller, ORIGIN)).toEqual({ authorization: 'Bearer swk_one' });
});

test('who says nothing of themselves is told what to say', async () => {
  for (const caller of [{}, { email: 'a@demo.example' }, { password: 'secret' }]) {
    await expect(signInAs(caller, ORIGIN)).rejects.toThrow(SignInFailed);
    await expect(signInAs(caller, ORIGIN)).rejects.toThrow('STOCKWIRE_API_KEY');
  }
});
