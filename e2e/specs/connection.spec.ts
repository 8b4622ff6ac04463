import { expect, test } from '../fixtures/test.ts';
import { sitDown } from '../fixtures/two-people.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { ItemDrawer } from '../pages/item-drawer.ts';
import { StockPage } from '../pages/stock-page.ts';

// Without a network the browser itself complains of every attempt to reach the server.
test.use({ allowedComplaints: /net::ERR_INTERNET_DISCONNECTED/ });

test('without a network the figures say their age, and nothing can be posted', async ({
  page,
  site,
}) => {
  const { stock, drawer } = await sitDown(page, site);
  await page.context().setOffline(true);
  await expect(stock.chip('Connection lost')).toContainText(/Reconnecting\s*00:\d\d/);
  await expect(page.getByText(/^Figures as of \d\d:\d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText(/Connection lost \d+ s ago\./)).toBeVisible();
  await expect(page.getByText(/stream stopped at \d\d:\d\d:\d\d/)).toBeVisible();

  for (const name of ['Adjust', 'Count', 'Move'] as const) {
    await expect(drawer.action(name)).toBeDisabled();
    await expect(drawer.action(name)).toHaveAccessibleDescription('Waits for the connection.');
  }
  await drawer.action('Adjust').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  await stock.grid.focus(site.sku);
  await page.keyboard.press('a');
  await expect(stock.toast('Nothing can be posted now')).toContainText('Waits for the connection.');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('when the network is back the page is live by itself and every cell equals the database', async ({
  page,
  api,
  site,
}) => {
  const { stock } = await sitDown(page, site);
  const { warehouseId, skus } = site;
  const last = skus.at(-1) ?? '';
  await stock.grid.focus(last, 'available');
  await page.context().setOffline(true);
  await expect(stock.chip('Connection lost')).toBeVisible();
  for (const [place, sku] of skus.entries()) {
    await api.post(warehouseId, 'adjustments', { sku, delta: place + 1, reason: 'found' });
    await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 * place + 2 }] });
  }
  await expect(stock.grid.cell(last, 'onHand')).toHaveText('20');
  await page.context().setOffline(false);
  await expect(stock.chip('Live')).toBeVisible();

  const { rows } = await api.levels(warehouseId);
  expect(rows.map(({ onHand }) => onHand)).toEqual(skus.map((_, place) => 19 - place));
  for (const { sku, onHand, available } of rows) {
    await expect(stock.grid.cell(sku, 'onHand')).toHaveText(String(onHand));
    await expect(stock.grid.cell(sku, 'available')).toHaveText(String(available));
  }
  await expect(page.getByText(/^Figures as of/)).toBeHidden();
  await expect(new ItemDrawer(page).action('Adjust')).toBeEnabled();
  await expect(stock.grid.cell(last, 'available')).toBeFocused();
});

test('what was being typed when the network went is still there when it is back, and is posted once', async ({
  page,
  api,
  site,
}) => {
  const { stock, adjust } = await sitDown(page, site);
  await stock.grid.focus(site.sku);
  await page.keyboard.press('a');
  await adjust.quantity.waitFor();
  await page.keyboard.type('-6');
  await adjust.pickReason('Lost');
  await page.context().setOffline(true);
  await expect(stock.chip('Connection lost')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.context().setOffline(false);
  await expect(adjust.root).toBeHidden();
  await expect(stock.grid.cell(site.sku, 'onHand')).toHaveText('14');
  const entries = await api.entries(site.warehouseId, site.sku);
  expect(entries.map(({ deltaOnHand }) => deltaOnHand)).toEqual([20, -6]);
});

test('the name of a device is changed, kept, and stands beside what it does on every other screen', async ({
  openDesk,
  site,
}) => {
  const other = await sitDown(await openDesk({ device: 'Desk 41' }), site);
  const activity = new ActivityPage(await openDesk({ device: 'Desk 42' }));
  await activity.open(site.code);

  await other.page.getByRole('button', { name: /^You are/ }).click();
  await other.page.getByRole('menuitem', { name: /This device is Desk 41/ }).click();
  await other.page.getByRole('textbox', { name: 'Name of this device' }).fill('Zoë at gate 3');
  await other.page.keyboard.press('Enter');
  await expect(other.stock.toast('You act as Zoë at gate 3 now')).toBeVisible();
  await other.stock.open(site.code);
  await other.page.reload();
  await other.stock.untilLive();

  await other.stock.grid.focus(site.sku);
  await other.page.keyboard.press('a');
  await other.adjust.quantity.waitFor();
  await other.page.keyboard.type('4');
  await other.adjust.pickReason('Found');
  await other.page.keyboard.press('Enter');
  const movement = activity.movement('Zoë at gate 3');
  await expect(movement).toContainText('+4');
  await expect(movement).toContainText(site.sku);
  await expect(movement).toContainText('found');
});

test('the practice shift is started and paused from the top bar', async ({ page, api, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  const control = page.getByRole('button', { name: /^Practice shift/ });
  await expect(control).toContainText('Paused');
  const before = await api.shift();
  try {
    await control.click();
    await page.getByRole('menuitemradio', { name: /^20×/ }).click();
    await expect(control).toContainText('20×');
    await expect.poll(async () => (await api.shift()).pace).toBe(20);
    await expect
      .poll(async () => (await api.shift()).commandsPosted)
      .toBeGreaterThan(before.commandsPosted);
    await control.click();
    await page.getByRole('menuitemradio', { name: /^Paused/ }).click();
    await expect(control).toContainText('Paused');
    await expect.poll(async () => (await api.shift()).pace).toBe(0);
  } finally {
    await api.putShift(0);
  }
});
