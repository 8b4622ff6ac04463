import { expect, test } from 'vitest';
import { detailText } from './detail-text.ts';

const grantText = ({ role }: { role: string }) => `a ${role}`;

test('what an event tells is one line, without what is not there', () => {
  const detail = { action: 'stock.adjust', warehouseId: 3, device: null, scopes: ['a', 'b'] };
  expect(detailText(detail, grantText)).toBe(
    'action: stock.adjust · warehouseId: 3 · scopes: a, b',
  );
});

test('roles are told in words, and that there is none too', () => {
  const grant = { role: 'viewer', warehouseId: null, limit: null };
  const change = { before: [], after: [grant] };
  expect(detailText({ ...change }, grantText)).toBe('before: – · after: a viewer');
  expect(detailText({ other: { a: 1 } }, grantText)).toBe('other: {"a":1}');
});
