import { expect, test } from 'vitest';
import { detailText } from './detail-text.ts';

test('what an event tells is one line, without what is not there', () => {
  const detail = { action: 'stock.adjust', warehouseId: 3, device: null, roles: ['viewer'] };
  expect(detailText(detail)).toBe('action: stock.adjust · warehouseId: 3 · roles: ["viewer"]');
});
