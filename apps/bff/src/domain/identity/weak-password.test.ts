import { expect, test } from 'vitest';
import { weakPassword } from './weak-password.ts';

const owner = { name: 'Grace Hopper', email: 'grace.hopper@harbour-goods.example' };

test.each([
  ['passwordpassword', 'common'],
  ['Password2024!', 'common'],
  ['P@ssw0rd1234', 'common'],
  ['pa55w0rd!!!!', 'common'],
  ['Willkommen2025', 'common'],
  ['Sommer2026!!', 'common'],
  ['letmeinletmein', 'common'],
  ['Stockwire2026', 'common'],
  ['admin-admin-admin', 'repeats'],
  ['changeme12345', 'common'],
  ['iloveyou8341', 'common'],
  ['password 83415', 'common'],
  ['GraceHopper1906', 'personal'],
  ['gr4ce.h0pper!', 'personal'],
  ['harbour-goods1', 'personal'],
  ['123456789012', 'sequence'],
  ['abcdefghijkl', 'sequence'],
  ['lkjihgfedcba', 'sequence'],
  ['qwertyuiop12', 'sequence'],
  ['qwertzuiopü1', 'sequence'],
  ['1q2w3e4r5t6y', 'sequence'],
  ['1qaz2wsx3edc', 'sequence'],
  ['098765432109', 'sequence'],
  ['aaaaaaaaaaaa', 'repeats'],
  ['xkqzxkqzxkqz', 'repeats'],
  ['!!!!!!!!!!!!', 'repeats'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'common'],
])('%s is weak: %s', (password, reason) => {
  expect(weakPassword(password, owner)).toBe(reason);
});

test.each([
  'correct horse battery',
  'a password of their own',
  'from the command line',
  'another long password',
  'vier Möwen im Regal',
  'kT9#vLq2!xWp',
  'f3a9c01be77d4412',
  'grace under pressure holds',
  '839201746583',
  'почему бы и нет',
  '倉庫の鍵は赤い箱の中にある',
])('%s is not', (password) => {
  expect(weakPassword(password, owner)).toBeNull();
});

test('somebody else’s name is nobody’s business', () => {
  const other = { name: 'Ada', email: 'ada@acme.example' };
  expect(weakPassword('HopperHarbour1', owner)).toBe('personal');
  expect(weakPassword('HopperHarbour1', other)).toBeNull();
});

test('the longest password that there may be is judged at once', () => {
  const long = 'ab1'.repeat(42);
  const startedMs = performance.now();
  expect(weakPassword(long, owner)).toBe('repeats');
  expect(performance.now() - startedMs).toBeLessThan(200);
});
