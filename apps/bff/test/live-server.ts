import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuditLog } from '../src/features/identity/audit/audit-log.ts';
import type { Authenticator } from '../src/features/identity/authenticate.ts';
import type { LedgerWriter } from '../src/features/stock/ledger-writer.ts';
import { FrameClock } from '../src/features/stock/live/frames/frame-clock.ts';
import { LIVE_SESSION, type Live, openLive } from '../src/features/stock/live/open-live.ts';
import { PulseBoard } from '../src/features/stock/live/pulse/pulse-board.ts';
import { StockOuts } from '../src/features/stock/live/pulse/stock-outs.ts';
import { LiveLedgers } from '../src/features/stock/live/tail/live-ledgers.ts';
import { LedgerReplays } from '../src/features/stock/live/tail/replay-ledger.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { readSnapshot } from '../src/platform/db/snapshot.ts';
import { createLogger } from '../src/platform/log.ts';
import { attachLive, type LiveTransport } from '../src/transports/socket/attach-live.ts';
import { LiveClient } from './live-client.ts';
import type { LiveClientOptions } from './live-client-socket.ts';
import type { ReceivedRow, RowsRead } from './received-rows.ts';
import { TestAuthenticator } from './test-authenticator.ts';
import type { TestDatabase } from './test-database.ts';
import { aWriter } from './writer.ts';

export interface LiveServer {
  url: string;
  writer: LedgerWriter;
  live: Live;
  transport: LiveTransport;
  /** Where somebody with every right comes in. */
  entry: { url: string; token: string };
  /** Signs in whoever a test says. */
  authenticator: TestAuthenticator;
  /** A client of a warehouse that reads its rows from the database; closed with the server. */
  client(warehouseId: number, options?: Partial<LiveClientOptions>): LiveClient;
  close(): Promise<void>;
}

/** A node's live path on a free port: the real writer, tails, frames and sockets over a test database. */
export async function createLiveServer(
  database: TestDatabase,
  clock: Clock = systemClock,
  /** Who knows those that no test has signed in, and how often their ends are looked for. */
  { known = null, lookEveryMs }: { known?: Authenticator | null; lookEveryMs?: number } = {},
): Promise<LiveServer> {
  const log = createLogger('silent');
  const reading = openPool(database.appUrl, 4);
  const announcing = openPool(database.appUrl, 1);
  const writer = aWriter(database.appUrl);
  const live = await openLive({ database: reading, announcing, writer, clock, log });
  const server = createServer();
  const edges = { publicUrl: null, allowedOrigins: ['https://stock.example'] };
  const authenticator = new TestAuthenticator(known);
  const audit = createAuditLog({ database: reading, clock });
  const transport = attachLive(server, {
    live,
    identity: { authenticator, audit },
    edges,
    log,
    ...(lookEveryMs !== undefined && { lookEveryMs }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients: LiveClient[] = [];
  return {
    url,
    writer,
    live,
    transport,
    entry: { url, token: authenticator.everything },
    authenticator,
    client(warehouseId, options = {}) {
      const readRows = (itemIds?: number[]) => readRowsOf(database, warehouseId, itemIds);
      const token = authenticator.everything;
      const made = new LiveClient({
        url,
        token,
        warehouseId,
        readRows,
        reconnectMs: 20,
        ...options,
      });
      clients.push(made);
      return made;
    },
    async close() {
      for (const client of clients) client.close();
      await transport.close(0);
      await new Promise((closed) => server.close(closed));
      await live.close();
      await writer.close();
      await Promise.all([reading.close(), announcing.close()]);
    },
  };
}

function openPool(url: string, poolSize: number) {
  return openDatabase({ url, applicationName: 'tests live', poolSize, session: LIVE_SESSION });
}

/** All rows of a warehouse, or some, with the head they are as of. */
export function readRowsOf(
  { database }: TestDatabase,
  warehouseId: number,
  itemIds?: number[],
): Promise<RowsRead> {
  return readSnapshot(database, async (tx) => {
    const [head] = await tx<{ epoch: number; asOf: number }[]>`
      select epoch, head_seq as "asOf"
      from stock.warehouse_ledgers
      where warehouse_id = ${warehouseId}`;
    if (head === undefined) throw new Error(`no ledger of warehouse ${warehouseId}`);
    const some = itemIds === undefined ? tx`` : tx`and item_id = any(${itemIds}::int[])`;
    const rows = await tx<ReceivedRow[]>`
      select item_id as "itemId", version, on_hand as "onHand", sellable, held, allocated, short
      from stock.stock_levels
      where warehouse_id = ${warehouseId} ${some}`;
    return { ...head, rows: rows.map((row) => ({ ...row })) };
  });
}

/** A live path whose database does not answer. */
export function aLiveWithout(database: Database): Live {
  const deps = { database, clock: systemClock, log: createLogger('silent') };
  const ledgers = new LiveLedgers(deps);
  const frames = new FrameClock(ledgers);
  return {
    ledgers,
    frames,
    replays: new LedgerReplays(database),
    pulses: new PulseBoard({ ...deps, ledgers, frames }),
    stockOuts: new StockOuts(database),
    requests: { listen: () => () => undefined },
    clock: systemClock,
    close: () => Promise.resolve(),
  };
}
