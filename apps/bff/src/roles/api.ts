import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Config } from '../config.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import { createHttpApp } from '../transports/http/create-http-app.ts';
import type { HttpDeps } from '../transports/http/http-deps.ts';
import { attachLive } from '../transports/socket/attach-live.ts';
import { LiveStreams } from '../transports/sse/live-streams.ts';

/** Headers fit one packet; a client that dribbles them only wants the connection. */
const HEADERS_TIMEOUT_MS = 10_000;

/** A file of 200 MB takes this long on a link of 3 Mbit/s; every other body has the edge's own, shorter limit. */
const REQUEST_TIMEOUT_MS = 600_000;

/** Node looks for clients beyond these limits this often; by default half a minute. */
const CHECK_CLIENTS_EVERY_MS = 5_000;

/** Longer than a balancer keeps its idle connections, so that it never writes into one that we just closed. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** A request under way ends within the writer's own deadline, or is cut. */
const DRAIN_MS = 5_000;

/** Clients that a deploy sends away come back spread over this time. */
const RETRY_SPREAD_MS = 5_000;

/** Serves people and machines: HTTP and the live sockets. Answers the URL it listens on. */
export async function startApi(
  deps: Omit<HttpDeps, 'streams'>,
  { config, lifecycle }: { config: Pick<Config, 'host' | 'port'>; lifecycle: Lifecycle },
): Promise<string> {
  const streams = new LiveStreams(deps);
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_CLIENTS_EVERY_MS,
    },
    createHttpApp({ ...deps, streams }),
  );
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.listen({ host: config.host, port: config.port });
  await once(server, 'listening');
  lifecycle.onClose('http server', () => stopServer(server));
  const sockets = attachLive(server, deps);
  lifecycle.onClose('sockets', () => sockets.close(RETRY_SPREAD_MS));
  lifecycle.onClose('streams', () => streams.close(RETRY_SPREAD_MS));
  deps.metrics.liveSocketsFrom(() => sockets.stats.sockets);
  return urlOf(server);
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  // Stops listening and closes connections without a request; those with one may finish it.
  server.close();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
