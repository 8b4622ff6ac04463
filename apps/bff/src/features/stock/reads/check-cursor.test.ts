import { expect, test } from 'vitest';
import { cursorRefusal } from './check-cursor.ts';

const EPOCHS = [
  { epoch: 1, firstSeq: 1 },
  { epoch: 2, firstSeq: 101 },
  { epoch: 3, firstSeq: 151 },
];
const HEAD = { epoch: 3, seq: 200 };

test.each([0, 50, 150, 200])('a cursor of this epoch at seq %i goes on', (seq) => {
  expect(cursorRefusal({ epoch: 3, seq }, HEAD, EPOCHS)).toBeNull();
});

test('a cursor beyond the head is ahead, and is told the head', () => {
  expect(cursorRefusal({ epoch: 3, seq: 201 }, HEAD, EPOCHS)?.refusal).toEqual({
    code: 'cursor-ahead',
    head: { epoch: 3, seq: 200 },
  });
});

test.each([
  [1, 50, 101],
  [1, 120, 101],
  [2, 120, 151],
  [9, 120, 151],
])('a cursor of epoch %i at seq %i is told where its epoch ended', (epoch, seq, firstSeq) => {
  const refusal = cursorRefusal({ epoch, seq }, HEAD, EPOCHS)?.refusal;
  expect(refusal).toEqual({ code: 'cursor-epoch', epoch: 3, firstSeq });
});
