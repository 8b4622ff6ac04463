import { expect, test } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const at = (text: string) => Date.parse(`2026-11-23T${text}Z`);
const seen = (ticks: number[]) => ticks.map((ms) => new Date(ms).toISOString().slice(11, 16));

test('an hour is told in quarters, wherever it begins', () => {
  const { ticksMs, stepMs } = timeTicks([at('13:02:11'), at('14:02:11')], 4);
  expect(seen(ticksMs)).toEqual(['13:15', '13:30', '13:45', '14:00']);
  expect(stepMs).toBe(900_000);
});

test('a second later the same moments are told', () => {
  const one = timeTicks([at('13:02:11'), at('14:02:11')], 4);
  expect(timeTicks([at('13:02:12'), at('14:02:12')], 4)).toEqual(one);
});

test('a span of nothing still has an end', () => {
  expect(timeTicks([at('13:00:00'), at('13:00:00')], 4).ticksMs).toEqual([at('13:00:00')]);
});
