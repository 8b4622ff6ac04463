import { createServer, request as openRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { soundLedger } from '../../../../test/sound-ledger.ts';
import { aKeyring } from '../../../../test/test-edges.ts';
import { createTestServer, type TestServer } from '../../../../test/test-server.ts';
import { SYSTEM_ACTORS } from '../../../domain/identity/system-actors.ts';
import { systemClock } from '../../../platform/clock.ts';
import { createLogger } from '../../../platform/log.ts';
import { CALL_PURPOSE } from '../../../platform/signing/call-signature.ts';
import type { Outcome, Submission } from '../ledger.ts';
import { createRemoteLedger, type RemoteLedger } from './remote-ledger.ts';

const { demoShift } = SYSTEM_ACTORS;
const keys = aKeyring().keysFor(CALL_PURPOSE);
const log = createLogger('silent');

let node: TestServer;
let ids = 0;
const proxies: Server[] = [];
beforeAll(async () => {
  node = await createTestServer();
});
afterEach(() => {
  for (const proxy of proxies.splice(0)) {
    proxy.closeAllConnections();
    proxy.close();
  }
});
afterAll(() => node.close());

function aLedger(url: string, clock = systemClock): RemoteLedger {
  return createRemoteLedger({ url, keys, role: 'worker', clock, log });
}

function ofShift(command: StockCommand): Submission {
  ids += 1;
  const commandId = `${demoShift.id}/shift-${ids}`;
  return { commandId, command, actor: demoShift, correlationId: 'a'.repeat(32) };
}

async function aPlace() {
  const { warehouseId } = await aWarehouse(node.database);
  const { sku } = await anItem(node.database);
  const receive = (quantity: number) =>
    ofShift({ kind: 'receive', lines: [{ sku, quantity, bin: 'UNPLACED' }] });
  const sell = (quantity: number) => ofShift({ kind: 'sell', lines: [{ sku, quantity }] });
  return { warehouseId, receive, sell };
}

const codeOf = (outcome: Outcome | undefined) =>
  outcome?.accepted === false ? outcome.refusal.reason.code : 'accepted';

/** Stands between a process and the node, and does with each answer what a test says. */
async function aProxy(onAnswer: (call: number) => 'pass' | 'cut' | 500): Promise<string> {
  let calls = 0;
  const proxy = createServer((request, response) => {
    calls += 1;
    const what = onAnswer(calls);
    const { method, headers } = request;
    const onward = openRequest(node.url + request.url, { method, headers }, (answer) => {
      // The node has written by now, and is heard or not.
      if (what === 'cut') response.destroy();
      else {
        response.writeHead(what === 'pass' ? (answer.statusCode ?? 0) : what);
        answer.pipe(response);
      }
    });
    request.pipe(onward);
  });
  proxies.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

test('commands are written in their order, over many calls and from two sides at once', async () => {
  const { warehouseId, receive, sell } = await aPlace();
  const ledger = aLedger(node.url);
  // Each sale takes what the receipt before it brought: in any other order it would be refused.
  const first = Array.from({ length: 700 }, (_, n) => (n % 2 === 0 ? receive(3) : sell(3)));
  const second = Array.from({ length: 500 }, (_, n) => (n % 2 === 0 ? receive(5) : sell(5)));
  const both = [ledger.submit(warehouseId, first), ledger.submit(warehouseId, second)];
  const outcomes = (await Promise.all(both)).flat();
  expect(outcomes.map(codeOf)).toEqual(Array.from({ length: 1_200 }, () => 'accepted'));
  expect(await soundLedger(node.database, warehouseId)).toBe(1_200);
});

test('an answer says what the ledger said, refusals with the row as it is', async () => {
  const { warehouseId, receive, sell } = await aPlace();
  const ledger = aLedger(node.url);
  const [got, refused] = await ledger.submit(warehouseId, [receive(4), sell(9)]);
  expect(got).toMatchObject({
    accepted: true,
    replayed: false,
    answer: { levels: [{ onHand: 4 }] },
  });
  expect(refused).toMatchObject({
    accepted: false,
    refusal: {
      reason: { code: 'insufficient-stock', requested: 9, available: 4 },
      current: { onHand: 4 },
    },
  });
});

test.each(['cut', 500] as const)(
  'answers that are lost (%s) are asked for again with the same ids: nothing is doubled',
  async (fault) => {
    const { warehouseId, receive } = await aPlace();
    const ledger = aLedger(await aProxy((call) => (call % 2 === 1 ? fault : 'pass')));
    const outcomes: Outcome[] = [];
    for (let round = 0; round < 4; round += 1) {
      outcomes.push(...(await ledger.submit(warehouseId, [receive(1), receive(1)])));
    }
    expect(outcomes.map((one) => one.accepted && one.replayed)).toEqual(outcomes.map(() => true));
    expect(await soundLedger(node.database, warehouseId)).toBe(8);
  },
);

test('after a while it is not known what became of them, and whoever asks again finds out', async () => {
  const { warehouseId, receive } = await aPlace();
  const ledger = aLedger(await aProxy(() => 'cut'));
  const one = receive(1);
  const outcome = ledger.submit(warehouseId, [one]);
  ledger.close();
  expect((await outcome).map(codeOf)).toEqual(['outcome-unknown']);
  const [again] = await aLedger(node.url).submit(warehouseId, [one]);
  expect(again).toMatchObject({ accepted: true, replayed: true });
  expect(await soundLedger(node.database, warehouseId)).toBe(1);
});

test('a node that is not there is busy: nothing was written', async () => {
  const { warehouseId, receive } = await aPlace();
  const url = await aProxy(() => 'pass');
  for (const proxy of proxies.splice(0)) {
    await new Promise((resolve) => proxy.close(resolve));
  }
  let nowMs = Date.now();
  const ledger = aLedger(url, { now: () => (nowMs += 3_000) });
  expect((await ledger.submit(warehouseId, [receive(1)])).map(codeOf)).toEqual(['busy']);
  ledger.close();
  expect((await ledger.submit(warehouseId, [receive(1)])).map(codeOf)).toEqual(['busy']);
});

test('a node that does not believe us has written nothing, and is asked again', async () => {
  const { warehouseId, receive } = await aPlace();
  const alien = aKeyring('else').keysFor(CALL_PURPOSE);
  const stranger = createRemoteLedger({
    url: node.url,
    keys: alien,
    role: 'worker',
    clock: systemClock,
    log,
  });
  const outcome = stranger.submit(warehouseId, [receive(1)]);
  stranger.close();
  expect((await outcome).map(codeOf)).toEqual(['busy']);
});

test('something else at the address is an error, not a refusal', async () => {
  const { receive } = await aPlace();
  await expect(aLedger(node.url).submit(2_147_483_647, [receive(1)])).rejects.toThrow(
    '404 not-found',
  );
});
