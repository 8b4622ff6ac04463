/**
 * Rows that came before, as 64-bit identities with how often each came. Two equal rows of one file are two
 * rows: each earlier one answers for one later one. Twelve bytes a row, whatever the rows are.
 */
export class KnownIdentities {
  readonly #sorted: BigUint64Array;
  /** At the first of equal identities: how many of them have been answered. */
  readonly #used: Uint32Array;

  /** Sorts the array in place. */
  constructor(identities: BigUint64Array) {
    this.#sorted = identities.sort();
    this.#used = new Uint32Array(identities.length);
  }

  get size(): number {
    return this.#sorted.length;
  }

  /** True when an earlier row, not answered yet, is this one; it is answered then. */
  take(identity: bigint): boolean {
    const at = this.#firstOf(identity);
    const used = this.#used[at] ?? 0;
    if (this.#sorted[at + used] !== identity) return false;
    this.#used[at] = used + 1;
    return true;
  }

  /** Takes an answer back; true when there was one: for counting whose rows were answered. */
  giveBack(identity: bigint): boolean {
    const at = this.#firstOf(identity);
    const used = this.#used[at] ?? 0;
    if (this.#sorted[at] !== identity || used === 0) return false;
    this.#used[at] = used - 1;
    return true;
  }

  #firstOf(identity: bigint): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? 0n) < identity) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
