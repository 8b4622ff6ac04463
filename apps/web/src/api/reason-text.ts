import type { Reason } from '@stockwire/shared/reasons';

const TEXT = {
  'damaged-in-handling': 'damaged in handling',
  'damaged-on-arrival': 'damaged on arrival',
  'supplier-short': 'supplier sent too few',
  'supplier-over': 'supplier sent too many',
  'miscount-at-receipt': 'miscounted at receipt',
  'count-variance': 'count variance',
  found: 'found',
  lost: 'lost',
  'suspected-theft': 'suspected theft',
  'mis-pick': 'mis-pick',
  'wrong-bin': 'wrong bin',
  'wrong-unit': 'wrong unit',
  'data-entry-error': 'data entry error',
  expired: 'expired',
  recalled: 'recalled',
  'display-or-sample': 'display or sample',
  'internal-use': 'internal use',
  donation: 'donation',
  'customer-return': 'customer return',
  'return-not-resaleable': 'return, not resaleable',
  'transfer-difference': 'transfer difference',
  'opening-balance': 'opening balance',
  'system-repair': 'system repair',
} satisfies Record<Reason, string>;

/** A reason as it stands within a sentence. */
export function reasonText(reason: Reason): string {
  return TEXT[reason];
}

/** A reason as it stands on a button. */
export function reasonLabel(reason: Reason): string {
  const text = TEXT[reason];
  return text.charAt(0).toUpperCase() + text.slice(1);
}
