import type { StockRefusal } from '../stock/refusals.ts';

/** Refusals of the ledger that are not about stock. */
interface OtherRefusal {
  code:
    | 'idempotency-key-reused'
    | 'busy'
    | 'outcome-unknown'
    | 'not-storable'
    | 'too-many-failures';
}

/** Why the ledger did not take a row, in one sentence. */
export function refusalText(refusal: StockRefusal | OtherRefusal): string {
  switch (refusal.code) {
    case 'insufficient-stock':
      return `only ${refusal.available} of ${refusal.requested} × ${refusal.sku} were there`;
    case 'reverse-blocked':
      return `only ${refusal.available} of ${refusal.requested} × ${refusal.sku} are still in ${refusal.bin}`;
    case 'validation':
      return refusal.errors.map(({ message }) => message).join(' ');
    case 'bin-retired':
      return `the bin ${refusal.bin} is retired and takes nothing in`;
    case 'quantity-overflow':
      return `more of ${refusal.sku} than a level can hold`;
    case 'already-reversed':
      return 'it was reversed already';
    case 'count-stale':
      return `the bin ${refusal.bin} kept moving while it was counted`;
    case 'forbidden':
      return 'whoever started this may not do it here any more';
    default:
      return 'the database did not take it';
  }
}
