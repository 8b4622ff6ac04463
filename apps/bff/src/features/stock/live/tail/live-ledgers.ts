import { withDeadline } from '../../../../platform/deadline.ts';
import {
  RINGS_ENTRIES_MAX,
  TAIL_LINGER_MS,
  TAIL_LOOK_WITHIN_MS,
  TAIL_POLL_MS,
  TAIL_REST_MS,
  TAIL_RETRY_MAX_MS,
  TAILS_MAX,
} from '../live-limits.ts';
import { forgetBeyond } from './entry-ring.ts';
import { LedgerTail, type TailDeps, type TailReset } from './ledger-tail.ts';
import { type LedgerHead, selectLedgerHeads } from './tail.queries.ts';

/** Told when the followers of a ledger have to start over. */
export type ResetListener = (tail: LedgerTail, why: TailReset) => void;

/** A ledger that is followed for as long as somebody watches it. */
export interface WatchedLedger {
  tail: LedgerTail;
  /** Calling it again does nothing. */
  release(): void;
}

interface Followed {
  opening: Promise<LedgerTail | null>;
  tail: LedgerTail | null;
  watchers: number;
  linger: NodeJS.Timeout | null;
}

/** Whoever reads has told the log already; the next look tries again. */
const logged = () => undefined;

/**
 * The ledgers that somebody on this node watches. One look reads all their heads and tells each tail:
 * looks follow hints (a commit here, a NOTIFY from another node) and a poll, so that a lost hint costs
 * a quarter of a second and nothing else.
 */
export class LiveLedgers {
  readonly #deps: TailDeps;
  readonly #followed = new Map<number, Followed>();
  readonly #resetListeners = new Set<ResetListener>();
  #timer: NodeJS.Timeout | null = null;
  #dueMs = Number.POSITIVE_INFINITY;
  #looking: Promise<unknown> | null = null;
  #failures = 0;
  #closed = false;

  constructor(deps: TailDeps) {
    this.#deps = deps;
  }

  tails(): LedgerTail[] {
    return [...this.#followed.values()].flatMap(({ tail }) => tail ?? []);
  }

  onReset(listener: ResetListener): () => void {
    this.#resetListeners.add(listener);
    return () => this.#resetListeners.delete(listener);
  }

  /** Follows a ledger until released, and a while longer; null when there is no such warehouse. */
  async watch(warehouseId: number): Promise<WatchedLedger | null> {
    const followed = this.#followed.get(warehouseId) ?? this.#follow(warehouseId);
    followed.watchers += 1;
    if (followed.linger !== null) clearTimeout(followed.linger);
    followed.linger = null;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      this.#release(warehouseId, followed);
    };
    try {
      const tail = await followed.opening;
      if (tail !== null) return { tail, release };
    } catch (error) {
      release();
      throw error;
    }
    release();
    return null;
  }

  /** A commit may have happened there. */
  wake(warehouseId: number): void {
    if (this.#followed.has(warehouseId)) this.#lookWithin(TAIL_REST_MS);
  }

  /** Resolves when everything that was committed before the call has been read. */
  async lookNow(): Promise<void> {
    while (this.#looking !== null) await this.#looking;
    await Promise.all(await this.#look());
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const { linger } of this.#followed.values()) if (linger !== null) clearTimeout(linger);
    this.#followed.clear();
  }

  #follow(warehouseId: number): Followed {
    if (this.#followed.size >= TAILS_MAX) throw new Error(`more than ${TAILS_MAX} ledgers watched`);
    const opening = withDeadline(
      LedgerTail.open(this.#deps, this.#tailEvents(), warehouseId),
      TAIL_LOOK_WITHIN_MS,
      () => new Error(`the ledger of warehouse ${warehouseId} could not be read in time`),
    );
    const followed: Followed = { opening, tail: null, watchers: 0, linger: null };
    this.#followed.set(warehouseId, followed);
    const settle = (tail: LedgerTail | null) => {
      followed.tail = tail;
      if (tail === null) this.#forget(warehouseId, followed);
      else this.#lookWithin(TAIL_POLL_MS);
    };
    // The failure itself reaches every watcher through `opening`; here it only clears the place.
    opening.then(settle, () => settle(null));
    return followed;
  }

  #tailEvents() {
    return {
      appended: () =>
        forgetBeyond(
          this.tails().map((tail) => tail.ring),
          RINGS_ENTRIES_MAX,
        ),
      reset: (tail: LedgerTail, why: TailReset) => {
        for (const listener of this.#resetListeners) listener(tail, why);
      },
    };
  }

  #release(warehouseId: number, followed: Followed): void {
    followed.watchers -= 1;
    if (followed.watchers > 0 || this.#closed || followed.tail === null) return;
    followed.linger = setTimeout(() => this.#forget(warehouseId, followed), TAIL_LINGER_MS).unref();
  }

  #forget(warehouseId: number, followed: Followed): void {
    if (this.#followed.get(warehouseId) === followed) this.#followed.delete(warehouseId);
  }

  #lookWithin(ms: number): void {
    const dueMs = performance.now() + ms;
    if (this.#closed || dueMs >= this.#dueMs) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => void this.#lookOnTime(), ms);
  }

  async #lookOnTime(): Promise<void> {
    this.#dueMs = Number.POSITIVE_INFINITY;
    while (this.#looking !== null) await this.#looking;
    // What a look could not read is read by one of the next: its failure has been logged.
    await this.#look().then(logged, logged);
  }

  /** Reads the heads and tells the tails; gives back their reading, which the next look does not wait for. */
  async #look(): Promise<Promise<void>[]> {
    // A tail that opens meanwhile may already stand beyond what this look is going to read.
    const tails = new Map(this.tails().map((tail) => [tail.warehouseId, tail]));
    const heads = this.#readHeads([...tails.keys()]);
    this.#looking = heads.then(
      () => undefined,
      () => undefined,
    );
    try {
      const reading = (await heads).flatMap((head) =>
        this.#tell(tails.get(head.warehouseId), head),
      );
      this.#failures = 0;
      return reading;
    } catch (error) {
      if (this.#failures === 0) this.#deps.log.warn({ err: error }, 'ledgers cannot be read');
      this.#failures += 1;
      throw error;
    } finally {
      this.#looking = null;
      if (this.#followed.size > 0) this.#lookWithin(this.#restMs());
    }
  }

  #restMs(): number {
    return Math.min(TAIL_POLL_MS * 2 ** Math.min(this.#failures, 8), TAIL_RETRY_MAX_MS);
  }

  #readHeads(warehouseIds: number[]): Promise<LedgerHead[]> {
    return withDeadline(
      selectLedgerHeads(this.#deps.database.sql, warehouseIds),
      TAIL_LOOK_WITHIN_MS,
      () => new Error('the ledger heads could not be read in time'),
    );
  }

  #tell(tail: LedgerTail | undefined, head: LedgerHead): Promise<void>[] {
    if (tail === undefined) return [];
    const reading = tail.advanceTo(head);
    reading.catch((error: unknown) => {
      this.#deps.log.warn({ err: error, warehouseId: tail.warehouseId }, 'ledger cannot be tailed');
    });
    return [reading];
  }
}
