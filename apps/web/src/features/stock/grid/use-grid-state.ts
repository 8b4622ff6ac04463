import { useMemo } from 'react';
import type { GridLayout } from './columns/grid-layout.ts';
import { useGridLayout } from './columns/use-grid-layout.ts';
import { useSavedViews } from './saved-views/use-saved-views.ts';
import { useGridSearch } from './search/use-grid-search.ts';
import { toViewRequest } from './search/view-request.ts';

/** How the grid stands: what it was asked for by the address, and how it is laid out by address or device. */
export function useGridState() {
  const { search, ignored, setSearch, layout: linkLayout, setLayout, ...link } = useGridSearch();
  const [deviceLayout, keepLayout] = useGridLayout();
  const density = linkLayout?.density ?? deviceLayout.density;
  const layout = useSameLayout({ ...(linkLayout ?? deviceLayout), density });
  const state = { search, layout };
  const views = useSavedViews({ state, ...link });
  const { groupBy } = layout;
  const request = useMemo(
    () => ({ ...toViewRequest(search), ...(groupBy === null ? {} : { groupBy }) }),
    [search, groupBy],
  );
  return {
    state,
    views,
    request,
    ignored,
    setSearch,
    setLayout(next: GridLayout) {
      // A layout that the address names belongs to the view; any other is this device's own.
      if (linkLayout === null) keepLayout(next);
      else setLayout(next);
    },
  };
}

/** The address is read anew with every change of anything in it; the same layout stays the same object. */
function useSameLayout(layout: GridLayout): GridLayout {
  const text = JSON.stringify(layout);
  return useMemo(() => JSON.parse(text) as GridLayout, [text]);
}
