import { MACHINE_REASONS } from '@stockwire/shared/reasons';
import type { Reversal } from '@stockwire/shared/stock-commands';
import { type Judgement, postAll, refused } from './decision.ts';
import type { ItemState, LedgerState, PastCommand } from './ledger-state.ts';
import type { Movement } from './post-movement.ts';
import { invalid, type StockRefusal } from './refusals.ts';

/** Posts the exact opposite of one command, all its entries, last one first; once. */
export function decideReverse(state: LedgerState, command: Reversal): Judgement {
  const past = state.past.get(command.seq);
  if (!past) {
    return refused(invalid('/seq', 'unknown-seq', `The ledger has no entry ${command.seq} yet.`));
  }
  if (MACHINE_REASONS.has(command.reason)) {
    const message = `Only the system itself may give the reason ${command.reason}.`;
    return refused(invalid('/reason', 'machine-reason', message));
  }
  if (past.reversed) return refused({ code: 'already-reversed', seq: past.seqFrom });
  const judgement = postAll(opposites(state, past), past.seqFrom);
  return judgement.ok ? judgement : refused(blocked(state, judgement.refusal));
}

function* opposites(
  state: LedgerState,
  past: PastCommand,
): Iterable<{ item: ItemState; movement: Movement }> {
  for (const { itemId, bin, toBin, binDelta } of past.movements.toReversed()) {
    const movement: Movement = { kind: 'reverse', bin, toBin, delta: -binDelta };
    yield { item: itemById(state, itemId), movement };
  }
}

function itemById(state: LedgerState, itemId: number): ItemState {
  const item = state.items.get(state.itemKeys.get(itemId) ?? '');
  if (!item) throw new Error(`item ${itemId} of a past command was not read`);
  return item;
}

/** What has moved on since blocks the reversal; the answer names where it is now. */
function blocked(state: LedgerState, refusal: StockRefusal): StockRefusal {
  if (refusal.code !== 'insufficient-stock' && refusal.code !== 'bin-retired') return refusal;
  const item = [...state.items.values()].find(({ sku }) => sku === refusal.sku);
  const whereNow = [...(item?.bins.values() ?? [])]
    .filter(({ quantity }) => quantity > 0)
    .map(({ code, quantity }) => ({ sku: refusal.sku, bin: code, quantity }));
  const { requested, available } =
    refusal.code === 'insufficient-stock' ? refusal : { requested: 0, available: 0 };
  return {
    code: 'reverse-blocked',
    sku: refusal.sku,
    bin: refusal.bin ?? '',
    requested,
    available,
    whereNow,
  };
}
