import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { type ArrangedColumns, arrangeColumns, NARROW_PX } from './arranged-columns.ts';
import type { GridLayout } from './grid-layout.ts';

interface ArrangedOptions {
  /** The element whose width the columns share. */
  list: RefObject<HTMLElement | null>;
  layout: GridLayout;
  isPhone: boolean;
}

/** The columns as they stand in an element, following its width. */
export function useArrangedColumns({ list, layout, isPhone }: ArrangedOptions): ArrangedColumns {
  const [isNarrow, setNarrow] = useState(false);
  // The width of the element is the browser's to know.
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const read = () => setNarrow(element.clientWidth > 0 && element.clientWidth < NARROW_PX);
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [list]);
  return useMemo(() => arrangeColumns(layout, { isNarrow, isPhone }), [layout, isNarrow, isPhone]);
}
