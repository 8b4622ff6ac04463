/** The middle of the values; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) throw new RangeError('no values have no median');
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** Times are kept in steps of this size: a percentile is overstated by at most one step. */
const STEP_MS = 0.05;
/** Longer times count as this; a benchmark with such times has failed anyway. */
const LONGEST_MS = 20_000;

/** Durations in constant memory, however many there are. */
export class LatencyHistogram {
  readonly #counts = new Uint32Array(LONGEST_MS / STEP_MS + 1);
  #total = 0;
  #maxMs = 0;

  get total(): number {
    return this.#total;
  }

  get maxMs(): number {
    return this.#maxMs;
  }

  add(ms: number): void {
    const step = Math.min(Math.max(Math.ceil(ms / STEP_MS), 0), this.#counts.length - 1);
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#total += 1;
    if (ms > this.#maxMs) this.#maxMs = ms;
  }

  /** The time that `share` (0 to 1) of the durations did not exceed. */
  percentileMs(share: number): number {
    if (this.#total === 0)
      throw new RangeError('no durations have no percentile: was the run too short?');
    const wanted = Math.max(1, Math.ceil(this.#total * share));
    let seen = 0;
    for (const [step, count] of this.#counts.entries()) {
      seen += count;
      if (seen >= wanted) return step * STEP_MS;
    }
    return LONGEST_MS;
  }
}
