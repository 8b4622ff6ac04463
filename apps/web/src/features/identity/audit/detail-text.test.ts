import { SSO_FAULTS } from '@stockwire/shared/sso';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../ui/language/language.ts';
import { detailWords } from './detail.words.ts';
import { detailText, type Telling } from './detail-text.ts';

const TELLING: Telling = {
  grantText: ({ role }) => `a ${role}`,
  placeText: (warehouseId) => `Hall ${warehouseId}`,
  momentText: (at) => at.slice(0, 10),
};

test('what an event tells is one line in words, without what is not there', () => {
  const detail = {
    action: 'stock.adjust',
    warehouseId: 3,
    device: null,
    scopes: ['stock.read', 'stock.sell'],
    expiresAt: '2026-12-23T12:00:00.000Z',
  };
  expect(detailText(detail, TELLING)).toBe(
    'wanted to: Adjust stock · where: Hall 3 · may: See stock, Post sales · good until: 2026-12-23',
  );
});

test('why a sign-in was refused is told in words', () => {
  expect(detailText({ why: 'wrong-password' }, TELLING)).toBe('because: the password was wrong');
});

test.each(LANGUAGES)('why the word of a provider was refused is told in words: %s', (language) => {
  // Nothing is written down of what was not begun.
  const written = SSO_FAULTS.filter((fault) => fault !== 'not-begun');
  const { reasons } = detailWords[language];
  expect(written.filter((fault) => reasons[`sso-${fault}`] === undefined)).toEqual([]);
});

test('roles are told in words, and that there is none too', () => {
  const grant = { role: 'viewer', warehouseId: null, limit: null };
  const change = { before: [], after: [grant] };
  expect(detailText({ ...change }, TELLING)).toBe('before: none · after: a viewer');
});

test('what no words are for is told as it was written', () => {
  expect(detailText({ other: { a: 1 }, why: 'sso-expired' }, TELLING)).toBe(
    'other: {"a":1} · because: sso-expired',
  );
});
