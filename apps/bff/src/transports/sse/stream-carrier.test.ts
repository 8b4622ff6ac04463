import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from '@stockwire/shared/live';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StreamClient } from '../../../test/stream-client.ts';
import { WAITING_BYTES_MAX } from '../socket/socket-limits.ts';
import { StreamCarrier } from './stream-carrier.ts';

const TOPIC = 'warehouse:7';
/** Far more than the sockets of both sides hold between them. */
const FRAMES_MAX = 2_000;

const server = createServer();
let carrier: StreamCarrier;

beforeEach(async () => {
  carrier = new StreamCarrier();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** A client and the server's end of its stream, on the topic. */
async function joined(): Promise<{ client: StreamClient; response: ServerResponse }> {
  const asked = once(server, 'request');
  const opening = StreamClient.open(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/stream`,
  );
  const [, response] = (await asked) as [unknown, ServerResponse];
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  carrier.add(response);
  carrier.pipeOf(response).join(TOPIC);
  return { client: await opening, response };
}

function aFrame(to: number): Frame {
  const at = '2026-11-23T10:00:00.000Z';
  const frame = { topic: TOPIC, epoch: 1, from: to - 1, to, check: '00000000', at };
  return {
    ...frame,
    texts: [],
    causes: [],
    changes: [[1, to, 1, 1, 0, 0, 0, 0]],
    by: 'x'.repeat(20_000),
  } as Frame;
}

test('a reader that lets a megabyte wait is cut, and the others miss nothing', async () => {
  const slow = await joined();
  const quick = await joined();
  expect(carrier.audience(TOPIC)).toBe(2);
  slow.client.answer.pause();
  let sent = 0;
  while (slow.response.writableLength <= WAITING_BYTES_MAX && sent < FRAMES_MAX) {
    expect(carrier.cutSlow()).toBe(0);
    sent += 1;
    carrier.broadcast(TOPIC, aFrame(sent));
    await quick.client.until(() => quick.client.events.length === sent);
  }
  const gone = once(slow.response, 'close');
  expect(carrier.cutSlow()).toBe(1);
  await gone;
  carrier.remove(slow.response);
  carrier.broadcast(TOPIC, aFrame(sent + 1));
  await quick.client.until(() => quick.client.lastId === `1.${sent + 1}`);
  expect(carrier.size).toBe(1);
  quick.client.close();
});

test('a topic that everybody left has no audience', async () => {
  const { client, response } = await joined();
  carrier.pipeOf(response).leave(TOPIC);
  expect(carrier.audience(TOPIC)).toBe(0);
  carrier.broadcast(TOPIC, aFrame(1));
  carrier.pipeOf(response).emit('frame', aFrame(2));
  await client.until(() => client.events.length > 0);
  expect(client.lastId).toBe('1.2');
  client.close();
});

test('what waits for a reader is counted in bytes, whatever letters it is written in', async () => {
  const { client, response } = await joined();
  response.cork();
  const before = response.writableLength;
  carrier.pipeOf(response).emit('frame', { ...aFrame(1), by: 'ü'.repeat(20_000) } as Frame);
  expect(response.writableLength - before).toBeGreaterThan(40_000);
  carrier.broadcast(TOPIC, { ...aFrame(2), by: 'ü'.repeat(20_000) } as Frame);
  expect(response.writableLength - before).toBeGreaterThan(80_000);
  response.uncork();
  client.close();
});
