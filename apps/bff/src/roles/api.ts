import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Config } from '../config.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import { createHttpApp } from '../transports/http/create-http-app.ts';
import { CLIENT_LIMITS } from '../transports/http/edges/client-limits.ts';
import type { HttpDeps } from '../transports/http/http-deps.ts';
import { attachLive } from '../transports/socket/attach-live.ts';
import { LiveStreams } from '../transports/sse/live-streams.ts';

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
  const server = createServer(CLIENT_LIMITS, createHttpApp({ ...deps, streams }));
  server.listen({ host: config.host, port: config.port });
  await once(server, 'listening');
  lifecycle.onClose('http server', () => stopServer(server));
  lifecycle.onClose('load gauge', deps.load.start());
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
