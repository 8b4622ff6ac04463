import type { Reason } from '@stockwire/shared/reasons';

/** A correction as it happens on a floor: how often, by how much, and what people write beside it. */
export interface CorrectionKind {
  reason: Reason;
  weight: number;
  deltas: readonly number[];
  notes: readonly string[];
}

export const CORRECTIONS: readonly CorrectionKind[] = [
  {
    reason: 'damaged-in-handling',
    weight: 4,
    deltas: [-1, -1, -2, -3],
    notes: ['Dropped while picking', 'Chipped on the rim', 'Torn by the pallet truck', ''],
  },
  { reason: 'found', weight: 2, deltas: [1, 1, 2, 4], notes: ['Behind the rack', ''] },
  {
    reason: 'lost',
    weight: 2,
    deltas: [-1, -1, -2],
    notes: ['Not in the bin, searched twice', ''],
  },
  {
    reason: 'display-or-sample',
    weight: 2,
    deltas: [-1, -1, -2],
    notes: ['For the showroom', 'Photo sample', ''],
  },
  { reason: 'internal-use', weight: 1, deltas: [-1, -2], notes: ['For the kitchen upstairs', ''] },
  { reason: 'donation', weight: 0.4, deltas: [-4, -6], notes: ['Food bank collection'] },
  {
    reason: 'mis-pick',
    weight: 1.2,
    deltas: [-1, 1],
    notes: ['Swapped with its neighbour', 'Wrong colour went out', ''],
  },
  { reason: 'data-entry-error', weight: 1, deltas: [-2, -1, 1, 2], notes: ['Typed twice', ''] },
  { reason: 'wrong-unit', weight: 0.5, deltas: [-5, 5, 11], notes: ['Inner booked as each'] },
  { reason: 'suspected-theft', weight: 0.6, deltas: [-1, -2], notes: ['Empty packaging found'] },
];
