import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Sql } from '../db/database.ts';
import { withDeadline } from '../deadline.ts';

/** How often something happened within its window, this time included. */
export interface Counted {
  count: number;
  /** Until the window ends and counting starts anew. */
  resetMs: number;
}

/** Counts how often something happens within a window that starts with the first time. */
export interface RateCounter {
  count(key: string): Promise<Counted>;
}

interface CounterOptions {
  name: string;
  windowS: number;
}

/** The counter compares nothing itself: each key has a number of its own. */
const POINTS = Number.MAX_SAFE_INTEGER;

/** Counts what comes to this node. As many keys as there are in a window are kept: give it bounded ones. */
export function countHere({ name, windowS }: CounterOptions): RateCounter {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: POINTS, duration: windowS });
  return counterOf(limiter);
}

/** Asking the database must not take longer than what is asked about. */
const SHARED_WITHIN_MS = 500;

/**
 * Counts what comes to all nodes together, in the database. While that cannot be reached each node counts for
 * itself: nothing goes uncounted.
 */
export function countTogether(sql: Sql, { name, windowS }: CounterOptions): RateCounter {
  const limiter = new RateLimiterPostgres({
    storeClient: queryClient(sql),
    storeType: 'client',
    schemaName: 'identity',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: POINTS,
    duration: windowS,
    insuranceLimiter: new RateLimiterMemory({
      keyPrefix: name,
      points: POINTS,
      duration: windowS,
    }),
  });
  return counterOf(limiter);
}

function counterOf(limiter: RateLimiterMemory | RateLimiterPostgres): RateCounter {
  return {
    async count(key) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
      return { count: consumedPoints, resetMs: msBeforeNext };
    },
  };
}

interface Query {
  text: string;
  values: (string | number | null)[];
}

/** The one method of another driver's client that the limiter calls. */
function queryClient(sql: Sql) {
  return {
    async query({ text, values }: Query) {
      const rows = await withDeadline(
        sql.unsafe(text, values, { prepare: true }),
        SHARED_WITHIN_MS,
        () => new Error(`the counters did not answer within ${SHARED_WITHIN_MS} ms`),
      );
      return { rows, rowCount: rows.count };
    },
  };
}
