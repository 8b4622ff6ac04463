import { expect, test } from 'vitest';
import { itemGlyphFor } from './item-glyph-for.ts';

test.each([
  ['Stoneware dinner plate 27 cm', 'Dinnerware', 'plate'],
  ['Highball tumbler 35 cl, 6-pack', 'Glassware', 'glass'],
  ['LED bulb E27 8 W warm, 2-pack', 'Lighting', 'bulb'],
  ['Non-stick frying pan 28 cm', 'Cookware', 'pan'],
  ['Washing-up liquid 750 ml, citrus', 'Cleaning', 'bottle'],
  ['Percale fitted sheet, double, white', 'Bed linen', 'fabric'],
])('%s of %s is drawn as a %s', (name, category, glyph) => {
  expect(itemGlyphFor(name, category)).toBe(glyph);
});

test('a silent name falls back to its category, and both silent to a box', () => {
  expect(itemGlyphFor('REGENCY 3 TIER', 'Candles')).toBe('candle');
  expect(itemGlyphFor('REGENCY 3 TIER')).toBe('box');
});
