import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** From a cached read to the deadline of a batch. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** From a lone command to a full batch. */
const BATCH_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** The numbers of this process, in its own registry so that tests can run several. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpDuration: new Histogram({
      name: 'stockwire_http_request_duration_seconds',
      help: 'Time from request to the end of its answer, by route template.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    ledgerBatchSize: new Histogram({
      name: 'stockwire_ledger_batch_commands',
      help: 'Commands committed together.',
      buckets: BATCH_SIZES,
      registers,
    }),
    ledgerBatchDuration: new Histogram({
      name: 'stockwire_ledger_batch_duration_seconds',
      help: 'Time from taking a batch off the queue to its commit.',
      buckets: SECONDS,
      registers,
    }),
    /** Counts the open sockets whenever the numbers are asked for. */
    liveSocketsFrom(countSockets: () => number): void {
      new Gauge({
        name: 'stockwire_live_sockets',
        help: 'Open sockets of the live namespace.',
        registers,
        collect() {
          this.set(countSockets());
        },
      });
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
