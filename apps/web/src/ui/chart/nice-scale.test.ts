import { expect, test } from 'vitest';
import { niceScale } from './nice-scale.ts';

test.each([
  { highest: 0, ticks: [0, 1] },
  { highest: 3, ticks: [0, 1, 2, 3] },
  { highest: 742, ticks: [0, 200, 400, 600, 800] },
  { highest: 960, ticks: [0, 250, 500, 750, 1_000] },
  { highest: 1_000, ticks: [0, 250, 500, 750, 1_000] },
  { highest: 250, ticks: [0, 100, 200, 300] },
])('up to $highest the lines stand at $ticks', ({ highest, ticks }) => {
  expect(niceScale(highest)).toEqual({ max: ticks.at(-1), ticks });
});
