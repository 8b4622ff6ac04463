import { expect, test } from 'vitest';
import { causeText, deltaText, unsellableReason } from './cell-texts.ts';
import { MomentTexts } from './moment-texts.ts';

const SALE = {
  seq: 5,
  kind: 'sell' as const,
  by: 'Till 3',
  reason: null,
  at: '2026-11-23T14:01:58Z',
  delta: -2,
};

test('says how a row changed and through whom, beside a signed figure', () => {
  expect([deltaText(SALE), causeText(SALE)]).toEqual(['−2', 'sale · Till 3']);
});

test('a reason says more than the kind of movement', () => {
  const cause = { ...SALE, kind: 'count' as const, reason: 'count-variance' as const, delta: 3 };
  expect([deltaText(cause), causeText(cause)]).toEqual(['+3', 'count variance · Till 3']);
});

test('no figure where several changes came at once, and words where there was none', () => {
  expect(deltaText({ ...SALE, delta: null })).toBe('');
  expect(causeText(null)).toBe('no movement yet');
});

test('names what cannot be sold and why, and is silent when all can', () => {
  expect(unsellableReason({ onHand: 132, sellable: 120 })).toMatch(/^12 of these cannot be sold: /);
  expect(unsellableReason({ onHand: 5, sellable: 5 })).toBeNull();
});

test('a moment is told by the clock of the warehouse, and by its day once that day is over', () => {
  let nowMs = Date.parse('2026-11-23T23:59:30Z');
  const moments = new MomentTexts({ timeZone: 'Europe/London', nowMs: () => nowMs });
  expect(moments.text(SALE.at)).toBe('14:01:58');
  expect(moments.text(SALE.at)).toBe('14:01:58');
  nowMs += 60_000;
  expect(moments.text(SALE.at)).toBe('23 Nov');
});
