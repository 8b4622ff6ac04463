import type { NewApiKey } from '@stockwire/shared/identity';
import { type MachineDraft, NEW_MACHINE, newMachineOf } from '../machines/machine-draft.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Until when a key is made, in days, or that it has no end. */
export const EXPIRIES = ['30', '90', '365', 'never'] as const;
type Expiry = (typeof EXPIRIES)[number];

export interface KeyDraft extends MachineDraft {
  expiry: Expiry;
}

export const NEW_KEY: KeyDraft = { ...NEW_MACHINE, expiry: '365' };

export function asExpiry(text: string): Expiry {
  return EXPIRIES.find((expiry) => expiry === text) ?? NEW_KEY.expiry;
}

/** What is asked of the server; the end is counted from now. */
export function newKeyOf(draft: KeyDraft, nowMs: number): NewApiKey {
  const { expiry } = draft;
  const isEndless = expiry === 'never';
  return {
    ...newMachineOf(draft),
    expiresAt: isEndless ? null : new Date(nowMs + Number(expiry) * DAY_MS).toISOString(),
  };
}
