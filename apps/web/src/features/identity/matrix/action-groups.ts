import { ACTIONS, type Action } from '@stockwire/shared/permissions';
import type { matrixWords } from './matrix.words.ts';

type GroupId = keyof (typeof matrixWords)['en']['groups'];

interface ActionGroup {
  id: GroupId;
  actions: readonly Action[];
}

const GROUPS: readonly GroupId[] = [
  'stock',
  'requests',
  'catalog',
  'warehouses',
  'imports',
  'people',
  'keys',
  'audit',
  'demo',
];

/** The actions by what they are done to, in the order of the contract. */
export const ACTION_GROUPS: readonly ActionGroup[] = GROUPS.map((id) => ({
  id,
  actions: ACTIONS.filter((action) => action.startsWith(`${id}.`)),
}));

/** All of them, in the order in which the groups show them. */
export const GROUPED_ACTIONS: readonly Action[] = ACTION_GROUPS.flatMap(({ actions }) => actions);
