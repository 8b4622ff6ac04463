import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GridLines, sameLine } from './grid-lines.ts';

const GROUPS = [
  { value: 'Cups', rows: 3 },
  { value: 'Plates', rows: 2 },
  { value: null, rows: 1 },
];

const grouped = fc
  .array(fc.record({ rows: fc.integer({ min: 1, max: 9 }), isClosed: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((groups) => {
    const named = groups.map(({ rows }, place) => ({ value: `g${place}`, rows }));
    const closed = groups.flatMap(({ isClosed }, place) => (isClosed ? [`g${place}`] : []));
    const total = groups.reduce((sum, { rows }) => sum + rows, 0);
    return { total, named, closed: new Set<string | null>(closed) };
  });

test('without groups a line is a position', () => {
  const lines = new GridLines(1_000_000);
  expect(lines.count).toBe(1_000_000);
  expect(lines.at(999_999)).toEqual({ kind: 'item', position: 999_999 });
  expect(lines.positionsIn({ from: 999_990, to: 1_000_050 })).toEqual([
    { from: 999_990, to: 1_000_000 },
  ]);
});

test('each group has a line for its name, and its items below unless it is closed', () => {
  const lines = new GridLines(6, GROUPS, new Set(['Plates']));
  const shown = Array.from({ length: lines.count }, (_, line) => lines.at(line));
  expect(shown).toEqual([
    { kind: 'group', group: 0 },
    { kind: 'item', position: 0 },
    { kind: 'item', position: 1 },
    { kind: 'item', position: 2 },
    { kind: 'group', group: 1 },
    { kind: 'group', group: 2 },
    { kind: 'item', position: 5 },
  ]);
  expect(lines.lineOfPosition(4)).toBe(4);
  expect(lines.positionsIn({ from: 0, to: 99 })).toEqual([
    { from: 0, to: 3 },
    { from: 5, to: 6 },
  ]);
});

test('items on neighbouring lines are one stretch, over the names between them', () => {
  const lines = new GridLines(6, GROUPS);
  expect(lines.positionsIn({ from: 2, to: 7 })).toEqual([{ from: 1, to: 5 }]);
});

test('every line shows one thing, and every thing is found on its line', () => {
  fc.assert(
    fc.property(grouped, ({ total, named, closed }) => {
      const lines = new GridLines(total, named, closed);
      const positions: number[] = [];
      for (let line = 0; line < lines.count; line += 1) {
        const shown = lines.at(line);
        if (shown.kind === 'group') expect(lines.lineOfGroup(shown.group)).toBe(line);
        else {
          positions.push(shown.position);
          expect(lines.lineOfPosition(shown.position)).toBe(line);
        }
      }
      const covered = lines
        .positionsIn({ from: 0, to: lines.count })
        .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step));
      expect(covered).toEqual(positions);
    }),
  );
});

test('an item keeps its place in the eye when a group above it is closed', () => {
  const open = new GridLines(6, GROUPS);
  const closed = new GridLines(6, GROUPS, new Set(['Cups']));
  expect(sameLine(open, closed, open.lineOfPosition(4))).toBe(closed.lineOfPosition(4));
  expect(sameLine(open, closed, open.lineOfPosition(1))).toBe(closed.lineOfGroup(0));
  expect(sameLine(open, closed, open.lineOfGroup(2))).toBe(closed.lineOfGroup(2));
});

test('a group that is gone leaves the line that is left', () => {
  const fewer = new GridLines(3, GROUPS.slice(0, 1));
  expect(sameLine(new GridLines(6, GROUPS), fewer, 7)).toBe(3);
});
