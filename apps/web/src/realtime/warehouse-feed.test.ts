import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LedgerServer } from '../../test/ledger-server.ts';
import { LevelStore } from './level-store.ts';
import { WarehouseFeed } from './warehouse-feed.ts';

const ITEMS = [1, 2, 3, 4, 5, 6];

/** One screen over one server: what a browser does with the feed, without a browser. */
class Screen {
  readonly server = new LedgerServer();
  readonly store = new LevelStore({ schedule: (flush) => flush(), rowsMax: 100 });
  readonly versions = new Map<number, number>();
  visible: number[] = [];
  reads: { itemIds: number[]; block: ReturnType<LedgerServer['readBlock']> }[] = [];
  readonly feed: WarehouseFeed;
  #timers: (() => void)[] = [];

  constructor() {
    const reread = () => this.read(this.visible);
    this.feed = new WarehouseFeed({
      warehouseId: 7,
      socket: this.server.socket(),
      store: this.store,
      timers: {
        set: (callback) => {
          this.#timers.push(callback);
          return () => {
            this.#timers = this.#timers.filter((timer) => timer !== callback);
          };
        },
      },
      events: {
        onCaughtUp: () => {},
        onFellBehind: () => {},
        onProved: () => {},
        onReset: reread,
        onRowsStale: (itemIds) => this.read([...itemIds]),
        onBroken: () => {},
        onHead: () => {},
      },
    });
  }

  async connect(): Promise<void> {
    this.server.socket().open();
    await this.feed.join();
    await settle();
  }

  disconnect(): void {
    this.server.drop();
    this.feed.disconnected();
  }

  /** Asks for rows; the answer is of now but arrives when the test lets it. */
  read(itemIds: number[]): void {
    this.reads.push({ itemIds, block: this.server.readBlock(itemIds) });
  }

  show(itemIds: number[]): void {
    this.visible = itemIds;
    // Pages stay in the cache, so that only rows nobody has read are asked for.
    const unread = itemIds.filter((itemId) => this.store.asOf(itemId) === null);
    if (unread.length > 0) this.read(unread);
    this.feed.claims.claim('grid', itemIds);
  }

  async arrive(): Promise<void> {
    const read = this.reads.shift();
    if (!read) return;
    const isTaken = this.store.mergeLevels(read.block.levels, read.block);
    if (!isTaken) this.read(read.itemIds);
    await settle();
  }

  async deliver(index: number, times: number): Promise<void> {
    const frame = this.server.wire[index % Math.max(1, this.server.wire.length)];
    if (!frame) return;
    this.server.wire = this.server.wire.filter((other) => other !== frame);
    for (let time = 0; time < times; time += 1) this.feed.receiveFrame(frame);
    await settle();
  }

  async beat(): Promise<void> {
    const { epoch, head, sentTo } = this.server;
    const now = '2026-11-23T14:02:11Z';
    this.feed.receiveBeat({ topic: 'warehouse:7', epoch, head, to: sentTo, now });
    await settle();
  }

  async fireTimers(): Promise<void> {
    const timers = this.#timers;
    this.#timers = [];
    for (const timer of timers) timer();
    await settle();
  }

  /** Lets everything under way come to its end over a wire that has become kind again. */
  async calmDown(): Promise<void> {
    await this.connect();
    for (let round = 0; round < 12; round += 1) {
      this.server.tick();
      while (this.server.wire.length > 0) await this.deliver(0, 1);
      await this.beat();
      await this.fireTimers();
      while (this.reads.length > 0) await this.arrive();
    }
  }

