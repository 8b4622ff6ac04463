import { LevelStore } from './level-store.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Timers } from './timers.ts';
import { type FeedEvents, WarehouseFeed } from './warehouse-feed.ts';

/** One warehouse followed live: its rows, and the feed that keeps them right. */
export interface LiveWarehouse {
  warehouseId: number;
  store: LevelStore;
  feed: WarehouseFeed;
  /** Hears that rows must be read again. */
  onReread(listener: () => void): () => void;
  onHead(listener: () => void): () => void;
}

export interface LiveWarehouseDeps {
  socket: LiveSocket;
  timers: Timers;
  schedule: (flush: () => void) => void;
  /** What concerns the link itself and not this warehouse's rows. */
  events: Pick<FeedEvents, 'onCaughtUp' | 'onFellBehind' | 'onProved' | 'onBroken'>;
}

export function createLiveWarehouse(deps: LiveWarehouseDeps, warehouseId: number): LiveWarehouse {
  const store = new LevelStore({ schedule: deps.schedule });
  const rereads = new Set<() => void>();
  const heads = new Set<() => void>();
  const feed = new WarehouseFeed({
    warehouseId,
    socket: deps.socket,
    store,
    timers: deps.timers,
    events: {
      ...deps.events,
      onReset: () => tell(rereads),
      onRowsStale: () => tell(rereads),
      onHead: () => tell(heads),
    },
  });
  return {
    warehouseId,
    store,
    feed,
    onReread: (listener) => join(rereads, listener),
    onHead: (listener) => join(heads, listener),
  };
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function join(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
