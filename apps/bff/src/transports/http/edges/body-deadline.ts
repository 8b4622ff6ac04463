import type { Exchange } from '../exchange.ts';

/** The largest body that is no file has 256 KiB: this is a line of 210 kbit/s. */
const BODY_WITHIN_MS = 10_000;

/**
 * Cuts a client that does not send its body in time, whether anybody reads it or not: one that dribbles
 * only wants the connection. The server's own limit is one for all requests, and a file takes much longer.
 */
export function limitBodyTime(exchange: Exchange, withinMs = BODY_WITHIN_MS): void {
  const { request, response } = exchange;
  if (!hasBody(exchange)) return;
  const cut = setTimeout(() => {
    if (response.headersSent) request.destroy();
    else response.writeHead(408, { Connection: 'close' }).end(() => request.destroy());
  }, withinMs);
  exchange.bodyCut = cut;
  request.once('close', () => clearTimeout(cut));
}

function hasBody({ request: { headers } }: Exchange): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** A file may come for as long as the server lets any request. */
export function liftBodyLimit({ bodyCut }: Exchange): void {
  if (bodyCut !== null) clearTimeout(bodyCut);
}
