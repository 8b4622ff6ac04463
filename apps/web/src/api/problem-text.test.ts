import type { Problem, ProblemCode } from '@stockwire/shared/problem';
import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from './api-error.ts';
import { problemText } from './problem-text.ts';

afterEach(() => {
  document.documentElement.lang = 'en';
});

function aRefusal(code: ProblemCode, more: Partial<Problem>): ApiProblem {
  return new ApiProblem({
    type: `urn:stockwire:problem:${code}`,
    title: 'In English',
    status: 409,
    detail: 'In English.',
    instance: '/',
    code,
    requestId: 'r-1',
    retryable: false,
    ...more,
  });
}

const facts = { sku: 'MUG-1', bin: 'A-01-03', requested: 4_000, available: 1_250 };

test.each<[ProblemCode, Partial<Problem>, string]>([
  [
    'insufficient-stock',
    { facts },
    'Von 4.000 × MUG-1 aus A-01-03 lassen sich nur 1.250 entnehmen.',
  ],
  [
    'insufficient-stock',
    { facts: { ...facts, available: 0 } },
    'lässt sich gerade nichts entnehmen',
  ],
  [
    'reverse-blocked',
    { facts, whereNow: [{ sku: 'MUG-1', bin: 'STG-02', quantity: 3 }] },
    'Von 4.000 × MUG-1 liegen nur noch 1.250 in A-01-03. Jetzt: 3 × MUG-1 in STG-02.',
  ],
  ['already-reversed', { facts: { seq: 12_345 } }, 'Buchung 12.345 wurde schon storniert.'],
  ['bin-retired', { facts: { bin: 'A-09' } }, 'Lagerplatz A-09 ist stillgelegt.'],
  ['already-exists', { facts: { value: 'LDS' } }, '„LDS“ gibt es schon.'],
  ['not-a-table', {}, 'hat zu viele Spalten oder offene Anführungszeichen'],
  ['unavailable', {}, 'Der Server erreicht gerade nicht, was er dafür braucht.'],
  ['import-repeats', { facts: { rows: 1, importId: 7 } }, '1 Zeile wurde schon importiert'],
  [
    'validation',
    { errors: [{ pointer: '/delta', code: 'zero-delta', message: 'is English' }] },
    'Eine Änderung um 0 lässt sich nicht buchen.',
  ],
  [
    'malformed',
    { errors: [{ pointer: '/lines/0/quantity', code: 'too-big', message: 'is English' }] },
    'Menge: Der Wert ist zu groß oder zu lang.',
  ],
])('in German %s says the figures of the server', (code, more, words) => {
  document.documentElement.lang = 'de';
  const { title, advice } = problemText(aRefusal(code, more));
  expect(`${title} ${advice}`).toContain(words);
  expect(`${title} ${advice}`).not.toContain('English');
});

test('a refusal of an older server, without figures, is still a sentence', () => {
  document.documentElement.lang = 'de';
  expect(problemText(aRefusal('insufficient-stock', {})).advice).toBe(
    'Buchen Sie höchstens so viele, wie dort liegen.',
  );
});
