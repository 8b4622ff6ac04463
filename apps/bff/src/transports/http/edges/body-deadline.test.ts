import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { liftBodyLimit, limitBodyTime } from './body-deadline.ts';

const WITHIN_MS = 100;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(takes: (exchange: Exchange) => void): Promise<number> {
  const server = createServer((request, response) => {
    const trace = { requestId: '', traceparent: '', correlationId: '' };
    const said = { path: '/', route: '', bodyCut: null, signedDigest: null };
    const exchange = { request, response, trace, ...said };
    limitBodyTime(exchange, WITHIN_MS);
    takes(exchange);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends a head that promises ten bytes, and the first of them. */
function dribble(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n1');
  return socket;
}

const answerAtEnd = ({ request, response }: Exchange) => {
  request.resume().once('end', () => response.end('thanks'));
};

test('a body that does not come in time is answered 408 and its connection closed', async () => {
  const answer = await readText(dribble(await serve(answerAtEnd)));
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toMatch(/connection: close/i);
});

test('an answer that came before the body does not keep the connection for who dribbles', async () => {
  const port = await serve(({ response }) => response.end('too early'));
  expect(await readText(dribble(port))).toMatch(/^HTTP\/1\.1 200 /);
});

test('a file may take longer', async () => {
  const lifted = await serve((exchange) => {
    liftBodyLimit(exchange);
    answerAtEnd(exchange);
  });
  const file = dribble(lifted);
  const [answer] = await Promise.all([
    readText(file),
    // By the time this one is cut, the file has had as long.
    readText(dribble(await serve(answerAtEnd))).then(() => file.end('234567890')),
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});
