import type { ProcessSamples } from './process-samples.ts';
import type { SocketsRun } from './sockets-plan.ts';

export const SOCKETS = 1_000;
export const CHANGES_PER_SECOND = 2_000;
/** Rows that a console shows at once, and some above and below. */
export const KEYS_PER_SOCKET = 100;

export interface LiveRun extends SocketsRun {
  changes: number;
  seconds: number;
  server: ProcessSamples;
  clients: ProcessSamples;
  /** Rows in which a client that follows the whole protocol differs from the database. */
  differences: number;
}
