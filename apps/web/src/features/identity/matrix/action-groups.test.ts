import { ACTIONS } from '@stockwire/shared/permissions';
import { expect, test } from 'vitest';
import { GROUPED_ACTIONS } from './action-groups.ts';

test('every action of the contract stands in one group', () => {
  expect([...GROUPED_ACTIONS].sort()).toEqual([...ACTIONS].sort());
});
