import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../scripts/browser.mjs';
import { postAtRate } from '../live/post-at-rate.ts';
import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { LatencyHistogram } from '../measure/stats.ts';
import { type BenchDatabase, createBenchDatabase } from '../world/bench-database.ts';
import { type ProductServer, startProduct } from '../world/product-server.ts';
import { readHead } from '../world/read-rows.queries.ts';
import { type StockedWarehouse, stockWorld } from '../world/stock-world.ts';
import { commitToPaint } from './commit-to-paint.ts';
import { selectCommits, selectSeenRows } from './commits.queries.ts';
import { ConsolePage, heapMb } from './console-page.ts';
import { gridReport } from './grid-report.ts';
import {
  CHANGES_PER_SECOND,
  type GridRun,
  JUMP_EVERY_MS,
  OPEN_EVERY_MS,
  ROWS,
} from './grid-run.ts';
import { takeTrace } from './take-trace.ts';
import { framesOf } from './trace-frames.ts';

const CODE = 'GRID';
const SECONDS = 60;
const IDLE_SHARE = 0.25;
const OUTAGE_SECONDS = 60;
const OPENINGS = 5;
const JUMPS = 60;
const GOLDEN_RATIO = 0.618_034;
const VIEWPORT = { width: 1_440, height: 900 };
/** Half of the changes fall on the rows on screen, so that every one of them changes at every tick. */
const SHARE_ON_SCREEN = 0.5;
/**
 * What a person presses while the figures move: one key about every third of a second, each of which moves
 * the focus, and all of which lead back to where they began, on the rows that change.
 */
const KEY_EVERY_MS = 300;
const KEYS = ['ArrowDown', 'ArrowRight', 'PageDown', 'ArrowUp', 'ArrowLeft', 'PageUp'] as const;
const SETTLED_WITHIN_MS = 20_000;

interface Stage {
  database: BenchDatabase;
  world: StockedWarehouse;
  server: ProductServer;
  browser: Browser;
}

/** A million rows in a real browser while five thousand changes a second are committed. */
export async function grid({ seconds, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  say(`${ROWS} items are received`);
  const [world] = await stockWorld(database, { items: ROWS, warehouses: [CODE] });
  if (!world) throw new Error('the warehouse is missing');
  const server = await startProduct(database);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  });
  try {
    const run = await measure({ database, world, server, browser }, seconds ?? SECONDS, say);
    return { report: gridReport(run), postgresVersion: database.postgresVersion };
  } finally {
    await browser.close();
    await server.stop();
    await database.drop();
  }
}

type Say = (line: string) => void;

async function measure(stage: Stage, seconds: number, say: Say): Promise<GridRun> {
  const { browser, server } = stage;
  const context = await browser.newContext({ baseURL: server.url, viewport: VIEWPORT });
  const [name = '', value = ''] = (server.cookies[0] ?? '').split('=');
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
  // The loader names functions by a helper of its own, which the page lacks.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  const console = new ConsolePage(page, CODE);
  const session = await context.newCDPSession(page);

  say('first rows and jumps');
  const opened = await openAndJump(console);
  say('at rest');
  const idle = framesOf(await takeTrace(browser, () => rest(seconds * IDLE_SHARE * 1_000)));
  const before = await heapMb(session);
  say(`${CHANGES_PER_SECOND} changes/s`);
  const loaded = await underLoad(stage, console, seconds);
  say('to the last row and back under load');
  const wrongAfterScroll = await scrollUnderLoad(stage, console, seconds * IDLE_SHARE);
  const after = await heapMb(session);
  say(`${OUTAGE_SECONDS} s without a network`);
  const back = await loseTheNetwork(stage, console);
  return {
    ...opened,
    ...loaded,
    ...back,
    idle,
    heapMb: { before, after },
    wrongCells: loaded.wrongCells + wrongAfterScroll + back.wrongCells,
  };
}

async function openAndJump(console: ConsolePage) {
  const firstRowsMs: number[] = [];
  // The first opening fills the caches of browser and server.
  await console.open();
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await rest(OPEN_EVERY_MS);
    firstRowsMs.push(await console.open());
  }
  await console.untilFilled();
  const jumpsMs: number[] = [];
  for (let turn = 1; turn <= JUMPS; turn += 1) {
    await rest(JUMP_EVERY_MS);
    // Steps of the golden ratio visit every part and never the same block twice.
    jumpsMs.push(await console.jumpTo((turn * GOLDEN_RATIO) % 1));
  }
  await console.jumpTo(0);
  return { firstRowsMs, jumpsMs };
}

