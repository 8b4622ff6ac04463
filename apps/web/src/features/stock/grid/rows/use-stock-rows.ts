import type { Level } from '@stockwire/shared/stock-level';
import type { LevelPage, View, ViewBlock } from '@stockwire/shared/stock-views';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { BLOCK_ROWS, stockKeys, type ViewRequest } from '../../../../api/stock.queries.ts';
import { useMergedLevels } from './use-merged-levels.ts';
import { useStockView } from './use-stock-view.ts';
import { type RowRange, useViewBlocks } from './use-view-blocks.ts';

/** Where the rows on screen come from: an order of all of them, or its first rows while it is built. */
type Shown = View | LevelPage;

export interface StockRows {
  /** Null before anything has come. */
  total: number | null;
  /** When the order on screen was made; null while only its first rows are here. */
  builtAt: string | null;
  rowAt: (index: number) => Level | undefined;
  error: Error | null;
  /** True while the rows of another search or order are on their way. */
  isBusy: boolean;
  reorder: () => void;
}

/** Rows by position for the range on screen, read in blocks of the server's view. */
export function useStockRows(
  warehouseId: number,
  request: ViewRequest,
  range: RowRange,
): StockRows {
  const { view, first, error, isOrdering, reorder } = useStockView(warehouseId, request);
  const blocks = useViewBlocks(warehouseId, view, { range, reorder });
  useMergedLevels([...blocks.read, first]);

  // An order keeps standing until the rows of the next one are here, so that nothing flickers.
  const [shown, setShown] = useState<Shown | null>(null);
  const next = (view === null ? first : blocks.isComplete ? view : null) ?? shown;
  if (next !== shown) setShown(next);

  const rowAt = useRowAt(warehouseId, next);
  return {
    total: next?.total ?? null,
    builtAt: builtAtOf(next),
    rowAt,
    error: error ?? blocks.error,
    isBusy: isOrdering || next !== view,
    reorder,
  };
}

function builtAtOf(shown: Shown | null): string | null {
  return shown && 'builtAt' in shown ? shown.builtAt : null;
}

/** Looks rows up in the cache, where blocks that were scrolled by still lie. */
function useRowAt(warehouseId: number, shown: Shown | null): StockRows['rowAt'] {
  const queryClient = useQueryClient();
  return useCallback(
    (index: number) => {
      if (shown === null) return undefined;
      if (!('viewId' in shown)) return shown.rows[index];
      const from = index - (index % BLOCK_ROWS);
      const key = [...stockKeys.blocks(warehouseId), shown.viewId, from];
      return queryClient.getQueryData<ViewBlock>(key)?.rows[index - from];
    },
    [queryClient, shown, warehouseId],
  );
}

/** The items in a range, as far as they are here. */
export function useItemIds({ rowAt }: StockRows, { from, to }: RowRange): ReadonlySet<number> {
  const text = itemIdsText(rowAt, { from, to });
  // The set changes when the items do, not whenever a block is looked up again.
  return useMemo(() => new Set(text === '' ? [] : text.split(',').map(Number)), [text]);
}

function itemIdsText(rowAt: StockRows['rowAt'], { from, to }: RowRange): string {
  const itemIds: number[] = [];
  for (let index = from; index < to; index += 1) {
    const row = rowAt(index);
    if (row) itemIds.push(row.itemId);
  }
  return itemIds.join(',');
}
