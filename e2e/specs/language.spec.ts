import { HOME_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { StockPage } from '../pages/stock-page.ts';

test('another language is spoken at once, keeps focus, link and figures, and outlives the page', async ({
  page,
  site,
}) => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await new StockPage(page).open(site.code);
  const opened = sockets.length;

  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Sprache: Deutsch' })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('columnheader', { name: 'Verfügbar' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bestand' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible();
  expect(sockets.length, 'the live link is the same').toBe(opened);

  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Verfügbar' })).toBeVisible();
});

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('reads German from the first paint, with German figures and forms', async ({
    page,
    site,
    api,
  }) => {
    const line = { sku: site.sku, quantity: 1_200, bin: HOME_BIN };
    await api.post(site.warehouseId, 'receipts', { lines: [line] });
    await page.goto(`/stock?site=${site.code}&item=${site.sku}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByText('1.220').first().waitFor();
    await page.getByRole('button', { name: /^Live/ }).waitFor();
    await page.keyboard.press('a');
    const form = page.getByRole('dialog', { name: 'Korrigieren' });
    const change = form.getByRole('spinbutton', { name: 'Änderung' });
    await change.fill('1,5');
    await expect(form.getByRole('button', { name: 'Buchen' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await change.fill('1.000');
    await expect(form.getByText('bucht +1.000')).toBeVisible();
  });
});
