import { expect, test } from 'vitest';
import { refuseUnacceptable } from './accepted-media.ts';

test.each([
  [undefined, true],
  ['', false],
  ['*/*', true],
  ['application/json', true],
  ['application/*', true],
  ['Application/JSON ; charset=utf-8', true],
  ['application/problem+json', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['text/csv', false],
  ['image/*, text/html', false],
  ['application/json;q=0', false],
  ['application/json;q=0, */*;q=0.1', true],
  ['application/*;q=0, */*', false],
])('with Accept: %s an answer in JSON is taken: %s', (accept, taken) => {
  const ask = () => refuseUnacceptable(accept, 'application/json');
  if (taken) expect(ask).not.toThrow();
  else expect(ask).toThrow('Answers are application/json');
});
