import { expect, test } from 'vitest';
import { RowTurns } from './row-turns.ts';

function someTurns(options: { share: number; atLeast: number }) {
  const painted: string[] = [];
  const timers: (() => void)[] = [];
  const turns = new RowTurns<string>({
    ...options,
    paint: (row) => painted.push(row),
    setTimer: (callback) => timers.push(callback),
  });
  const addAll = (rows: string) => {
    for (const row of rows) turns.add(row);
  };
  return {
    turns,
    addAll,
    painted: () => painted.splice(0).join(''),
    timers: () => timers.length,
    pass: () => {
      for (const callback of timers.splice(0)) callback();
    },
  };
}

test('few rows are painted at once, and nothing is waited for', () => {
  const { turns, addAll, painted, timers } = someTurns({ share: 1 / 3, atLeast: 3 });
  addAll('abc');
  turns.turn();
  expect(painted()).toBe('abc');
  expect(timers()).toBe(0);
});

test('of many rows each turn paints a part, the longest waiting first, and every row has its turn', () => {
  const { turns, addAll, painted } = someTurns({ share: 1 / 3, atLeast: 1 });
  const seen: string[] = [];
  for (let frame = 0; frame < 4; frame += 1) {
    addAll('abcdef');
    turns.turn();
    seen.push(painted());
  }
  expect(seen).toEqual(['ab', 'cd', 'ef', 'ab']);
});

test('what waits is painted soon when no further change brings a turn', () => {
  const { turns, addAll, painted, pass, timers } = someTurns({ share: 1 / 2, atLeast: 1 });
  addAll('abcd');
  turns.turn();
  expect(painted()).toBe('ab');
  pass();
  expect(painted()).toBe('c');
  pass();
  expect(painted()).toBe('d');
  expect(timers()).toBe(0);
});

test('changes that bring turns keep the timer from adding one', () => {
  const { turns, addAll, painted, pass } = someTurns({ share: 1 / 2, atLeast: 1 });
  addAll('abcd');
  turns.turn();
  turns.turn();
  expect(painted()).toBe('abc');
  pass();
  expect(painted()).toBe('');
  pass();
  expect(painted()).toBe('d');
});

test('a row that left is painted no more', () => {
  const { turns, addAll, painted } = someTurns({ share: 1, atLeast: 1 });
  addAll('ab');
  turns.forget('a');
  turns.turn();
  expect(painted()).toBe('b');
});
