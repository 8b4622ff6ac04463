import { ACTIONS, type Action, ROLE_ACTIONS } from '@stockwire/shared/permissions';

/** What a machine may be given at most: nobody signs in as one to look after people, keys or the audit. */
export const MACHINE_SCOPES: readonly Action[] = ACTIONS.filter((action) =>
  ROLE_ACTIONS.integrator.includes(action),
);

/** What is said of a machine before there is one. */
export interface MachineDraft {
  name: string;
  scopes: readonly Action[];
  /** Null is every warehouse. */
  warehouseIds: readonly number[] | null;
}

export const NEW_MACHINE: MachineDraft = {
  name: '',
  scopes: ['stock.read', 'catalog.read'],
  warehouseIds: null,
};

/** What is asked of the server, as far as all machines are asked for alike. */
export function newMachineOf({ name, scopes, warehouseIds }: MachineDraft) {
  return {
    name,
    scopes: [...scopes],
    warehouseIds: warehouseIds === null ? null : [...warehouseIds],
  };
}

/** The list with or without one of its members. */
export function toggled<Member>(
  members: readonly Member[],
  member: Member,
  isIn: boolean,
): readonly Member[] {
  const others = members.filter((other) => other !== member);
  return isIn ? [...others, member] : others;
}
