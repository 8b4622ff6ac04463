import { expect, test } from 'vitest';
import { anEntry } from '../../../../test/stock-builders.ts';
import { adjustResultText, countResultText } from './result-text.ts';

const picked = anEntry({ kind: 'move', toBin: 'STG-02', binDelta: -2, by: 'Picker 2' });

test.each([
  {
    name: 'nothing between',
    happened: { delta: -3, now: 9, opened: 12, bin: null, between: [] },
    text: '−3 applied, now 9; it was 12 when you opened',
  },
  {
    name: 'one other person moved pieces of the bin',
    happened: { delta: -3, now: 12, opened: 17, bin: 'A-01-03', between: [picked] },
    text: '−3 applied to A-01-03, now 12; it was 17 when you opened, Picker 2 moved 2',
  },
  {
    name: 'the same person twice is one phrase',
    happened: { delta: 1, now: 14, opened: 17, bin: 'A-01-03', between: [picked, picked] },
    text: '+1 applied to A-01-03, now 14; it was 17 when you opened, Picker 2 moved 4',
  },
  {
    name: 'a move within the site still counts for the level',
    happened: { delta: -3, now: 129, opened: 132, bin: null, between: [picked] },
    text: '−3 applied, now 129; it was 132 when you opened, Picker 2 moved 2',
  },
  {
    name: 'verbs that hide their sign show it',
    happened: {
      delta: 5,
      now: 20,
      opened: 17,
      bin: null,
      between: [anEntry({ by: 'Desk 4', binDelta: -2 })],
    },
    text: '+5 applied, now 20; it was 17 when you opened, Desk 4 adjusted −2',
  },
  {
    name: 'many others are counted, not named',
    happened: {
      delta: -1,
      now: 5,
      opened: 20,
      bin: null,
      between: ['A', 'B', 'C', 'D'].map((by) => anEntry({ kind: 'sell', by, binDelta: -3 })),
    },
    text: '−1 applied, now 5; it was 20 when you opened, A sold 3, B sold 3, 2 more changed it',
  },
])('adjust: $name', ({ happened, text }) => {
  expect(adjustResultText(happened)).toBe(text);
});

test.each([
  {
    name: 'a count that agrees',
    counted: { counted: 40, delta: 0, now: 40, opened: 40, keeps: 'count' as const, between: [] },
    text: 'Count of A-01-03 agrees: 40, noted without a change',
  },
  {
    name: 'a count kept after others moved pieces',
    counted: {
      counted: 41,
      delta: 3,
      now: 41,
      opened: 40,
      keeps: 'count' as const,
      between: [picked],
    },
    text: 'Counted 41, +3 posted, now 41 in A-01-03; it was 40 when you opened, Picker 2 moved 2',
  },
  {
    name: 'a difference kept',
    counted: {
      counted: 41,
      delta: 1,
      now: 39,
      opened: 40,
      keeps: 'difference' as const,
      between: [picked],
    },
    text: 'Kept your difference +1, now 39 in A-01-03; it was 40 when you opened, Picker 2 moved 2',
  },
])('count: $name', ({ counted, text }) => {
  expect(countResultText({ ...counted, bin: 'A-01-03' })).toBe(text);
});
