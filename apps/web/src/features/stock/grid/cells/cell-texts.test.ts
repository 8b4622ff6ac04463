import { expect, test } from 'vitest';
import { lastChangeTexts, unsellableReason } from './cell-texts.ts';

const CLOCK = { nowMs: Date.parse('2026-11-23T14:02:11Z'), timeZone: 'Europe/London' };
const SALE = {
  seq: 5,
  kind: 'sell' as const,
  by: 'Till 3',
  reason: null,
  at: '2026-11-23T14:01:58Z',
  delta: -2,
};

test('says who, what and when beside a signed figure', () => {
  expect(lastChangeTexts(SALE, CLOCK)).toEqual({
    delta: '−2',
    what: 'sale · Till 3',
    at: '14:01:58',
  });
});

test('a reason says more than the kind of movement', () => {
  const cause = { ...SALE, kind: 'count' as const, reason: 'count-variance' as const, delta: 3 };
  expect(lastChangeTexts(cause, CLOCK)).toMatchObject({
    delta: '+3',
    what: 'count variance · Till 3',
  });
});

test('no figure where several changes came at once, and words where there was none', () => {
  expect(lastChangeTexts({ ...SALE, delta: null }, CLOCK).delta).toBe('');
  expect(lastChangeTexts(null, CLOCK).what).toBe('no movement yet');
});

test('names what cannot be sold and why, and is silent when all can', () => {
  expect(unsellableReason({ onHand: 132, sellable: 120 })).toMatch(/^12 of these cannot be sold: /);
  expect(unsellableReason({ onHand: 5, sellable: 5 })).toBeNull();
});
