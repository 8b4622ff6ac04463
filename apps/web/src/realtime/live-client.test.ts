import { expect, test } from 'vitest';
import { LedgerServer, toLevel } from '../../test/ledger-server.ts';
import { LiveClient } from './live-client.ts';
import type { LiveSocket, LiveSocketListener } from './live-socket.ts';

interface Timer {
  callback: () => void;
  dueMs: number;
}

/** A browser whose clock, tab and wire the test holds in its hands. */
class Browser {
  readonly server = new LedgerServer();
  readonly client: LiveClient;
  nowMs = 1_000_000;
  isHidden = false;
  isServerUp = true;
  opens = 0;
  wake: () => void = () => {};
  #hide: () => void = () => {};
  #timers: Timer[] = [];
  #listener: LiveSocketListener | null = null;

  constructor() {
    this.client = new LiveClient({
      socket: this.#socket(),
      timers: { set: (callback, delayMs) => this.#setTimer(callback, delayMs) },
      signals: {
        onWake: (listener) => this.#keep(() => (this.wake = listener)),
        onHidden: (listener) => this.#keep(() => (this.#hide = listener)),
        isHidden: () => this.isHidden,
      },
      now: () => this.nowMs,
      random: () => 0.5,
      schedule: (flush) => flush(),
    });
  }

  get state(): string {
    return this.client.connection().state;
  }

  hide(): void {
    this.isHidden = true;
    this.#hide();
  }

  show(): void {
    this.isHidden = false;
    this.wake();
  }

  cut(): void {
    this.server.drop();
    this.#listener?.onClose();
  }

  beat(): void {
    const { epoch, head, sentTo } = this.server;
    const now = new Date(this.nowMs + 500).toISOString();
    this.#listener?.onBeat({ topic: 'warehouse:7', epoch, head, to: sentTo, now });
  }

  async deliver(): Promise<void> {
    this.server.tick();
    for (const frame of this.server.wire.splice(0)) this.#listener?.onFrame(frame);
    await settle();
  }

  async pass(durationMs: number): Promise<void> {
    this.nowMs += durationMs;
    const due = this.#timers.filter((timer) => timer.dueMs <= this.nowMs);
    this.#timers = this.#timers.filter((timer) => timer.dueMs > this.nowMs);
    for (const { callback } of due) callback();
    await settle();
  }

  #keep(keep: () => void): () => void {
    keep();
    return () => {};
  }

  #setTimer(callback: () => void, delayMs: number): () => void {
    const timer = { callback, dueMs: this.nowMs + delayMs };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #socket(): LiveSocket {
    const socket = this.server.socket();
    return {
      ...socket,
      listen: (listener) => {
        this.#listener = listener;
      },
      open: () => {
        this.opens += 1;
        if (!this.isServerUp) {
          this.#listener?.onClose();
          return;
        }
        socket.open();
        this.#listener?.onOpen();
      },
      close: () => {
        const wasOpen = socket.isOpen();
        socket.close();
        if (wasOpen) this.#listener?.onClose();
      },
    };
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

async function aLiveBrowser() {
  const browser = new Browser();
  browser.client.show(7);
  browser.client.start();
  const warehouse = browser.client.warehouse();
  if (warehouse === null) throw new Error('no warehouse is shown');
  await settle();
  warehouse.store.mergeLevels([toLevel(browser.server.row(1))], { epoch: 1, asOf: 0 });
  warehouse.feed.claims.claim('grid', [1]);
  await settle();
  return { browser, warehouse };
}

test('is live once it has joined, and follows the rows in view', async () => {
  const { browser, warehouse } = await aLiveBrowser();
  expect(browser.state).toBe('live');
  browser.server.commit(1, 5);
  await browser.deliver();
  expect(warehouse.store.read(1)).toMatchObject({ onHand: 5 });
});

test('a cut link is tried again at once and goes on from the cursor', async () => {
  const { browser, warehouse } = await aLiveBrowser();
  browser.server.commit(1, 5);
  browser.cut();
  expect(browser.state).toBe('reconnecting');
  await browser.pass(0);
  expect(browser.state).toBe('catching-up');
  await browser.deliver();
  expect(browser.state).toBe('live');
  expect(warehouse.store.read(1)).toMatchObject({ onHand: 5, version: 1 });
});

test('an absent server is tried after waits that grow, and at once when the page wakes', async () => {
  const { browser } = await aLiveBrowser();
  browser.isServerUp = false;
  browser.cut();
  await browser.pass(0);
  expect(browser.opens).toBe(2);
  await browser.pass(999);
  expect(browser.opens).toBe(2);
  await browser.pass(1);
  expect(browser.opens).toBe(3);
  browser.isServerUp = true;
  browser.wake();
  await settle();
  expect(browser.state).toBe('live');
});

test('a tab hidden for half a minute is paused, and joins again when it is looked at', async () => {
  const { browser, warehouse } = await aLiveBrowser();
  browser.beat();
  browser.hide();
  for (let second = 0; second < 30; second += 5) {
    await browser.pass(5_000);
    browser.beat();
  }
  expect(browser.client.connection()).toMatchObject({ state: 'paused', why: 'hidden' });
  browser.server.commit(1, 8);
  browser.show();
  expect(browser.state).toBe('stale');
  await settle();
  await browser.deliver();
  expect(browser.state).toBe('live');
  expect(warehouse.store.read(1)).toMatchObject({ onHand: 8 });
});

test('a link over which nothing is heard is made anew', async () => {
  const { browser } = await aLiveBrowser();
  await browser.pass(5_000);
  browser.beat();
  await browser.pass(7_500);
  expect(browser.state).toBe('live');
  await browser.pass(12_500);
  expect(browser.client.connection()).toMatchObject({ state: 'reconnecting' });
});

test('the figures of a lost link are as of the last word of the server, by its own clock', async () => {
  const { browser } = await aLiveBrowser();
  await browser.pass(2_000);
  browser.beat();
  await browser.pass(3_000);
  browser.cut();
  expect(browser.client.connection()).toMatchObject({ asOfMs: 1_002_500, sinceMs: 1_005_000 });
});

test('a view held by the person is paused, with its age, while the rows are followed', async () => {
  const { browser, warehouse } = await aLiveBrowser();
  browser.beat();
  browser.client.hold(true);
  expect(browser.client.connection()).toMatchObject({ state: 'paused', why: 'person' });
  browser.server.commit(1, 3);
  await browser.deliver();
  expect(warehouse.store.read(1)).toMatchObject({ onHand: 3 });
  browser.client.hold(false);
  expect(browser.state).toBe('live');
});
