import { MACHINE_REASONS, REASON_CODES, reasonFits } from '@stockwire/shared/reasons';
import { expect, test } from 'vitest';
import { SUGGESTED_MAX, suggestReasons } from './reason-suggestions.ts';

test.each([-3, 0, 3])(
  'a change of %i is offered at most seven reasons, all of which fit',
  (delta) => {
    const { suggested } = suggestReasons(delta);
    expect(suggested.length).toBeLessThanOrEqual(SUGGESTED_MAX);
    expect(suggested.filter((reason) => !reasonFits(reason, delta))).toEqual([]);
  },
);

test('what is taken may be damaged or lost, what is added found or returned', () => {
  expect(suggestReasons(-3).suggested).toEqual(
    expect.arrayContaining(['damaged-in-handling', 'lost']),
  );
  expect(suggestReasons(3).suggested).toEqual(expect.arrayContaining(['found', 'customer-return']));
});

test.each([-1, 1])('every other reason a person may give for %i stands under "More"', (delta) => {
  const { suggested, more } = suggestReasons(delta);
  const allowed = REASON_CODES.filter(
    (code) => reasonFits(code, delta) && !MACHINE_REASONS.has(code),
  );
  expect([...suggested, ...more].toSorted()).toEqual(allowed.toSorted());
});
