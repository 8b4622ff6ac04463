import type { NewApiKey } from '@stockwire/shared/identity';
import { ACTIONS, type Action, ROLE_ACTIONS } from '@stockwire/shared/permissions';

const DAY_MS = 24 * 60 * 60_000;

/** Until when a key is made, in days, or that it has no end. */
export const EXPIRIES = ['30', '90', '365', 'never'] as const;
type Expiry = (typeof EXPIRIES)[number];

/** What a machine may be given at most: nobody signs in as one to look after people, keys or the audit. */
export const KEY_SCOPES: readonly Action[] = ACTIONS.filter((action) =>
  ROLE_ACTIONS.integrator.includes(action),
);

export interface KeyDraft {
  name: string;
  scopes: readonly Action[];
  /** Null is every warehouse. */
  warehouseIds: readonly number[] | null;
  expiry: Expiry;
}

export const NEW_KEY: KeyDraft = {
  name: '',
  scopes: ['stock.read', 'catalog.read'],
  warehouseIds: null,
  expiry: '365',
};

export function asExpiry(text: string): Expiry {
  return EXPIRIES.find((expiry) => expiry === text) ?? NEW_KEY.expiry;
}

/** What is asked of the server; the end is counted from now. */
export function newKeyOf(draft: KeyDraft, nowMs: number): NewApiKey {
  const { name, scopes, warehouseIds, expiry } = draft;
  const isEndless = expiry === 'never';
  return {
    name,
    scopes: [...scopes],
    warehouseIds: warehouseIds === null ? null : [...warehouseIds],
    expiresAt: isEndless ? null : new Date(nowMs + Number(expiry) * DAY_MS).toISOString(),
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
