import type { Level } from '@stockwire/shared/stock-level';
import type { LevelPage, View, ViewBlock } from '@stockwire/shared/stock-views';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { BLOCK_ROWS, stockKeys, type ViewRequest } from '../../../../api/stock.queries.ts';
import { GridLines, type RowRange } from '../lines/grid-lines.ts';
import { useMergedLevels } from './use-merged-levels.ts';
import { useStockView } from './use-stock-view.ts';
import { useViewBlocks } from './use-view-blocks.ts';

/** Places for rows while nobody knows how many there are: a tall screen of them. */
const LOADING_ROWS = 60;

/** Where the rows on screen come from: an order of all of them, or its first rows while it is built. */
interface Shown {
  source: View | LevelPage;
  request: ViewRequest;
}

/** What has come by now: a view once the rows on screen are here too. */
interface Next {
  view: View | null;
  first: LevelPage | null;
  request: ViewRequest;
}

export interface StockRows {
  /** Null before anything has come, and while only the first rows of very many are here. */
  total: number | null;
  /** When the order on screen was made; null while only its first rows are here. */
  builtAt: string | null;
  /** The view on the server that the rows come from; null while only its first rows are here. */
  viewId: string | null;
  /** The question that the rows on screen answer; null before there are any. */
  request: ViewRequest | null;
  /** Which line shows which of the rows. */
  lines: GridLines;
  /** A row by its position in the order. */
  rowAt: (position: number) => Level | undefined;
  error: Error | null;
  /** True while the rows of another search or order are on their way. */
  isBusy: boolean;
  reorder: () => void;
}

interface Wanted {
  warehouseId: number;
  request: ViewRequest;
  /** The lines on screen, with some beyond. */
  range: RowRange;
  closedGroups: ReadonlySet<string | null>;
}

/** Rows by position for the lines on screen, read in blocks of the server's view. */
export function useStockRows(wanted: Wanted): StockRows {
  const { warehouseId, request, range, closedGroups } = wanted;
  const { view, first, error, isOrdering, reorder } = useStockView(warehouseId, request);
  const linesOfView = useLines(view, closedGroups);
  const blocks = useViewBlocks(warehouseId, view, {
    ranges: linesOfView.positionsIn(range),
    reorder,
  });
  useMergedLevels([...blocks.read, first]);

  const { source, asked } = useShown({
    view: blocks.isComplete ? view : null,
    first,
    request,
  });
  const lines = useLines(source, closedGroups);
  const rowAt = useRowAt(warehouseId, source);
  return {
    ...factsOf(source),
    request: asked,
    lines,
    rowAt,
    error: error ?? blocks.error,
    isBusy: isOrdering || source !== view,
    reorder,
  };
}

/**
 * An order keeps standing until the rows of the next one are here, so that nothing flickers. The first
 * rows stand in for it while nothing else answers the question: once it is here they are the older ones.
 */
function useShown(next: Next) {
  const [shown, setShown] = useState<Shown | null>(null);
  const source = sourceOf(shown, next);
  if (source !== null && source !== shown?.source) setShown({ source, request: next.request });
  return { source, asked: shown?.request ?? null };
}

function sourceOf(shown: Shown | null, { view, first, request }: Next): View | LevelPage | null {
  if (view !== null || shown === null) return view ?? first;
  const isAnswered = shown.request === request && isView(shown.source);
  return isAnswered ? shown.source : (first ?? shown.source);
}

function factsOf(source: View | LevelPage | null) {
  if (source === null) return { total: null, builtAt: null, viewId: null };
  const { total } = source;
  return isView(source)
    ? { total, builtAt: source.builtAt, viewId: source.viewId }
    : { total, builtAt: null, viewId: null };
}

function isView(source: View | LevelPage | null): source is View {
  return source !== null && 'viewId' in source;
}

/** Of rows that nobody has counted yet there are as many as have come. */
function linesOf(source: View | LevelPage | null): number {
  if (source === null) return LOADING_ROWS;
  return isView(source) ? source.total : (source.total ?? source.rows.length);
}

function useLines(
  source: View | LevelPage | null,
  closedGroups: ReadonlySet<string | null>,
): GridLines {
  return useMemo(
    () => new GridLines(linesOf(source), isView(source) ? source.groups : [], closedGroups),
    [source, closedGroups],
  );
}

/** Looks rows up in the cache, where blocks that were scrolled by still lie. */
function useRowAt(warehouseId: number, source: View | LevelPage | null): StockRows['rowAt'] {
  const queryClient = useQueryClient();
  return useCallback(
    (position: number) => {
      if (source === null) return undefined;
      if (!isView(source)) return source.rows[position];
      const from = position - (position % BLOCK_ROWS);
      const key = [...stockKeys.blocks(warehouseId), source.viewId, from];
      return queryClient.getQueryData<ViewBlock>(key)?.rows[position - from];
    },
    [queryClient, source, warehouseId],
  );
}
