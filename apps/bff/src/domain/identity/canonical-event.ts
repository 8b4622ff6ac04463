/** The fields of an audit event that its hash covers. */
export interface CanonicalEvent {
  seq: number;
  atMs: number;
  kind: string;
  by: string | null;
  subject: string | null;
  /** The very text that is stored. */
  detail: string;
  requestId: string;
}

/**
 * Canonical form v1 of an audit event, as the ledger's: `v1`, then its fields in a fixed order, each as
 * `<length in bytes>:<text>` and null as `-`, so that no two different events share their form; integers
 * in decimal, times in integer milliseconds since 1970 UTC. The hash of the event before comes first.
 */
export function canonicalEvent(previousHash: string, event: CanonicalEvent): string {
  const { seq, atMs, kind, by, subject, detail, requestId } = event;
  return `v1${[previousHash, String(seq), String(atMs), kind, by, subject, detail, requestId].map(field).join('')}`;
}

const encoder = new TextEncoder();

function field(value: string | null): string {
  return value === null ? '-' : `${encoder.encode(value).length}:${value}`;
}
