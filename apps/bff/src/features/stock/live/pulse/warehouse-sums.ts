import type { Database } from '../../../../platform/db/database.ts';
import { PULSE_SUMS_REST_FACTOR, PULSE_SUMS_REST_MS } from '../live-limits.ts';
import { type LevelSums, selectLevelSums } from './pulse.queries.ts';

const NOTHING: LevelSums = { items: 0, out: 0, low: 0, shortfalls: 0 };

/** How the rows of warehouses stand: read together, and not again before they have rested. */
export class WarehouseSums {
  readonly #database: Pick<Database, 'sql'>;
  #sums = new Map<number, LevelSums>();
  #dueMs = 0;

  constructor(database: Pick<Database, 'sql'>) {
    this.#database = database;
  }

  of(warehouseId: number): LevelSums {
    return this.#sums.get(warehouseId) ?? NOTHING;
  }

  async refresh(warehouseIds: readonly number[]): Promise<void> {
    const beganMs = performance.now();
    const isKnown = warehouseIds.every((id) => this.#sums.has(id));
    if (isKnown && beganMs < this.#dueMs) return;
    const rows = await selectLevelSums(this.#database.sql, [...warehouseIds]);
    const empty = warehouseIds.map((id) => [id, NOTHING] as const);
    this.#sums = new Map([...empty, ...rows.map((row) => [row.warehouseId, row] as const)]);
    const tookMs = performance.now() - beganMs;
    this.#dueMs = beganMs + Math.max(PULSE_SUMS_REST_MS, tookMs * PULSE_SUMS_REST_FACTOR);
  }
}
