import { EVIDENCE_CODES } from '@stockwire/shared/import-finding';
import { IMPORT_FAILURES } from '@stockwire/shared/import-forms';
import { afterEach, expect, test } from 'vitest';
import { failureText } from '../parts/failure.words.ts';
import { evidenceText } from './evidence.words.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

const proof = { line: 3, text: '13/1/2011', says: 'no month: the day stands first' };

test('what a line of the file says is said in the language of the page', () => {
  document.documentElement.lang = 'de';
  expect(evidenceText({ ...proof, code: 'day-first' })).toBe('kein Monat: der Tag steht vorn');
  expect(evidenceText({ ...proof, code: 'header-word', value: '17' })).toContain('darunter 17');
  const texts = EVIDENCE_CODES.map((code) => evidenceText({ ...proof, code }));
  expect(texts).not.toContain(proof.says);
  // Of before there were codes.
  expect(evidenceText(proof)).toBe(proof.says);
});

test('why an import stopped is said in the language of the page, with its line', () => {
  document.documentElement.lang = 'de';
  const failed = { failure: 'English words', failureLine: 1_234 };
  expect(failureText({ ...failed, failureCode: 'open-quotes' })).toContain(
    'zuletzt in Zeile 1.234',
  );
  for (const failureCode of IMPORT_FAILURES) {
    expect(failureText({ ...failed, failureCode })).not.toContain('English');
  }
  expect(failureText({ ...failed, failureCode: null })).toBe('English words');
  expect(failureText({ failure: null, failureCode: null, failureLine: null })).toBeNull();
});
