import { MACHINE_REASONS, REASON_CODES, type Reason, reasonFits } from '@stockwire/shared/reasons';

/** More than this is a list to search in, not a row to choose from. */
export const SUGGESTED_MAX = 7;

/** What stock controllers give most, first; the rest follows under "More". */
const USUAL: readonly Reason[] = [
  'damaged-in-handling',
  'lost',
  'found',
  'mis-pick',
  'wrong-bin',
  'data-entry-error',
  'miscount-at-receipt',
  'customer-return',
  'supplier-over',
  'expired',
  'internal-use',
];

export interface ReasonSuggestions {
  suggested: Reason[];
  more: Reason[];
}

/** The reasons a person may give for a change of this sign, the usual ones apart. */
export function suggestReasons(delta: number): ReasonSuggestions {
  const allowed = REASON_CODES.filter(
    (reason) => !MACHINE_REASONS.has(reason) && reasonFits(reason, delta),
  );
  const suggested = USUAL.filter((reason) => allowed.includes(reason)).slice(0, SUGGESTED_MAX);
  return { suggested, more: allowed.filter((reason) => !suggested.includes(reason)) };
}
