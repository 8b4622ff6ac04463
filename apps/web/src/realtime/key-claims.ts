import { KEYS_MAX } from '@stockwire/shared/limits';
import type { LevelStore } from './level-store.ts';

/** A change of the rows that the server sends, and where the added ones stand. */
export interface KeysWanted {
  add: number[];
  remove: number[];
  asOf: number;
}

/** Which rows the parts of the screen want live, against what the server has acknowledged. */
export class KeyClaims {
  readonly #store: LevelStore;
  readonly #changed: () => void;
  readonly #claims = new Map<string, readonly number[]>();
  readonly #stopHearing: () => void;
  #acknowledged: ReadonlySet<number> = new Set();
  /** Rows that must be read again before the stream can take them up, and whether that was asked for. */
  readonly #setAside = new Map<number, 'waiting' | 'asked'>();

  constructor(store: LevelStore, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
    this.#stopHearing = store.onMerged((itemIds) => {
      for (const itemId of itemIds) this.#setAside.delete(itemId);
      changed();
    });
  }

  /** Says which rows one part of the screen shows; an empty list takes the claim back. */
  claim(claimant: string, itemIds: readonly number[]): void {
    if (itemIds.length === 0) this.#claims.delete(claimant);
    else this.#claims.set(claimant, itemIds);
    this.#changed();
  }

  acknowledged(): number[] {
    return [...this.#acknowledged];
  }

  /**
   * The next request, or null when the server has what is wanted. All wanted rows are added again, from
   * the oldest of them: the answer then covers every row, and the cursor may move to where it says.
   */
  nextRequest(cursorSeq: number): KeysWanted | null {
    const wanted = this.#wanted();
    const added = wanted.filter((itemId) => !this.#acknowledged.has(itemId));
    const keep = new Set(wanted);
    const remove = this.acknowledged().filter((itemId) => !keep.has(itemId));
    if (added.length === 0 && remove.length === 0) return null;
    const asOf = added.reduce(
      (oldest, itemId) => Math.min(oldest, this.#store.asOf(itemId) ?? 0),
      cursorSeq,
    );
    return { add: wanted, remove, asOf };
  }

  /** The server took a request that was made at `cursorSeq`. */
  acknowledge({ add, remove }: KeysWanted, cursorSeq: number): void {
    this.#store.markAsOf(remove, cursorSeq);
    this.#acknowledged = new Set(add);
  }

  /** The stream ends here: the rows were right at `cursorSeq`, and are read again before they go on. */
  dropAcknowledged(cursorSeq: number): void {
    this.#store.markAsOf(this.#acknowledged, cursorSeq);
    for (const itemId of this.#acknowledged) this.#setAside.set(itemId, 'waiting');
    this.#acknowledged = new Set();
  }

  /** Sets the new rows aside that were read before `cursorSeq`; answers whether there were any. */
  setAsideOld(cursorSeq: number): boolean {
    const old = this.#wanted().filter(
      (itemId) => !this.#acknowledged.has(itemId) && (this.#store.asOf(itemId) ?? 0) < cursorSeq,
    );
    for (const itemId of old) this.#setAside.set(itemId, 'waiting');
    return old.length > 0;
  }

  /** The rows somebody wants that must be read again first; each is named once. */
  takeStale(): number[] {
    const claimed = [...this.#claims.values()].flat();
    const stale = claimed.filter((itemId) => this.#setAside.get(itemId) === 'waiting');
    for (const itemId of stale) this.#setAside.set(itemId, 'asked');
    return [...new Set(stale)];
  }

  close(): void {
    this.#stopHearing();
    this.#claims.clear();
  }

  /** Rows that nobody has read yet wait: the stream could not be joined to them. */
  #wanted(): number[] {
    const wanted = new Set<number>();
    for (const itemIds of this.#claims.values()) {
      for (const itemId of itemIds) {
        if (wanted.size === KEYS_MAX) return [...wanted];
        if (this.#store.asOf(itemId) !== null && !this.#setAside.has(itemId)) wanted.add(itemId);
      }
    }
    return [...wanted];
  }
}
