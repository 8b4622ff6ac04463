import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { type EdgeSettings, isHostAllowed, isOriginAllowed, isOwnOrigin } from './loopback.ts';

const ALLOWED_REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, Stockwire-Device, X-Request-ID, traceparent';
const EXPOSED_HEADERS =
  'ETag, Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-ID, traceparent';

/** A browser may reuse the answer to a preflight for ten minutes. */
const PREFLIGHT_MAX_AGE_S = 600;

/**
 * The wall around the server: it answers under its own names only, to its own pages and those of allowed
 * origins. Reads are held to it too, because what they answer is private as well.
 * True when the request was a preflight and has its answer.
 */
export function guardLoopback(
  request: IncomingMessage,
  response: ServerResponse,
  edges: EdgeSettings,
): boolean {
  if (!isHostAllowed(request, edges)) {
    throw new HttpRefusal({
      code: 'host-not-allowed',
      detail: 'Call the server as localhost or 127.0.0.1 with its own port, or by its PUBLIC_URL.',
    });
  }
  response.setHeader('Vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined || isOwnOrigin(request, edges)) return false;
  if (!isOriginAllowed(request, edges)) {
    throw new HttpRefusal({
      code: 'origin-not-allowed',
      detail: 'Only pages of this server may call it. Name other origins in ALLOWED_ORIGINS.',
    });
  }
  allowForeignPage(response, origin);
  if (request.method !== 'OPTIONS') return false;
  answerPreflight(response);
  return true;
}

function allowForeignPage(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', EXPOSED_HEADERS);
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': ALLOWED_REQUEST_HEADERS,
    'Access-Control-Max-Age': String(PREFLIGHT_MAX_AGE_S),
  });
  response.end();
}