  checkVersions(): void {
    for (const itemId of ITEMS) {
      const version = this.store.read(itemId)?.version ?? 0;
      expect(version).toBeGreaterThanOrEqual(this.versions.get(itemId) ?? 0);
      this.versions.set(itemId, version);
    }
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

type Happening = (screen: Screen) => void | Promise<void>;

const itemSet = fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 4 });
const happening: fc.Arbitrary<{ name: string; run: Happening }> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...ITEMS), fc.integer({ min: 1, max: 9 }))
      .map(([itemId, delta]) => ({
        name: `commit ${itemId} +${delta}`,
        run: (screen: Screen) => screen.server.commit(itemId, delta),
      })),
  },
  {
    weight: 4,
    arbitrary: fc.constant({ name: 'tick', run: (screen: Screen) => screen.server.tick() }),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(5), fc.integer({ min: 0, max: 2 })).map(([index, times]) => ({
      name: `deliver ${index} ×${times}`,
      run: (screen: Screen) => screen.deliver(index, times),
    })),
  },
  {
    weight: 3,
    arbitrary: itemSet.map((itemIds) => ({
      name: `show ${itemIds.join()}`,
      run: (screen: Screen) => screen.show(itemIds),
    })),
  },
  {
    weight: 3,
    arbitrary: fc.constant({ name: 'arrive', run: (screen: Screen) => screen.arrive() }),
  },
  { weight: 2, arbitrary: fc.constant({ name: 'beat', run: (screen: Screen) => screen.beat() }) },
  {
    weight: 2,
    arbitrary: fc.constant({ name: 'timers', run: (screen: Screen) => screen.fireTimers() }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ name: 'lose link', run: (screen: Screen) => screen.disconnect() }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ name: 'connect', run: (screen: Screen) => screen.connect() }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      name: 'ring moves on',
      run: (screen: Screen) => {
        screen.server.floor = screen.server.head;
      },
    }),
  },
);

function expectTruth(screen: Screen): void {
  for (const itemId of screen.visible) {
    const [, version, onHand] = screen.server.row(itemId);
    expect(screen.store.read(itemId)).toMatchObject({ version, onHand, available: onHand });
  }
}

test('whatever is dropped, doubled, late or cut, the rows in view end as the ledger has them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 5, maxLength: 80, size: 'max' }),
      async (happenings) => {
        const screen = new Screen();
        await screen.connect();
        screen.show([1, 2, 3]);
        await screen.arrive();
        for (const { run } of happenings) {
          await run(screen);
          screen.checkVersions();
        }
        await screen.calmDown();
        expectTruth(screen);
      },
    ),
    { numRuns: 200 },
  );
});

test('rows that were acknowledged while another join began are asked for again', async () => {
  const screen = new Screen();
  await screen.connect();
  screen.show([1, 2, 3]);
  await screen.arrive();
  screen.show([6]);
  // A turn of promises: the answer is here then, and is not used yet.
  await Promise.resolve();
  screen.show([1]);
  await screen.arrive();
  screen.show([6, 1]);
  await Promise.resolve();
  await screen.connect();
  screen.server.commit(6, 1);
  screen.server.tick();
  await screen.calmDown();
  expectTruth(screen);
});

test('a new epoch is followed, although its versions are lower', async () => {
  const screen = new Screen();
  await screen.connect();
  screen.show([1, 2]);
  await screen.arrive();
  screen.server.commit(1, 5);
  screen.server.commit(1, 5);
  screen.server.tick();
  await screen.deliver(0, 1);
  expect(screen.store.read(1)).toMatchObject({ version: 2, onHand: 10 });
  screen.server.beginEpoch();
  await screen.calmDown();
  expect(screen.store.read(1)).toMatchObject({ version: 1, onHand: 10 });
});

test('a lost last frame is found by the beat within a second', async () => {
  const screen = new Screen();
  await screen.connect();
  screen.show([1]);
  await screen.arrive();
  screen.server.commit(1, 4);
  screen.server.tick();
  screen.server.wire = [];
  await screen.beat();
  expect(screen.store.read(1)).toMatchObject({ version: 0 });
  await screen.fireTimers();
  expect(screen.store.read(1)).toMatchObject({ version: 1, onHand: 4 });
});

test('rows that come into view have no blind window between their page and the stream', async () => {
  const screen = new Screen();
  await screen.connect();
  screen.show([1]);
  await screen.arrive();
  screen.show([2]);
  screen.server.commit(2, 7);
  screen.server.commit(1, 1);
  screen.server.tick();
  await screen.deliver(0, 1);
  await screen.arrive();
  expect(screen.store.read(2)).toMatchObject({ version: 1, onHand: 7 });
});
