import { type ClipboardEvent, useRef, useState } from 'react';
import { useHttp } from '../../../../api/api-provider.tsx';
import { problemText } from '../../../../api/problem-text.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import type { ColumnId } from '../columns/grid-columns.ts';
import type { Selection } from '../selection/selection.ts';
import { selectionWords } from '../selection/selection.words.ts';
import {
  COPY_ROWS_MAX,
  type CopyPlan,
  copyFetched,
  copyLoaded,
  copyPlan,
  type RowSource,
} from './copy-rows.ts';
import { ClipboardRefused, writeClipboard } from './write-clipboard.ts';

interface CopyOptions {
  source: RowSource;
  selection: Selection;
  columnIds: readonly ColumnId[];
}

export interface Copying {
  /** Ctrl+C in the grid, through the browser's own event, which no browser refuses. */
  onCopy: (event: ClipboardEvent) => void;
  /** The button: with headings or without, as from then on. */
  copy: (withHeadings: boolean) => void;
  withHeadings: boolean;
  isCopying: boolean;
}

/** Copies what is selected as a table for spreadsheets, and says what was copied. */
export function useCopy({ source, selection, columnIds }: CopyOptions): Copying {
  const http = useHttp();
  const tell = useCopyWords(source.timeZone);
  const [withHeadings, setWithHeadings] = useState(true);
  const [isCopying, setCopying] = useState(false);
  const running = useRef<AbortController>(undefined);

  async function copyPlanned(plan: CopyPlan) {
    const loaded = copyLoaded(source, plan);
    const { viewId } = source;
    if (loaded === null && viewId === null) return tell.notYet();
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const text =
      loaded === null && viewId !== null
        ? copyFetched({ http, signal }, { ...source, viewId }, plan)
        : Promise.resolve(loaded ?? '');
    setCopying(true);
    try {
      await writeClipboard(text);
      tell.done(plan);
    } catch (error) {
      if (!signal.aborted) tell.failed(error);
    } finally {
      setCopying(false);
    }
  }

  function start(plan: CopyPlan) {
    if (plan.rowCount === 0) return;
    if (plan.rowCount > COPY_ROWS_MAX) tell.tooMany(plan);
    else void copyPlanned(plan);
  }

  return {
    onCopy(event) {
      if (selection.kind === 'none' || event.defaultPrevented || hasTextSelected()) return;
      event.preventDefault();
      const plan = copyPlan(selection, columnIds, withHeadings && selection.kind === 'rows');
      const loaded = copyLoaded(source, plan);
      if (loaded === null) return start(plan);
      event.clipboardData.setData('text/plain', loaded);
      tell.done(plan);
    },
    copy(next) {
      setWithHeadings(next);
      start(copyPlan(selection, columnIds, next));
    },
    withHeadings,
    isCopying,
  };
}

/** Text marked with the mouse is what a person means to copy. */
function hasTextSelected(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

function useCopyWords(timeZone: string) {
  const toasts = useToasts();
  const words = wordsOf(selectionWords);
  const problem = (text: string, detail: string) => {
    toasts.add({ text, detail, tone: 'problem' });
  };
  return {
    done({ rowCount, columns }: CopyPlan) {
      const text = words.copied(rowCount, formatInteger(rowCount), columns.length);
      toasts.add({ text, detail: words.copiedDetail(formatTime(new Date(), { timeZone })) });
    },
    tooMany: ({ rowCount }: CopyPlan) =>
      problem(
        words.copyTooMany(formatInteger(rowCount)),
        words.copyTooManyDetail(formatInteger(COPY_ROWS_MAX)),
      ),
    notYet: () => problem(words.copyNotYet, words.copyNotYetDetail),
    failed(error: unknown) {
      if (error instanceof ClipboardRefused) {
        return problem(words.clipboardRefused, words.clipboardRefusedDetail);
      }
      const { title, advice } = problemText(error);
      problem(title, advice);
    },
  };
}
