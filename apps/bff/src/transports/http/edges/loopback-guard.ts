import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { type EdgeSettings, isHostAllowed, isOriginAllowed, isOwnOrigin } from './loopback.ts';

const ALLOWED_REQUEST_HEADERS =
  'Content-Type, Idempotency-Key, If-Match, Stockwire-Device, X-Request-ID, traceparent';
const EXPOSED_HEADERS = 'ETag, Idempotency-Replayed, Retry-After, X-Request-ID, traceparent';

/** A browser may reuse the answer to a preflight for ten minutes. */
const PREFLIGHT_MAX_AGE_S = 600;

/**
 * The wall around a server without sign-in: it answers under its own names only, to its own pages and
 * those of allowed origins. Reads are held to it too, because what they answer is private as well.
 */
export function loopbackGuard(edges: EdgeSettings): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!isHostAllowed(req, edges)) {
      throw new HttpRefusal({
        code: 'host-not-allowed',
        detail:
          'Call the server as localhost or 127.0.0.1 with its own port, or by its PUBLIC_URL.',
      });
    }
    if (!isOriginAllowed(req, edges)) {
      throw new HttpRefusal({
        code: 'origin-not-allowed',
        detail: 'Only pages of this server may call it. Name other origins in ALLOWED_ORIGINS.',
      });
    }
    res.vary('Origin');
    const foreign = req.headers.origin !== undefined && !isOwnOrigin(req, edges);
    if (foreign) allowForeignPage(req, res);
    if (foreign && req.method === 'OPTIONS') answerPreflight(res);
    else next();
  };
}

function allowForeignPage(req: Request, res: Response): void {
  res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
  res.set('Cross-Origin-Resource-Policy', 'cross-origin');
}

function answerPreflight(res: Response): void {
  res.set({
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': ALLOWED_REQUEST_HEADERS,
    'Access-Control-Max-Age': String(PREFLIGHT_MAX_AGE_S),
  });
  res.status(204).end();
}
