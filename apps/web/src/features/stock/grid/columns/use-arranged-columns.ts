import { type RefObject, useLayoutEffect, useState } from 'react';
import { type ArrangedColumns, arrangeColumns } from './arranged-columns.ts';
import type { GridLayout } from './grid-layout.ts';

interface ArrangedOptions {
  /** The element whose width the columns share. */
  list: RefObject<HTMLElement | null>;
  layout: GridLayout;
  isPhone: boolean;
}

/** The columns as they stand in an element, following its width. */
export function useArrangedColumns({ list, layout, isPhone }: ArrangedOptions): ArrangedColumns {
  const [arranged, setArranged] = useState(() =>
    arrangeColumns(layout, { widthPx: Number.POSITIVE_INFINITY, isPhone }),
  );
  // The width of the element is the browser's to know.
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const read = () => {
      const widthPx = element.clientWidth || Number.POSITIVE_INFINITY;
      const next = arrangeColumns(layout, { widthPx, isPhone });
      // A window that grows by a pixel shall not render every row anew.
      setArranged((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [list, layout, isPhone]);
  return arranged;
}
