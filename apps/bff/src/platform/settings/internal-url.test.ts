import { expect, test } from 'vitest';
import { readInternalUrl } from './internal-url.ts';

function read(text: string | undefined, ...roles: string[]) {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  return { url: readInternalUrl(text, { roles: new Set(roles), report }), problems };
}

test('a process that serves nobody may have its commands written by a node', () => {
  expect(read('http://api:4000/', 'worker')).toEqual({ url: 'http://api:4000', problems: [] });
  expect(read('https://stock.example.com', 'worker', 'relay').problems).toEqual([]);
  expect(read(undefined, 'api', 'worker')).toEqual({ url: null, problems: [] });
});

test.each([
  'api:4000',
  'ftp://api',
  'http://api:4000/internal',
  'http://u:p@api',
  'http://api?x=1',
])('%s is no origin of a node', (text) => {
  expect(read(text, 'worker').problems).toEqual([expect.stringContaining('must be the origin')]);
});

test('a node that serves writes by itself', () => {
  expect(read('http://api:4000', 'api', 'worker').problems).toEqual([
    expect.stringContaining('does not run api'),
  ]);
});
