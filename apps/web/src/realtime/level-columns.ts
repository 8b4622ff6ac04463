import type { Figures } from '@stockwire/shared/stock-level';
import type { LiveCause } from './live-level.ts';

const ROWS_AT_FIRST = 1_024;
const FIGURES = ['onHand', 'sellable', 'held', 'allocated', 'short'] as const;
type Column = (typeof FIGURES)[number] | 'version';

/** One array a figure, so that a hundred thousand rows are a handful of arrays and not as many objects. */
export class LevelColumns {
  #capacity = ROWS_AT_FIRST;
  #values: Record<Column, Int32Array> = {
    version: new Int32Array(ROWS_AT_FIRST),
    onHand: new Int32Array(ROWS_AT_FIRST),
    sellable: new Int32Array(ROWS_AT_FIRST),
    held: new Int32Array(ROWS_AT_FIRST),
    allocated: new Int32Array(ROWS_AT_FIRST),
    short: new Int32Array(ROWS_AT_FIRST),
  };
  // Seqs go beyond 32 bits.
  #asOfs = new Float64Array(ROWS_AT_FIRST);
  readonly #causes: (LiveCause | null)[] = [];

  /** Makes room for a slot and empties it. */
  reserve(slot: number): void {
    if (slot >= this.#capacity) this.#grow(Math.max(slot + 1, this.#capacity * 2));
    this.#asOfs[slot] = 0;
    this.#causes[slot] = null;
  }

  version(slot: number): number {
    return this.#at('version', slot);
  }

  read(slot: number): Figures {
    return {
      onHand: this.#at('onHand', slot),
      sellable: this.#at('sellable', slot),
      held: this.#at('held', slot),
      allocated: this.#at('allocated', slot),
      short: this.#at('short', slot),
    };
  }

  write(slot: number, version: number, figures: Figures): void {
    this.#values.version[slot] = version;
    for (const figure of FIGURES) this.#values[figure][slot] = figures[figure];
  }

  cause(slot: number): LiveCause | null {
    return this.#causes[slot] ?? null;
  }

  setCause(slot: number, cause: LiveCause | null): void {
    this.#causes[slot] = cause;
  }

  asOf(slot: number): number {
    return this.#asOfs[slot] ?? 0;
  }

  raiseAsOf(slot: number, seq: number): void {
    this.#asOfs[slot] = Math.max(this.asOf(slot), seq);
  }

  #at(column: Column, slot: number): number {
    return this.#values[column][slot] ?? 0;
  }

  #grow(capacity: number): void {
    for (const column of ['version', ...FIGURES] as const) {
      const grown = new Int32Array(capacity);
      grown.set(this.#values[column]);
      this.#values[column] = grown;
    }
    const asOfs = new Float64Array(capacity);
    asOfs.set(this.#asOfs);
    this.#asOfs = asOfs;
    this.#capacity = capacity;
  }
}
