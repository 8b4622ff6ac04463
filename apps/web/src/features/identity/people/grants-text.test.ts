import { expect, test } from 'vitest';
import { aGrant } from '../../../../test/session-builders.ts';
import { asGrantsDraft, asGrantsText, grantsOf, hasTwice } from './grants-text.ts';

const ROLES = [aGrant('operator', 1), { ...aGrant('viewer'), limit: null }];

test('the same grants are the same text, in whatever order they come', () => {
  expect(asGrantsText(ROLES.toReversed())).toBe(asGrantsText(ROLES));
});

test('a draft keeps the order in which they were chosen', () => {
  expect(grantsOf(asGrantsDraft(ROLES))).toEqual(ROLES);
  expect(grantsOf(undefined)).toEqual([]);
});

test('a role twice for one place is found, a role in two places is not', () => {
  expect(hasTwice([aGrant('operator', 1), aGrant('operator', 2)])).toBe(false);
  expect(hasTwice([aGrant('operator', 1), { ...aGrant('operator', 1), limit: null }])).toBe(true);
});
