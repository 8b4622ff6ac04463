import { z } from 'zod';

/** Which way a reason moves stock: it adds, it takes, or it may do either. */
export type ReasonSign = 'adds' | 'takes' | 'either';

/** The closed list of reason codes; texts are translated by the console. */
export const REASONS = {
  'damaged-in-handling': 'takes',
  'damaged-on-arrival': 'takes',
  'supplier-short': 'takes',
  'supplier-over': 'adds',
  'miscount-at-receipt': 'either',
  'count-variance': 'either',
  found: 'adds',
  lost: 'takes',
  'suspected-theft': 'takes',
  'mis-pick': 'either',
  'wrong-bin': 'either',
  'wrong-unit': 'either',
  'data-entry-error': 'either',
  expired: 'takes',
  recalled: 'takes',
  'display-or-sample': 'takes',
  'internal-use': 'takes',
  donation: 'takes',
  'customer-return': 'adds',
  'return-not-resaleable': 'takes',
  'transfer-difference': 'either',
  'opening-balance': 'adds',
  'system-repair': 'either',
} as const satisfies Record<string, ReasonSign>;

export type Reason = keyof typeof REASONS;
export const REASON_CODES = Object.keys(REASONS) as [Reason, ...Reason[]];
export const Reason = z.enum(REASON_CODES);

/** Reasons that only the system itself may give. */
export const MACHINE_REASONS: ReadonlySet<Reason> = new Set(['system-repair']);

/** True when a change of this sign may bear the reason; zero fits every reason. */
export function reasonFits(reason: Reason, delta: number): boolean {
  const sign = REASONS[reason];
  return sign === 'either' || delta === 0 || (sign === 'adds') === delta > 0;
}
