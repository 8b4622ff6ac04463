import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { ITEM_LABELS_FRESH_MS, ITEM_LABELS_MAX } from '../live-limits.ts';
import { type ItemLabel, selectItemLabels } from './flow.queries.ts';

/** What people call the items that a board names; remembered for a while. */
export class ItemLabels {
  readonly #deps: { database: Pick<Database, 'sql'>; clock: Clock };
  readonly #known = new Map<number, ItemLabel>();
  #dueMs = 0;

  constructor(deps: { database: Pick<Database, 'sql'>; clock: Clock }) {
    this.#deps = deps;
  }

  async of(itemIds: readonly number[]): Promise<ReadonlyMap<number, ItemLabel>> {
    const nowMs = this.#deps.clock.now();
    if (nowMs >= this.#dueMs || this.#known.size > ITEM_LABELS_MAX) {
      this.#known.clear();
      this.#dueMs = nowMs + ITEM_LABELS_FRESH_MS;
    }
    const unknown = itemIds.filter((itemId) => !this.#known.has(itemId));
    if (unknown.length > 0) {
      const labels = await selectItemLabels(this.#deps.database.sql, unknown);
      for (const label of labels) this.#known.set(label.itemId, label);
    }
    return this.#known;
  }
}
