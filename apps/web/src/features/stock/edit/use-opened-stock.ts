import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import { useEntriesSince } from '../item/use-entries-since.ts';
import { useItemStock } from '../item/use-item-stock.ts';
import { type BinCode, entriesAt, type Figure, figureOf } from './figure.ts';

/** An item as it was read when the person opened the form. */
export interface OpenedStock {
  stock: ItemStock;
  /** Server time. */
  atMs: number;
}

export interface OpenedNow extends OpenedStock {
  /** The newest reading. */
  fresh: ItemStock;
  /** The item's entries since it was opened, oldest first. */
  entries: readonly Entry[];
  /** Reads the item again at once. */
  reread: () => void;
  /** Reads the item again and takes that as what the person saw. */
  rebase: () => Promise<void>;
}

export type OpenedState =
  | { state: 'reading' }
  | { state: 'failed'; error: Error; retry: () => void; isRetrying: boolean }
  | { state: 'open'; opened: OpenedNow };

/**
 * Reads an item for a form, keeps that reading as what the person saw, and follows what happens since.
 * `seen` is what they saw where they go on with what they had typed before.
 */
export function useOpenedStock(
  of: { warehouseId: number; sku: string },
  seen: OpenedStock | null,
): OpenedState {
  const { serverNowMs } = useConnectionControls();
  const { query, stock, level } = useItemStock('form', of);
  const { refetch } = query;
  const [first, setFirst] = useState<OpenedStock | null>(seen);
  const entries = useEntriesSince(of.warehouseId, first?.stock ?? null, level?.version ?? 0);

  // A cached reading may be a minute old; what the person is shown is read after they asked for it.
  if (first === null && stock !== undefined && query.isFetchedAfterMount) {
    setFirst({ stock, atMs: serverNowMs() });
  }
  if (first !== null && stock !== undefined) {
    const reread = () => void refetch({ cancelRefetch: false });
    const rebase = async () => {
      const { data } = await refetch();
      if (data) setFirst({ stock: data, atMs: serverNowMs() });
    };
    return { state: 'open', opened: { ...first, fresh: stock, entries, reread, rebase } };
  }
  return notOpen(query);
}

function notOpen({ error, isFetching, refetch }: UseQueryResult<ItemStock>): OpenedState {
  if (error === null) return { state: 'reading' };
  return { state: 'failed', error, retry: () => void refetch(), isRetrying: isFetching };
}

/** One figure of an opened item: as it was, as it is, and what moved it. */
export function figureNow(
  opened: OpenedNow,
  bin: BinCode,
): { was: Figure; is: Figure; moves: Entry[] } {
  return {
    was: figureOf(opened.stock, bin),
    is: figureOf(opened.fresh, bin),
    moves: entriesAt(opened.entries, bin),
  };
}