async function underLoad(stage: Stage, console: ConsolePage, seconds: number) {
  const { browser, database, world } = stage;
  const { sql } = database.owner;
  await console.watch();
  await console.grid.getByRole('rowheader').first().focus();
  const after = await readHead(sql, world.warehouseId);
  let changes = 0;
  let took = 0;
  const trace = await takeTrace(browser, async () => {
    const startedMs = performance.now();
    const typing = typeFor(console, seconds);
    changes = await load(stage, await console.seenSkus(), seconds);
    took = (performance.now() - startedMs) / 1_000;
    await typing;
  });
  const wrongCells = await untilRight(stage, console);
  const notes = await console.notes();
  const skus = Object.keys(notes.paints);
  const commits = await selectCommits(sql, { warehouseId: world.warehouseId, skus, after });
  const painted = commitToPaint(commits, notes);
  const interactions = new LatencyHistogram();
  for (const ms of notes.interactionsMs) interactions.add(ms);
  return {
    loaded: framesOf(trace),
    paintedP50Ms: painted.percentileMs(0.5),
    paintedP95Ms: painted.percentileMs(0.95),
    paints: Object.values(notes.paints).reduce((sum, shown) => sum + shown.length, 0),
    changes,
    seconds: took,
    interactionP98Ms: interactions.total === 0 ? 0 : interactions.percentileMs(0.98),
    interactions: interactions.total,
    wrongCells,
  };
}

async function scrollUnderLoad(stage: Stage, console: ConsolePage, seconds: number) {
  const loading = load(stage, await console.seenSkus(), seconds);
  await console.jumpTo(1);
  await loading;
  const wrongBelow = await untilRight(stage, console);
  await console.jumpTo(0);
  return wrongBelow + (await untilRight(stage, console));
}

async function loseTheNetwork(stage: Stage, console: ConsolePage) {
  await console.jumpTo(0.5);
  const [middle = ''] = (await console.seenSkus()).toSorted().slice(5);
  await console.grid.getByRole('rowheader', { name: middle, exact: true }).focus();
  const place = await console.place();
  const context = console.page.context();
  await untilRight(stage, console);
  const seen = await console.seenSkus();
  await context.setOffline(true);
  await load(stage, seen, OUTAGE_SECONDS);
  const backAtMs = performance.now();
  await context.setOffline(false);
  const wrongCells = await untilRight(stage, console);
  const backMs = performance.now() - backAtMs;
  return { backMs, isPlaceKept: place === (await console.place()), wrongCells };
}

/** Posts changes at the rate for some seconds, half of them to the rows seen. */
async function load({ server, world }: Stage, seen: string[], seconds: number): Promise<number> {
  const everything = world.items.map(({ sku }) => sku);
  const { host, port, cookies } = server;
  const plan = { host, port, cookies, warehouseId: world.warehouseId, seconds };
  const [onScreen, elsewhere] = await Promise.all([
    postAtRate({ ...plan, skus: seen, changesPerSecond: CHANGES_PER_SECOND * SHARE_ON_SCREEN }),
    postAtRate({
      ...plan,
      skus: everything,
      changesPerSecond: CHANGES_PER_SECOND * (1 - SHARE_ON_SCREEN),
    }),
  ]);
  return onScreen + elsewhere;
}

async function typeFor({ page }: ConsolePage, seconds: number): Promise<void> {
  const endMs = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < endMs; turn += 1) {
    await page.keyboard.press(KEYS[turn % KEYS.length] ?? 'ArrowDown');
    await rest(KEY_EVERY_MS);
  }
}

/** Waits until the cells on screen equal the database; answers how many never did. */
async function untilRight({ database, world }: Stage, console: ConsolePage): Promise<number> {
  const endMs = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const seen = await console.seenRows();
    const skus = seen.map(({ sku }) => sku);
    const stored = await selectSeenRows(database.owner.sql, world.warehouseId, skus);
    const bySku = new Map(stored.map((row) => [row.sku, row]));
    const wrong = seen.filter(({ sku, onHand, available }) => {
      const row = bySku.get(sku);
      return row?.onHand !== onHand || row.available !== available;
    });
    if (seen.length > 0 && wrong.length === 0) return 0;
    if (performance.now() > endMs) return Math.max(wrong.length, 1);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
