import { sqlState } from './database-errors.ts';

const DEADLOCK_DETECTED = '40P01';

/** The server ends one of two that wait for each other; who is ended thrice has met more than bad luck. */
const TRIES_MAX = 3;

/**
 * Runs a transaction anew when the server ended it because it and another waited for each other: nothing
 * of it was kept, and the other goes on. Only for a whole transaction, as its part would keep its locks.
 */
export async function againIfDeadlocked<T>(transact: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact();
    } catch (error) {
      if (tries === TRIES_MAX || sqlState(error) !== DEADLOCK_DETECTED) throw error;
    }
  }
}
