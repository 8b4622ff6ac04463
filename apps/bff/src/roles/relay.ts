import type { Log } from '../platform/log.ts';

/** Tails the ledgers for webhooks, the broker and listening rooms; none of them is there yet. */
export function startRelay({ log }: { log: Log }): void {
  log.debug('relay: nobody listens to the ledgers yet');
}
