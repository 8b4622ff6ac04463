import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpAnswer, HttpConnection, postText } from '../http/http-connection.ts';
import type { StockedWarehouse } from '../world/stock-world.ts';
import type { Attempt, History, WrittenEntry } from './history.ts';
import { type Learnt, makeCommand } from './make-command.ts';

const CLIENTS = 16;
/** Longer than the server may wait for a database that is gone. */
const ANSWER_WITHIN_MS = 30_000;
/** Who finds the door closed knocks again after this. */
const KNOCK_EVERY_MS = 25;
/** Of the commands without an answer so many are sent again, under the same key; the rest stay unknown. */
const RESEND_SHARE = 0.7;
/** Of the acknowledged ones so many are repeated at once: the answer must be the same. */
const REPEAT_SHARE = 0.03;
const REVERSIBLE_MAX = 200;
/** What the rules of stock, or a server with too much to do, may answer; nobody may be unknown, or be in the wrong. */
const RULED = new Set([409, 412, 422, 503]);

interface Accepted {
  entries: (WrittenEntry & { sku: string; version: number })[];
}

type Place = { host: string; port: number; cookies: readonly string[] };

/** Clients that post commands by HTTP for as long as they are let, and write down what they were told. */
export class Load {
  readonly history: History;
  readonly #place: Place;
  readonly #warehouseId: number;
  readonly #learnt: Learnt;
  #clients: Promise<void>[] = [];
  #isStopping = false;

  constructor(history: History, place: Place, { warehouseId, items }: StockedWarehouse) {
    this.history = history;
    this.#place = place;
    this.#warehouseId = warehouseId;
    this.#learnt = { items, versions: new Map(), reversible: [] };
  }

  start(): void {
    this.#isStopping = false;
    this.#clients = Array.from({ length: CLIENTS }, () => this.#client());
  }

  /** Lets every client end the command it is at. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#clients);
  }

  /** Sends acknowledged commands once more and compares the answers; answers how many were sent. */
  async repeat(attempts: readonly Attempt[]): Promise<number> {
    const door = new Door(this.#place);
    for (const attempt of attempts) await this.#repeatOne(door, attempt);
    door.close();
    return attempts.length;
  }

  async #client(): Promise<void> {
    const door = new Door(this.#place);
    while (!this.#isStopping) {
      const attempt = this.history.begin(makeCommand(this.#learnt));
      await this.#settle(door, attempt);
      if (attempt.fate === 'ok' && Math.random() < REPEAT_SHARE) {
        await this.#repeatOne(door, attempt);
      }
    }
    door.close();
  }

  async #settle(door: Door, attempt: Attempt): Promise<void> {
    for (;;) {
      const answer = await door.send(this.#requestOf(attempt));
      if (answer !== null && !isUnknown(answer)) {
        this.#take(attempt, answer);
        return;
      }
      this.history.broken += 1;
      if (Math.random() >= RESEND_SHARE) {
        attempt.fate = 'unknown';
        return;
      }
    }
  }

  #take(attempt: Attempt, { status, body }: HttpAnswer): void {
    if (status === 200) {
      const { entries }: Accepted = JSON.parse(body);
      this.#learn(entries);
      this.history.accept(attempt, entriesOf(entries));
      return;
    }
    attempt.fate = 'refused';
    const { code, current } = JSON.parse(body);
    if (attempt.guard !== null && current?.sku === attempt.guard.sku) {
      this.#learnt.versions.set(current.sku, current.version);
    }
    if (!RULED.has(status)) {
      this.history.surprises.push(`${attempt.segment}: ${status} ${code}`);
    }
  }

  #learn(entries: Accepted['entries']): void {
    const { versions, reversible } = this.#learnt;
    for (const { sku, version } of entries) {
      if (version > (versions.get(sku) ?? 0)) versions.set(sku, version);
    }
    const [first] = entries;
    if (first && reversible.push(first.seq) > REVERSIBLE_MAX) reversible.shift();
  }

  async #repeatOne(door: Door, attempt: Attempt): Promise<void> {
    for (;;) {
      const answer = await door.send(this.#requestOf(attempt));
      if (answer === null) continue;
      if (answer.status === 503) {
        // "Not now" says nothing about the command.
        await sleep(KNOCK_EVERY_MS);
        continue;
      }
      const told = answer.status === 200 ? entriesOf(JSON.parse(answer.body).entries) : null;
      if (JSON.stringify(told) !== JSON.stringify(attempt.entries)) {
        this.history.surprises.push(
          `${attempt.key} repeated: ${answer.status} ${answer.body.slice(0, 200)}`,
        );
      }
      return;
    }
  }

  #requestOf({ segment, body, key }: Attempt): string {
    const path = `/api/v1/warehouses/${this.#warehouseId}/stock/${segment}`;
    const { host, port, cookies } = this.#place;
    // A key is always the same person's: another one's is another key.
    const cookie = cookies[key.charCodeAt(key.length - 1) % cookies.length] ?? '';
    return postText({ host, port, path, cookie }, JSON.stringify(body), key);
  }
}

function entriesOf(entries: Accepted['entries']): WrittenEntry[] {
  return entries.map(({ seq, hash }) => ({ seq, hash }));
}

/** The server itself does not know: protocol.md says to repeat with the same key. */
function isUnknown({ status, body }: HttpAnswer): boolean {
  return status === 503 && body.includes('"outcome-unknown"');
}

/** A connection that is opened anew, for as long as it takes, whenever it is gone. */
class Door {
  readonly #place: Place;
  #connection: HttpConnection | null = null;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Null when the request was sent and no answer came. */
  async send(request: string): Promise<HttpAnswer | null> {
    const connection = await this.#open();
    const timer = setTimeout(() => connection.close(), ANSWER_WITHIN_MS);
    try {
      return await connection.send(request);
    } catch {
      connection.close();
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#connection?.close();
  }

  async #open(): Promise<HttpConnection> {
    while (this.#connection === null || !this.#connection.isOpen) {
      try {
        this.#connection = await HttpConnection.open(this.#place);
      } catch {
        await sleep(KNOCK_EVERY_MS);
      }
    }
    return this.#connection;
  }
}
