import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { withDeadline } from '../../apps/bff/src/platform/deadline.ts';
import { LiveClient } from '../../apps/bff/test/live-client.ts';
import type { RowsRead } from '../../apps/bff/test/received-rows.ts';
import { differences } from '../live/differences.ts';
import { readRows } from '../world/read-rows.queries.ts';
import type { StockedWarehouse } from '../world/stock-world.ts';
import type { Check } from './judge-history.ts';

/** An open screen comes back by itself; its waits for a server that is away add up to less than this. */
const CAUGHT_UP_WITHIN_MS = 45_000;
const RECONNECT_MS = 100;
/** A database that was killed is back after some of these. */
const READ_TRIES_MAX = 40;
const READ_AGAIN_MS = 500;
const KEYS = 20;
const FAULTS_SHOWN_MAX = 5;

/** Live clients that follow a warehouse all the time, two of them every row and one some rows. */
export class Watchers {
  readonly #clients: LiveClient[];
  readonly #sql: Sql;
  readonly #warehouse: StockedWarehouse;

  constructor(
    { url, cookies }: { url: string; cookies: readonly string[] },
    sql: Sql,
    warehouse: StockedWarehouse,
  ) {
    this.#sql = sql;
    this.#warehouse = warehouse;
    const { warehouseId } = warehouse;
    const read = (itemIds?: number[]) => readPatiently(sql, warehouseId, itemIds);
    const headers = { cookie: cookies[0] ?? '' };
    const options = { url, headers, warehouseId, readRows: read, reconnectMs: RECONNECT_MS };
    this.#clients = Array.from({ length: 3 }, () => new LiveClient(options));
  }

  async start(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.start()));
    const some = this.#warehouse.items.slice(0, KEYS).map(({ itemId }) => itemId);
    await this.#clients[0]?.setKeys(some);
  }

  /** Waits until each has come to the head by itself, and compares its rows with the database. */
  async check(): Promise<Check> {
    const { asOf, rows } = await readRows(this.#sql, this.#warehouse.warehouseId);
    const faults = await Promise.all(
      this.#clients.map(async (client, place) => {
        const late = () => new Error('late');
        try {
          await withDeadline(client.reached(asOf), CAUGHT_UP_WITHIN_MS, late);
        } catch {
          const { state, received } = client;
          return [`client ${place} is ${state} at ${received.cursor}, the head is ${asOf}`];
        }
        const wrong = differences(client.received, rows).slice(0, FAULTS_SHOWN_MAX);
        return wrong.map((fault) => `client ${place}: ${fault}`);
      }),
    );
    return {
      what: 'every live client equals the database, row by row and version by version',
      faults: faults.flat(),
    };
  }

  /** What they went through, in words. */
  summary(): string {
    const sum = (name: 'frames' | 'gaps' | 'resets' | 'watches' | 'reads') =>
      this.#clients.reduce((all, client) => all + client.counts[name], 0);
    return `live clients: ${sum('frames')} frames, ${sum('watches')} watches, ${sum('gaps')} gaps, ${sum('resets')} resets, ${sum('reads')} reads anew`;
  }

  close(): void {
    for (const client of this.#clients) client.close();
  }
}

/** A screen whose read fails tries again: also its database may be the one that is hurt. */
async function readPatiently(
  sql: Sql,
  warehouseId: number,
  itemIds: number[] | undefined,
): Promise<RowsRead> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readRows(sql, warehouseId, itemIds);
    } catch (error) {
      if (tries >= READ_TRIES_MAX) throw error;
      await sleep(READ_AGAIN_MS);
    }
  }
}
