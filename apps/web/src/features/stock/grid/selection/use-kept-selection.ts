import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { problemText } from '../../../../api/problem-text.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import type { RowSource } from '../copy/copy-rows.ts';
import { type LeftRows, RELOCATED_ROWS_MAX, relocateRows } from './relocate-rows.ts';
import { countRows, type RowSpans, spansOfRows } from './row-spans.ts';
import { NOTHING, type Selection, selectAllRows, selectSpans, spansOf } from './selection.ts';
import { selectionWords } from './selection.words.ts';

interface KeptSelectionOptions {
  source: RowSource;
  total: number | null;
  selection: Selection;
  select: (selection: Selection) => void;
}

/** What was selected in an order that was given up. */
interface Left {
  source: RowSource;
  spans: RowSpans;
  /** All rows of the one order are all rows of the next. */
  isAll: boolean;
}

/** Takes selected items along into another order of the rows, and says which of them are not in it. */
export function useKeptSelection(options: KeptSelectionOptions): void {
  const { source, total, selection } = options;
  const { viewId } = source;
  // The selection is kept with its order: a shorter one would cut it off before it is taken along.
  const shown = useRef({ source, total, selection });
  const left = useRef<Left | null>(null);
  const relocate = useRelocation(options);

  const leave = useEffectEvent(() => {
    const was = shown.current;
    const isLeft = was.source.viewId !== null && was.source.viewId !== viewId;
    if (isLeft && was.selection.kind !== 'none') {
      const spans = was.selection.kind === 'rows' ? spansOf(was.selection) : [];
      left.current = { source: was.source, spans, isAll: countRows(spans) === was.total };
      options.select(NOTHING);
    }
    if (viewId === null || left.current === null) return;
    void relocate(left.current, viewId);
    left.current = null;
  });
  // Positions of one order mean other items in the next: they are let go before anything is painted.
  useLayoutEffect(() => {
    leave();
    // A first page without an order is no order that one could leave.
    if (viewId !== null) shown.current = { source, total, selection };
  }, [viewId, source, total, selection]);
}

function useRelocation({ total, select }: KeptSelectionOptions) {
  const http = useHttp();
  const tell = useLossWords();
  const running = useRef<AbortController>(undefined);

  async function find(left: LeftRows, viewId: string): Promise<void> {
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const count = countRows(left.spans);
    try {
      const positions = await relocateRows(http, left, { viewId, signal });
      if (signal.aborted) return;
      select(selectSpans(spansOfRows(positions)));
      if (positions.length < count) tell.lost(count - positions.length, positions.length);
    } catch (error) {
      if (!signal.aborted) tell.dropped(count, error);
    }
  }

  return async ({ source, spans, isAll }: Left, viewId: string): Promise<void> => {
    const count = countRows(spans);
    if (count === 0 || source.viewId === null) return;
    if (isAll) select(selectAllRows(total ?? 0));
    else if (count > RELOCATED_ROWS_MAX) tell.dropped(count, null);
    else await find({ ...source, viewId: source.viewId, spans }, viewId);
  };
}

function useLossWords() {
  const toasts = useToasts();
  const words = wordsOf(selectionWords);
  return {
    lost(lost: number, kept: number) {
      const detail = words.keptDetail(kept, formatInteger(kept));
      toasts.add({ text: words.lost(lost, formatInteger(lost)), detail });
    },
    dropped(count: number, error: unknown) {
      const text = words.dropped(count, formatInteger(count));
      const detail = error === null ? words.droppedDetail : problemText(error).title;
      toasts.add({ text, detail });
    },
  };
}
