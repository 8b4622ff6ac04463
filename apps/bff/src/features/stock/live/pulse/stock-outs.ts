import type { Database } from '../../../../platform/db/database.ts';
import {
  PULSE_SUMS_REST_FACTOR,
  PULSE_SUMS_REST_MS,
  STOCK_OUT_CANDIDATES,
  STOCK_OUTS_SHOWN,
} from '../live-limits.ts';
import { type StockOut, selectStockOuts } from './stock-outs.queries.ts';

/** Questions whose answers are kept: one of each warehouse on a node, and the one of all. */
const ANSWERS_MAX = 257;

interface Answer {
  rows: Promise<StockOut[]>;
  dueMs: number;
}

/** What ran out last; reading it rests like the sums, because it goes through as many rows. */
export class StockOuts {
  readonly #database: Pick<Database, 'sql'>;
  readonly #answers = new Map<string, Answer>();

  constructor(database: Pick<Database, 'sql'>) {
    this.#database = database;
  }

  of(warehouseIds: readonly number[]): Promise<StockOut[]> {
    const key = warehouseIds.join();
    const known = this.#answers.get(key);
    if (known !== undefined && performance.now() < known.dueMs) return known.rows;
    if (this.#answers.size >= ANSWERS_MAX) this.#answers.clear();
    const answer = { rows: this.#read([...warehouseIds], key), dueMs: Number.POSITIVE_INFINITY };
    this.#answers.set(key, answer);
    return answer.rows;
  }

  async #read(warehouseIds: number[], key: string): Promise<StockOut[]> {
    const beganMs = performance.now();
    const limits = { candidates: STOCK_OUT_CANDIDATES, limit: STOCK_OUTS_SHOWN };
    try {
      const rows = await selectStockOuts(this.#database.sql, warehouseIds, limits);
      const tookMs = performance.now() - beganMs;
      const restMs = Math.max(PULSE_SUMS_REST_MS, tookMs * PULSE_SUMS_REST_FACTOR);
      const answer = this.#answers.get(key);
      if (answer !== undefined) answer.dueMs = beganMs + restMs;
      return rows;
    } catch (error) {
      this.#answers.delete(key);
      throw error;
    }
  }
}
