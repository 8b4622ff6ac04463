import type { ServerOptions } from 'node:http';

/**
 * What the listener lets a client take, in milliseconds and bytes. Whoever dribbles a head only wants the
 * connection: it is cut within headersTimeout and one look at the clients.
 */
export const CLIENT_LIMITS = {
  /** Headers fit one packet. */
  headersTimeout: 8_000,
  /** A file of 200 MB takes this long on a link of 3 Mbit/s; every other body has the edge's own, shorter limit. */
  requestTimeout: 600_000,
  /** By default Node looks for clients beyond these limits twice a minute. */
  connectionsCheckingInterval: 2_000,
  /** Longer than a balancer keeps its idle connections, so that it never writes into one that we just closed. */
  keepAliveTimeout: 65_000,
  /** Cookies, a token and a filter in the query, several times over. */
  maxHeaderSize: 16_384,
  /** Node's own strictness, said here because everything rests on it. */
  insecureHTTPParser: false,
  requireHostHeader: true,
} as const satisfies ServerOptions;
