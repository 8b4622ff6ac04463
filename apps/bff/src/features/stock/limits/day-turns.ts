import type { Sql, Tx } from '../../../platform/db/database.ts';
import { sqlState } from '../../../platform/db/database-errors.ts';
import { lockDay } from './day-lock.queries.ts';
import { Turns } from './turns.ts';

/**
 * Settings of the connections that hold somebody's day, in milliseconds. Each is idle while the ledger
 * writes, for as long as the writer tries and a little more; who waits for a day that is held gives up before.
 */
export const DAY_SESSION = {
  idle_in_transaction_session_timeout: 30_000,
  lock_timeout: 10_000,
  statement_timeout: 20_000,
} as const;

/** Another node held the day for longer than anybody waits for it. */
const NOT_IN_TIME = '55P03';

/**
 * Lets what somebody adjusts in a warehouse be judged and written one after the other, whichever nodes it
 * comes to: so two adjustments cannot both use what is left of the day. People without a limit take no turn.
 */
export class DayTurns {
  readonly #sql: Sql;
  readonly #here = new Turns();

  /** The pool is for this alone: a turn holds a connection while the ledger works on others. */
  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Undefined, and nothing done, when the turn did not come in time. */
  take<Result>(
    { warehouseId, actorId }: { warehouseId: number; actorId: string },
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result | undefined> {
    const day = `${warehouseId} ${actorId}`;
    // First among those of this node, so that nobody's own commands fill the pool by waiting for each other.
    return this.#here.take(day, () => this.#locked(day, work));
  }

  async #locked<Result>(
    day: string,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result | undefined> {
    let isHeld = false;
    const done: { result?: Result } = {};
    try {
      await this.#sql.begin(async (tx) => {
        await lockDay(tx, day);
        isHeld = true;
        done.result = await work(tx);
      });
    } catch (error) {
      if (isHeld || sqlState(error) !== NOT_IN_TIME) throw error;
    }
    return done.result;
  }
}
