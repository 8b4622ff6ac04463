import { expect, test } from 'vitest';
import { createKeyJudge } from './key-judge.ts';

test.each([
  { name: 'a key alone', atMs: [5_000], verdicts: ['wait'] },
  { name: 'a person who types fast', atMs: [0, 70, 140], verdicts: ['wait', 'wait', 'wait'] },
  { name: 'a scanner', atMs: [0, 8, 16, 30], verdicts: ['wait', 'scan', 'scan', 'scan'] },
  { name: 'a person after a scan', atMs: [0, 8, 500], verdicts: ['wait', 'scan', 'wait'] },
])('$name', ({ atMs, verdicts }) => {
  const { judge } = createKeyJudge();
  expect(atMs.map(judge)).toEqual(verdicts);
});
