import { expect, test } from 'vitest';
import { createServerClock } from './server-clock.ts';

test('the least delayed beat sets the offset', () => {
  const clock = createServerClock();
  expect(clock.offsetMs()).toBe(0);
  clock.heard(10_000, 9_400);
  clock.heard(15_000, 14_010);
  clock.heard(20_000, 19_300);
  expect(clock.offsetMs()).toBe(990);
});

test('one delayed sample is nothing to measure by', () => {
  const clock = createServerClock();
  clock.heard(10_000, 9_400);
  expect(clock.isSettled()).toBe(false);
  clock.heard(15_000, 14_010);
  clock.heard(20_000, 19_300);
  expect(clock.isSettled()).toBe(true);
});

test('an old sample is forgotten, so that a corrected browser clock is followed', () => {
  const clock = createServerClock();
  clock.heard(1_000_000, 0);
  for (let beat = 0; beat < 12; beat += 1) clock.heard(5_000 * beat + 20, 5_000 * beat);
  expect(clock.offsetMs()).toBe(20);
});
