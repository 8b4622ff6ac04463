import { HOME_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { OverviewPage } from '../pages/overview-page.ts';

// Without a network the browser complains of every attempt.
test.use({ allowedComplaints: /net::ERR_INTERNET_DISCONNECTED/ });

test('figures follow the ledger, and each opens the list of what it counts', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId, code } = site;
  const overview = new OverviewPage(page);
  await overview.open(code);
  await expect(overview.figure('Items')).toContainText('6');
  await expect(overview.figure('Out of stock')).toContainText('0 items');

  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 20 }] });
  await expect(overview.figure('Out of stock')).toContainText('1 item');
  await expect(overview.figure('Units out')).toContainText('20 a minute');
  await expect(overview.panel('Ran out last')).toContainText(sku, { timeout: 20_000 });

  await overview.figure('Out of stock').click();
  await expect(page).toHaveURL(/\/stock\?.*status=out/);
  await expect(page.getByRole('grid')).toContainText(sku);
});

test('behind every chart stands a table with the same figures', async ({ page, api, site }) => {
  const overview = new OverviewPage(page);
  await api.post(site.warehouseId, 'sales', { lines: [{ sku: site.sku, quantity: 7 }] });
  await overview.open(site.code);
  await expect(overview.panel('Units moved').getByRole('img')).toBeVisible();
  await overview.turn('Units moved');
  const newest = overview.panel('Units moved').getByRole('row').nth(1);
  await expect(newest.getByRole('cell').first()).toHaveText('7');
  await expect(overview.figure('Units out')).toContainText('7 a minute');
});

test('what a change takes to the screen is measured on a row that is on it', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId } = site;
  const overview = new OverviewPage(page);
  await overview.open(site.code);
  await expect(overview.figure('Commit to screen')).toContainText('nothing changed');
  const mover = overview.panel('Top movers').getByRole('row', { name: /Oak Shelf 60 cm 1/ });
  await expect(mover).toContainText('20');

  await expect(async () => {
    await api.post(warehouseId, 'adjustments', { sku, delta: 1, reason: 'found', bin: HOME_BIN });
    await expect(overview.figure('Commit to screen')).toContainText(/\d+ ms p95/, {
      timeout: 1_500,
    });
  }).toPass();
});

test('a wall has nothing to press, and says when its figures have stopped', async ({
  page,
  site,
}) => {
  await page.goto(`/wallboard?site=${site.code}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(site.code);
  await expect(page.getByText('Commit to screen')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const isStill = await page.evaluate(
    () => document.documentElement.scrollHeight <= window.innerHeight,
  );
  expect(isStill).toBe(true);

  await page.context().setOffline(true);
  await expect(page.getByText(/Figures as of \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
});

test('all warehouses together are one address away, and lead to each of them', async ({
  page,
  site,
}) => {
  const overview = new OverviewPage(page);
  await page.goto(`/?site=${site.code}`);
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('button', { name: /^Warehouse: / }).click();
  await page.getByRole('menuitemradio', { name: /All warehouses/ }).click();
  await expect(page).toHaveURL(/site=all/);
  await overview
    .panel('Warehouses')
    .getByRole('link', { name: new RegExp(site.code) })
    .click();
  await expect(page).toHaveURL(new RegExp(`site=${site.code}`));
  await expect(overview.figure('Items')).toContainText('6');
});
