import type { GridLayout } from '../columns/grid-layout.ts';
import type { GridSearch } from '../search/grid-search.ts';
import { parseViewLink, type ViewLink, writeViewLink } from '../search/view-link.ts';
import type { SavedView } from './stored-views.ts';

/** How the grid stands: what it was asked for, and the layout in effect, wherever that comes from. */
export interface GridState {
  search: GridSearch;
  layout: GridLayout;
}

/** What a kept view holds of the grid as it stands: all of it. */
export function paramsOfState({ search, layout }: GridState): SavedView['params'] {
  return { ...writeViewLink({ search, layout, viewId: null }) };
}

interface OpenedView {
  link: ViewLink;
  /** What this console cannot read of it, in words. */
  leftOut: string[];
}

/** The link that a kept view stands for. */
export function openView({ id, params }: SavedView): OpenedView {
  const { view: _, ...rest } = params;
  const { ignored, search, layout } = parseViewLink(rest);
  return { link: { search, layout, viewId: id }, leftOut: ignored };
}

/** True when the grid no longer stands as the view says; what a view does not say it leaves free. */
export function isChanged(view: SavedView, { search, layout }: GridState): boolean {
  const { link } = openView(view);
  const now = writeViewLink({
    search,
    layout: link.layout && { ...layout, density: link.layout.density && layout.density },
    viewId: view.id,
  });
  return JSON.stringify(now) !== JSON.stringify(writeViewLink(link));
}

/** A name that is free, after one that is not: `Mine` → `Mine 2`. */
export function freeName(name: string, views: readonly SavedView[]): string {
  const taken = new Set(views.map((view) => view.name.toLowerCase()));
  const stem = name.replace(/ \d+$/, '');
  let number = 2;
  while (taken.has(`${stem} ${number}`.toLowerCase())) number += 1;
  return taken.has(name.toLowerCase()) ? `${stem} ${number}` : name;
}
