import type { ViewGroup } from '@stockwire/shared/stock-views';
import type { Clock } from '../../../platform/clock.ts';
import type { ViewMark } from './view.queries.ts';

/** A million rows are 4 MB of ids: room for sixteen such orders, or for thousands of usual ones. */
const VIEW_BYTES_MAX = 64_000_000;

/** What a view costs besides its ids, so that views without rows are bounded too. */
export const VIEW_OVERHEAD_BYTES = 2_000;

/** A group's value is a short text. */
const GROUP_BYTES = 200;

/** People who open the same grid within this time share a view, however fast the stock moves. */
export const VIEW_FRESH_MS = 1_000;

/** The order of a question's rows as of one snapshot of the database. */
export interface BuiltView {
  warehouseId: number;
  /** Item ids in order. */
  ids: Int32Array;
  /** How many of them stand under which value, in the same order; null without groups. */
  groups: ViewGroup[] | null;
  epoch: number;
  asOf: number;
  /** Of the newest state of the database for which the order is known to be right. */
  mark: ViewMark;
}

interface StockView extends BuiltView {
  viewId: string;
  builtAtMs: number;
}

interface ViewSource {
  /** The canonical question, see `LevelQuery.key`. */
  key: string;
  /** The mark of now while a new view would be the same, otherwise null. */
  remark(old: ViewMark): Promise<ViewMark | null>;
  build(): Promise<BuiltView>;
}

export interface ViewCache {
  /** The view of a question: one that is still right, the one being built, or a new one. */
  take(source: ViewSource): Promise<StockView>;
  /** A view by its id, unless it is another node's or had to make room. */
  find(viewId: string): StockView | undefined;
}

interface Options {
  /** Names this node within view ids. */
  nodeId: string;
  clock: Clock;
  /** Keeps a node that was started anew from answering for the views of its former life. */
  randomText: () => string;
  bytesMax?: number;
}

/** Views in memory, shared by all who ask the same; the least recently used make room first. */
export function createViewCache({
  nodeId,
  clock,
  randomText,
  bytesMax = VIEW_BYTES_MAX,
}: Options): ViewCache {
  // A Map keeps the order of insertion: whatever is used goes to its end, so the first is the oldest.
  const views = new Map<string, { key: string; view: StockView }>();
  const idOfKey = new Map<string, string>();
  const underWay = new Map<string, Promise<StockView>>();
  let bytes = 0;
  let made = 0;

  function find(viewId: string): StockView | undefined {
    const found = views.get(viewId);
    if (found === undefined) return undefined;
    views.delete(viewId);
    views.set(viewId, found);
    return found.view;
  }

  function keep(key: string, built: BuiltView): StockView {
    made += 1;
    const viewId = `${nodeId}-${made}-${randomText()}`;
    const view = { ...built, viewId, builtAtMs: clock.now() };
    views.set(viewId, { key, view });
    idOfKey.set(key, viewId);
    bytes += bytesOf(view);
    for (const [oldId, old] of views) {
      // The newest stays even when it is larger than the budget: its reader is waiting for it.
      if (bytes <= bytesMax || oldId === viewId) break;
      views.delete(oldId);
      if (idOfKey.get(old.key) === oldId) idOfKey.delete(old.key);
      bytes -= bytesOf(old.view);
    }
    return view;
  }

  async function takeRight(source: ViewSource): Promise<StockView> {
    const viewId = idOfKey.get(source.key);
    const known = viewId === undefined ? undefined : find(viewId);
    if (known !== undefined) {
      if (clock.now() - known.builtAtMs < VIEW_FRESH_MS) return known;
      const mark = await source.remark(known.mark);
      if (mark !== null) return Object.assign(known, { mark });
    }
    return keep(source.key, await source.build());
  }

  function take(source: ViewSource): Promise<StockView> {
    const shared = underWay.get(source.key);
    if (shared !== undefined) return shared;
    const taken = takeRight(source).finally(() => underWay.delete(source.key));
    underWay.set(source.key, taken);
    return taken;
  }

  return { take, find };
}

function bytesOf(view: StockView): number {
  const groups = view.groups?.length ?? 0;
  return view.ids.byteLength + groups * GROUP_BYTES + VIEW_OVERHEAD_BYTES;
}
