import { hash, randomUUID } from 'node:crypto';
import { fingerprintOf } from '../../apps/bff/src/features/stock/fingerprint.ts';
import type { Adjustment } from './adjuster.ts';

/** What a baseline writes besides figures: the same columns as the product, filled at the same cost. */
export interface BaselineFacts {
  correlationId: string;
  fingerprint: Buffer;
  /** Of the right size but of no chain: a baseline does not know the entry before its own. */
  hash: Buffer;
}

export function baselineFacts({ item, commandId, expectedVersion }: Adjustment): BaselineFacts {
  const body = { kind: 'adjust', sku: item.sku, delta: 1, reason: 'found', expectedVersion };
  const correlationId = randomUUID();
  const text = JSON.stringify([commandId, correlationId, body, Date.now()]);
  return {
    correlationId,
    fingerprint: Buffer.from(fingerprintOf(body), 'hex'),
    hash: hash('sha256', text, 'buffer'),
  };
}
