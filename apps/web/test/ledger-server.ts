import type {
  Cause,
  Change,
  Frame,
  Keys,
  KeysAnswer,
  Pull,
  PullAnswer,
  Watch,
  WatchAnswer,
} from '@stockwire/shared/live';
import { packCauses } from '@stockwire/shared/live-causes';
import type { Level } from '@stockwire/shared/stock-level';
import type { LiveSocket } from '../src/realtime/live-socket.ts';

const AT = '2026-11-23T14:02:11Z';
const TOPIC = 'warehouse:7';

interface LedgerEntry {
  seq: number;
  change: Change;
}

/** A server of one warehouse in memory that keeps the live protocol, for one client over an unkind wire. */
export class LedgerServer {
  epoch = 1;
  /** Positions below are too old to be replayed. */
  floor = 0;
  /** Frames on their way; the test decides which arrive, when, and how often. */
  wire: Frame[] = [];
  readonly #entries: LedgerEntry[] = [];
  readonly #rows = new Map<number, Change>();
  #sentTo: number | null = null;
  #keys = new Set<number>();
  #isOpen = false;

  get head(): number {
    return this.#entries.length;
  }

  get sentTo(): number {
    return this.#sentTo ?? this.head;
  }

  row(itemId: number): Change {
    return this.#rows.get(itemId) ?? [itemId, 0, 0, 0, 0, 0, 0, 0];
  }

  commit(itemId: number, delta: number): void {
    const [, version, onHand] = this.row(itemId);
    const next = onHand + delta;
    const change: Change = [itemId, version + 1, next, next, 0, 0, 0, 0];
    this.#rows.set(itemId, change);
    this.#entries.push({ seq: this.head + 1, change });
  }

  /** Sets the ledger back: rows keep their figures, versions start lower. */
  beginEpoch(): void {
    this.epoch += 1;
    for (const [itemId, row] of this.#rows) {
      this.#rows.set(itemId, [itemId, 1, row[2], row[3], 0, 0, 0, 0]);
    }
    this.#sentTo = null;
    this.wire = [];
  }

  /** Puts what happened since the last frame on the wire. */
  tick(): void {
    if (!this.#isOpen || this.#sentTo === null || this.#sentTo === this.head) return;
    this.wire.push(this.#frame(this.#sentTo, this.head));
    this.#sentTo = this.head;
  }

  drop(): void {
    this.#isOpen = false;
    this.#sentTo = null;
    this.wire = [];
  }

  /** Rows as an HTTP read would answer them now. */
  readBlock(itemIds: readonly number[]): { levels: Level[]; epoch: number; asOf: number } {
    const levels = itemIds.map((itemId) => toLevel(this.row(itemId)));
    return { levels, epoch: this.epoch, asOf: this.head };
  }

  socket(): LiveSocket {
    return {
      open: () => {
        this.#isOpen = true;
      },
      close: () => this.drop(),
      isOpen: () => this.#isOpen,
      roundTripMs: () => null,
      listen: () => {},
      watch: async (request) => this.#watch(request),
      keys: async (request) => this.#answerKeys(request),
      pull: async (request) => this.#answerPull(request),
      pause: async () => {
        this.#sentTo = null;
        return { ok: true };
      },
      unwatch: async () => ({ ok: true }),
    };
  }

  #watch({ epoch, from, keys }: Watch): WatchAnswer {
    const { head } = this;
    if (epoch !== null && epoch !== this.epoch) return { ok: false, code: 'epoch', head };
    if (from !== null && from > head) return { ok: false, code: 'need-snapshot', head };
    if (from !== null && from < this.floor) return { ok: false, code: 'truncated', head };
    this.#keys = new Set(keys);
    this.#sentTo = from ?? head;
    return { ok: true, epoch: this.epoch, head, floor: this.floor, protocol: 1 };
  }

  #answerKeys({ add, remove, asOf }: Keys): KeysAnswer {
    if (asOf < this.floor) return { ok: false, code: 'truncated' };
    this.tick();
    for (const itemId of remove) this.#keys.delete(itemId);
    for (const itemId of add) this.#keys.add(itemId);
    const changes = this.#changes(asOf, this.head, new Set(add));
    return { ok: true, from: this.head, at: AT, ...this.#causes(this.head), changes };
  }

  #answerPull({ epoch, from }: Pull): PullAnswer {
    if (epoch !== this.epoch) return { ok: false, code: 'epoch' };
    if (from < this.floor) return { ok: false, code: 'truncated' };
    // Half of the way at a time, so that a client must ask on.
    const to = Math.min(this.head, from + Math.max(1, Math.ceil((this.head - from) / 2)));
    return { ok: true, frames: [this.#frame(from, to)], more: to < this.head };
  }

  #frame(from: number, to: number): Frame {
    return {
      topic: TOPIC,
      epoch: this.epoch,
      from,
      to,
      check: String(to).padStart(8, '0'),
      at: AT,
      ...this.#causes(to),
      changes: this.#changes(from, to, this.#keys),
    };
  }

  #causes(to: number) {
    const cause: Cause = { seq: to, kind: 'adjust', by: 'Till 1', reason: null, at: AT };
    return packCauses([cause], { to, at: AT });
  }

  #changes(from: number, to: number, keys: ReadonlySet<number>): Change[] {
    const newest = new Map<number, Change>();
    for (const { change } of this.#entries.slice(from, to)) newest.set(change[0], change);
    return [...newest.values()].filter(([itemId]) => keys.has(itemId));
  }
}

export function toLevel([
  itemId,
  version,
  onHand,
  sellable,
  held,
  allocated,
  short,
]: Change): Level {
  return {
    itemId,
    sku: `SKU-${itemId}`,
    name: `Item ${itemId}`,
    category: 'Cups',
    homeBin: null,
    zone: null,
    reorderPoint: null,
    onHand,
    sellable,
    held,
    allocated,
    short,
    available: sellable - held - allocated,
    status: 'ok',
    version,
    updatedAt: AT,
    lastChange: null,
  };
}
