import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Cookie, signIn } from '../fixtures/sign-in.ts';
import { StockApi } from '../fixtures/stock-api.ts';
import { Hands } from './hands.ts';
import { Narrator } from './narrator.ts';
import type { DemoOptions } from './options.ts';
import { Pace } from './pace.ts';

const PICTURE = { width: 1_440, height: 900 };

const DEVICES = ['Desk 1', 'Desk 2'] as const;

/** What every scene plays on: two people with a window each, and somebody who says what is seen. */
export interface Stage {
  api: StockApi;
  origin: string;
  pace: Pace;
  deskOne: Hands;
  deskTwo: Hands;
  narrator: Narrator;
  /** Keeps a picture of a window under that name. */
  picture: (hands: Hands, name: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function openStage(options: DemoOptions): Promise<Stage> {
  const pace = new Pace(options.speed);
  const { origin } = options;
  const cookies = await signIn(origin, 'controller');
  const browsers = await Promise.all(DEVICES.map(() => launch(options)));
  const pages = await Promise.all(
    browsers.map((browser, place) => openWindow(browser, options, { place, cookies })),
  );
  const [one, other] = pages;
  if (!one || !other) throw new Error('the stage has two windows');
  if (options.pictures) mkdirSync(options.pictures, { recursive: true });
  return {
    api: new StockApi({ origin, cookies }, 'Demo'),
    origin,
    pace,
    deskOne: new Hands(one, pace),
    deskTwo: new Hands(other, pace),
    narrator: new Narrator(pages, pace, options.headed),
    async picture(hands, name) {
      if (!options.pictures) return;
      const file = path.join(options.pictures, `${name}.png`);
      await hands.page.screenshot({ path: file });
      process.stdout.write(`  picture: ${file}\n`);
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  };
}

/** Windows can only be placed one per browser. */
function launch({ headed, browserPath }: DemoOptions): Promise<Browser> {
  return chromium.launch({
    headless: !headed,
    ...(browserPath ? { executablePath: browserPath } : {}),
    chromiumSandbox: false,
    args: headed ? [] : ['--disable-gpu', '--disable-dev-shm-usage'],
  });
}

async function openWindow(
  browser: Browser,
  { headed, origin, theme }: DemoOptions,
  { place, cookies }: { place: number; cookies: Cookie[] },
): Promise<Page> {
  const remembered = { 'stockwire.device-name': DEVICES[place] ?? '', 'stockwire.theme': theme };
  const localStorage = Object.entries(remembered).map(([name, value]) => ({ name, value }));
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    viewport: headed ? null : PICTURE,
    storageState: { cookies, origins: [{ origin, localStorage }] },
  });
  // The loader names functions by a helper of its own, which the page lacks.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  if (headed) await placeWindow(page, place);
  return page;
}

/** Gives each window its half of whatever screen there is, so that neither stands beyond its edge. */
async function placeWindow(page: Page, place: number): Promise<void> {
  const { left, top, width, height } = await page.evaluate(() => ({
    left: 'availLeft' in screen ? Number(screen.availLeft) : 0,
    top: 'availTop' in screen ? Number(screen.availTop) : 0,
    width: screen.availWidth,
    height: screen.availHeight,
  }));
  const half = Math.floor(width / DEVICES.length);
  const browser = await page.context().newCDPSession(page);
  const { windowId } = await browser.send('Browser.getWindowForTarget');
  const bounds = { left: left + place * half, top, width: half, height };
  await browser.send('Browser.setWindowBounds', { windowId, bounds });
}
