import { wordsOf } from '../../../../ui/language/words.ts';
import {
  type GridSearch,
  parseGridSearch,
  SEARCH_PARAMS,
  type SearchParams,
  writeGridSearch,
} from './grid-search.ts';
import {
  LAYOUT_PARAMS,
  type LayoutParams,
  type LinkLayout,
  readLayout,
  writeLayout,
} from './layout-params.ts';
import { LinkText, quotable } from './link-text.ts';
import { searchWords } from './search.words.ts';

/** All that a link says about the grid, so that it shows the same to whoever opens it. */
export interface ViewLink {
  search: GridSearch;
  /** Null leaves the columns as this device has them. */
  layout: LinkLayout | null;
  /** The kept view that the rest was taken from; null for none. */
  viewId: string | null;
}

/** The names that the grid owns in a link; all others belong to somebody else. */
export const GRID_PARAMS: readonly string[] = [
  ...SEARCH_PARAMS,
  ...LAYOUT_PARAMS,
  'view',
  'search',
  'filter',
];

export type ViewParams = SearchParams & LayoutParams & { view?: string };

/** What names a view: a preset's word, or what a device made up for one of its own. */
const VIEW_ID = /^[a-z0-9-]{1,40}$/;

/** Reads a link; whatever is wrong with it is said in words and left out, and the rest applies. */
export function parseViewLink(params: Record<string, unknown>): ViewLink & { ignored: string[] } {
  const { search, ignored } = parseGridSearch(params);
  const link = new LinkText(params);
  const layout = readLayout(link);
  return { search, layout, viewId: readViewId(link), ignored: [...ignored, ...link.ignored] };
}

/** Writes a link, the shortest that `parseViewLink` reads back. */
export function writeViewLink({ search, layout, viewId }: ViewLink): ViewParams {
  return {
    ...writeGridSearch(search),
    ...(layout === null ? {} : writeLayout(layout)),
    ...(viewId === null ? {} : { view: viewId }),
  };
}

function readViewId(link: LinkText): string | null {
  const text = link.text('view');
  if (text === '' || VIEW_ID.test(text)) return text || null;
  link.ignored.push(wordsOf(searchWords).view(quotable(text)));
  return null;
}
