import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { sitDown } from '../fixtures/two-people.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { ItemDrawer } from '../pages/item-drawer.ts';
import { StockPage } from '../pages/stock-page.ts';

const PHONE = { width: 360, height: 740 };

/** A thumb's width; what is pressed with it must not be smaller. */
const TARGET_MIN_PX = 44;

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

test('a row says in two lines what it is and how many there are', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await expectNoSidewaysScroll(page);
  const name = await boxOf(stock.grid.cell(site.sku, 'item'));
  const sku = await boxOf(stock.grid.cell(site.sku, 'sku'));
  const available = await boxOf(stock.grid.cell(site.sku, 'available'));
  expect(sku.y).toBeGreaterThanOrEqual(name.y + name.height - 1);
  expect(available.x + available.width).toBeLessThanOrEqual(PHONE.width);
  const row = await boxOf(stock.grid.row(site.sku));
  expect(row.height).toBeGreaterThanOrEqual(TARGET_MIN_PX);
  await expect(stock.grid.cell(site.sku, 'available')).toHaveText('20');
});

test('no screen is wider than the phone', async ({ page, site }) => {
  await new ActivityPage(page).open(site.code);
  await expectNoSidewaysScroll(page);
  await page.goto(`/stock/${site.sku}?site=${site.code}`);
  await page.getByRole('list', { name: 'Movements, newest first' }).waitFor();
  await expectNoSidewaysScroll(page);
  await new StockPage(page).open('HAM');
  await expectNoSidewaysScroll(page);
});

test('an item opens as a sheet over the whole screen, and closes back to its row', async ({
  page,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await stock.grid.row(site.sku).tap();
  const drawer = new ItemDrawer(page);
  await drawer.bins.waitFor();
  const sheet = await boxOf(drawer.root);
  expect(sheet.x).toBe(0);
  expect(sheet.width).toBe(PHONE.width);
  await expect(stock.grid.row(site.sku)).not.toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expectThumbSized(drawer.root.getByRole('button'));
  await drawer.action('Close').tap();
  await expect(drawer.root).toBeHidden();
  await expect(stock.grid.row(site.sku)).toBeInViewport();
});

test('an item is adjusted with a thumb', async ({ page, api, site }) => {
  const { drawer, adjust, stock } = await sitDown(page, site);
  await drawer.action('Adjust').tap();
  await adjust.quantity.waitFor();
  await expectNoSidewaysScroll(page);
  await expectThumbSized(adjust.root.getByRole('button'));
  await expectThumbSized(adjust.root.getByRole('radiogroup').locator('label'));
  for (let presses = 0; presses < 2; presses += 1) {
    await adjust.root.getByRole('button', { name: 'Less: Change' }).tap();
  }
  await adjust.root.getByText('Lost', { exact: true }).tap();
  await adjust.post.tap();
  await expect(adjust.root).toBeHidden();
  await expect(stock.toast('−2 applied, now 18')).toBeVisible();
  const { level } = await api.stock(site.warehouseId, site.sku);
  expect(level.onHand).toBe(18);
});

test('a bin is counted with a thumb', async ({ page, api, site }) => {
  const { drawer, count } = await sitDown(page, site);
  await drawer.action('Count').tap();
  await count.quantity.waitFor();
  await expectNoSidewaysScroll(page);
  await count.quantity.fill('23');
  await count.post.tap();
  await expect(count.root).toBeHidden();
  const { level } = await api.stock(site.warehouseId, site.sku);
  expect(level.onHand).toBe(23);
});

test('order, groups and the height of rows are in a sheet', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await page.getByRole('button', { name: 'View options' }).tap();
  const sheet = page.getByRole('dialog', { name: 'View options' });
  await expectThumbSized(sheet.getByRole('button'));
  await expectThumbSized(sheet.getByRole('radio'));
  await sheet.getByRole('radio', { name: 'Category' }).tap();
  await sheet.getByRole('radio', { name: 'Relaxed' }).tap();
  await expectNoSidewaysScroll(page);
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
  const row = await boxOf(stock.grid.row(site.sku));
  expect(row.height).toBe(72);
  await expect(stock.grid.row(site.sku)).toHaveAttribute('aria-level', '2');
});

test('whatever is pressed on the grid and its bars is as large as a thumb', async ({
  page,
  site,
}) => {
  await new StockPage(page).open(site.code);
  await expectThumbSized(page.getByRole('button'));
  await expectThumbSized(page.getByRole('navigation', { name: 'Rooms' }).getByRole('link'));
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'width of the page').toBeLessThanOrEqual(PHONE.width);
}

/**
 * Every target can be hit by a thumb a little beside its middle. A sheet that is still sliding in
 * has targets below the screen's edge, so what counts is what it comes to rest at.
 */
async function expectThumbSized(targets: Locator): Promise<void> {
  await expect
    .poll(() => missedByThumb(targets), { message: 'targets smaller than a thumb' })
    .toEqual([]);
}

async function missedByThumb(targets: Locator): Promise<string[]> {
  const missed: string[] = [];
  for (const target of await targets.all()) {
    if (!(await target.isVisible())) continue;
    await target.scrollIntoViewIfNeeded();
    if (await target.evaluate(isMissedByThumb, TARGET_MIN_PX)) {
      missed.push((await target.getAttribute('aria-label')) ?? (await target.innerText()));
    }
  }
  return missed;
}

/** Runs in the page: what a finger hits may be larger than what the eye sees. */
function isMissedByThumb(target: Element, thumbPx: number): boolean {
  const { x, y, width, height } = target.getBoundingClientRect();
  const reach = thumbPx / 2 - 1;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const points = [
    [middleX - reach, middleY],
    [middleX + reach, middleY],
    [middleX, middleY - reach],
    [middleX, middleY + reach],
  ];
  return !points.every(([atX = 0, atY = 0]) =>
    target.contains(document.elementFromPoint(atX, atY)),
  );
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('nothing to be seen there');
  return box;
}
