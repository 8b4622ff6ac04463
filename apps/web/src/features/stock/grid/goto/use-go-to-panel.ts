import { type RefObject, useState } from 'react';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { GridHandle } from '../rows/row-extension.ts';
import { type GridSearch, NO_SEARCH } from '../search/grid-search.ts';

interface GoToPanelOptions {
  rows: StockRows;
  handle: RefObject<GridHandle | null>;
  setSearch: (search: GridSearch) => void;
  toggleGroup: (value: string | null) => void;
}

/** The line for going to a SKU: open or not, and what it does to the grid. */
export function useGoToPanel({ rows, handle, setSearch, toggleGroup }: GoToPanelOptions) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    handle.current?.focusActive();
  };
  return {
    isOpen,
    open: () => setOpen(true),
    close,
    found(position: number) {
      setOpen(false);
      const { lines } = rows;
      const group = lines.groupOfPosition(position);
      if (group !== null && !lines.isOpen(group)) toggleGroup(lines.groups[group]?.value ?? null);
      handle.current?.focusPosition(position);
    },
    showAlone(sku: string) {
      setSearch({ ...NO_SEARCH, q: sku });
      close();
    },
  };
}
