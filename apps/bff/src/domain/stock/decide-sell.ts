import type { Sale } from '@stockwire/shared/stock-commands';
import {
  availableIn,
  findItem,
  insufficient,
  type Judgement,
  postAll,
  refused,
  takeFromStorage,
} from './decision.ts';
import type { ItemState, LedgerState } from './ledger-state.ts';

/** A walk-in sale: at most what is available. Lines that share an item are summed before they are judged. */
export function decideSell(state: LedgerState, command: Sale): Judgement {
  const wanted = new Map<number, { item: ItemState; quantity: number }>();
  for (const [index, line] of command.lines.entries()) {
    const item = findItem(state, line.sku, `/lines/${index}/sku`);
    if (!item.ok) return item;
    const before = wanted.get(item.value.itemId)?.quantity ?? 0;
    wanted.set(item.value.itemId, { item: item.value, quantity: before + line.quantity });
  }
  const sold = [...wanted.values()];
  const lacking = sold.find(({ item, quantity }) => quantity > availableIn(item));
  if (lacking) {
    return refused(insufficient(lacking.item, lacking.quantity, availableIn(lacking.item)));
  }
  return postAll(sold.flatMap(({ item, quantity }) => takeFromStorage(item, quantity, 'sell')));
}
