import type { IncomingMessage } from 'node:http';
import type { TrustedProxies } from './client-address.ts';

/** What the edge knows about its own name and its friends. */
export interface EdgeSettings {
  /** Origin under which people reach this server through a proxy, such as `https://stock.example`. */
  publicUrl: string | null;
  /** Further origins whose pages may call this server. */
  allowedOrigins: readonly string[];
  /** Who may say on whose behalf it calls; without them the connection's own address counts. */
  proxies?: TrustedProxies;
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True when `Host` names this machine and the port the request came in by, or the public URL.
 * A foreign name that resolves to loopback (DNS rebinding) would otherwise act as its visitor.
 */
export function isHostAllowed(request: IncomingMessage, edges: EdgeSettings): boolean {
  const host = request.headers.host?.toLowerCase();
  if (host === undefined) return false;
  if (edges.publicUrl !== null && host === new URL(edges.publicUrl).host) return true;
  return isNamedByLoopback(request);
}

/** True when `Host` names this machine and the port the request came in by. */
export function isNamedByLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host?.toLowerCase();
  const port = request.socket.localPort;
  return LOOPBACK_NAMES.some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}

/**
 * True when the request bears no `Origin` (no browser, or a same-origin read) or one that may call:
 * the server's own under the name it was reached by, the public URL's, or an allowed one.
 */
export function isOriginAllowed(request: IncomingMessage, edges: EdgeSettings): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return isOwnOrigin(request, edges) || edges.allowedOrigins.includes(origin);
}

/** True when the page that sent the request came from this server. */
export function isOwnOrigin(request: IncomingMessage, edges: EdgeSettings): boolean {
  const origin = request.headers.origin;
  if (edges.publicUrl !== null && origin === new URL(edges.publicUrl).origin) return true;
  return isHostAllowed(request, edges) && origin === `http://${request.headers.host}`;
}
