import type { Facets } from '@stockwire/shared/stock-views';
import type { Clock } from '../../../../platform/clock.ts';

/** What a filter offers may be this old: a category that is new appears in its list within so long. */
export const FACETS_FRESH_MS = 15_000;

/** Older ones are shown once more while they are read anew, but not after this long. */
export const FACETS_STALE_MS = 300_000;

/** Some kilobytes each. */
const WAREHOUSES_MAX = 256;

interface Known {
  facets: Facets;
  readAtMs: number;
}

/**
 * The facets of warehouses as this node read them last. Counting a million rows takes about a second, so
 * only the first to ask waits; who comes later gets the known ones, and old ones are read in the background.
 */
export class FacetCache {
  readonly #clock: Clock;
  readonly #known = new Map<number, Known>();
  readonly #underWay = new Map<number, Promise<Facets>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async take(warehouseId: number, read: () => Promise<Facets>): Promise<Facets> {
    const known = this.#known.get(warehouseId);
    const ageMs = known === undefined ? FACETS_STALE_MS : this.#clock.now() - known.readAtMs;
    if (known !== undefined && ageMs < FACETS_FRESH_MS) return known.facets;
    const reading = this.#readOnce(warehouseId, read);
    if (known === undefined || ageMs >= FACETS_STALE_MS) return reading;
    // Who asks next meets the same failure if it lasts; this reader has an answer already.
    reading.catch(() => undefined);
    return known.facets;
  }

  #readOnce(warehouseId: number, read: () => Promise<Facets>): Promise<Facets> {
    const underWay = this.#underWay.get(warehouseId);
    if (underWay !== undefined) return underWay;
    const reading = read()
      .then((facets) => this.#keep(warehouseId, facets))
      .finally(() => this.#underWay.delete(warehouseId));
    this.#underWay.set(warehouseId, reading);
    return reading;
  }

  #keep(warehouseId: number, facets: Facets): Facets {
    this.#known.delete(warehouseId);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= WAREHOUSES_MAX) this.#known.delete(oldest);
    this.#known.set(warehouseId, { facets, readAtMs: this.#clock.now() });
    return facets;
  }
}
