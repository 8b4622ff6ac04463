import { expect, test } from 'vitest';
import { MACHINE_SCOPES, toggled } from './machine-draft.ts';

test('no machine is offered what takes a person who signs in', () => {
  expect(MACHINE_SCOPES).toContain('stock.sell');
  expect(MACHINE_SCOPES).not.toContain('people.change');
  expect(MACHINE_SCOPES).not.toContain('keys.change');
});

test('a member is put in once and taken out', () => {
  expect(toggled([1, 2], 2, true)).toEqual([1, 2]);
  expect(toggled([1, 2], 1, false)).toEqual([2]);
});
