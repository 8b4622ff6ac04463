import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

test.each([
  { places: [10, 40], spread: [10, 40] },
  { places: [40, 38], spread: [52, 38] },
  { places: [5, 5, 5], spread: [5, 19, 33] },
  { places: [], spread: [] },
])('labels at $places stand at $spread', ({ places, spread }) => {
  expect(spreadLabels(places, 14)).toEqual(spread);
});
