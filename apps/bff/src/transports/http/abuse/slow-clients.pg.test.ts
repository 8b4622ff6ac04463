import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../../../test/test-server.ts';
import { createHttpApp } from '../create-http-app.ts';
import { CLIENT_LIMITS } from '../edges/client-limits.ts';

/** What the server promises, with a look at its clients in between. */
const CLOSED_WITHIN_MS = 15_000;
/** Somebody else waits for this long at most, on a machine that has other things to do. */
const SERVED_WITHIN_MS = 5_000;
const DRIBBLE_EVERY_MS = 1_000;

let server: TestServer;
let listener: Server;
let port: number;
beforeAll(async () => {
  server = await createTestServer();
  listener = createServer(CLIENT_LIMITS, createHttpApp(server.deps));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  ({ port } = listener.address() as AddressInfo);
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  await server.close();
});

const HEAD = () => `POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
const BODY_HEAD = () => `${HEAD()}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;

/** How clients that want nothing but the connection keep it: what they begin with, and what they go on with. */
const KINDS: { what: string; begin: () => string; more: string | null; count: number }[] = [
  { what: 'says nothing', begin: () => '', more: null, count: 300 },
  { what: 'begins a head', begin: HEAD, more: null, count: 200 },
  { what: 'dribbles a head', begin: HEAD, more: 'X-A: b\r\n', count: 250 },
  { what: 'begins a body', begin: BODY_HEAD, more: null, count: 100 },
  { what: 'dribbles a body', begin: BODY_HEAD, more: ' ', count: 150 },
];

/** Keeps a connection until the server ends it; answers how long that took, in milliseconds. */
function keep({ begin, more }: { begin: () => string; more: string | null }): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  const startedMs = performance.now();
  if (begin() !== '') socket.write(begin());
  const dribble =
    more === null ? undefined : setInterval(() => void socket.write(more), DRIBBLE_EVERY_MS);
  socket.on('error', () => socket.destroy());
  socket.resume();
  return new Promise((resolve) => {
    // Also a client that does not hang up itself is gone for the server.
    socket.once('end', () => socket.destroy());
    socket.once('close', () => {
      clearInterval(dribble);
      resolve(performance.now() - startedMs);
    });
  });
}

/** The longest that somebody else waited while the others kept their connections. */
async function askUntil(done: Promise<unknown>): Promise<{ asked: number; longestMs: number }> {
  let isDone = false;
  const stop = done.then(() => {
    isDone = true;
  });
  let asked = 0;
  let longestMs = 0;
  while (!isDone) {
    const startedMs = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(answer.status).toBe(200);
    await answer.text();
    longestMs = Math.max(longestMs, performance.now() - startedMs);
    asked += 1;
  }
  await stop;
  return { asked, longestMs };
}

test('a thousand slow clients are closed while others are served', async () => {
  const clients = KINDS.flatMap((kind) => Array.from({ length: kind.count }, () => kind));
  expect(clients).toHaveLength(1_000);
  const closing = Promise.all(clients.map(keep));
  const { asked, longestMs } = await askUntil(closing);
  expect(asked).toBeGreaterThan(20);
  expect(longestMs).toBeLessThan(SERVED_WITHIN_MS);
  expect(Math.max(...(await closing))).toBeLessThan(CLOSED_WITHIN_MS);
});
