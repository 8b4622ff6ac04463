import { expect, test } from '../fixtures/test.ts';
import { Palette } from '../pages/palette.ts';
import { StockPage } from '../pages/stock-page.ts';

test('an item is found, opened and adjusted without touching the mouse', async ({ page, site }) => {
  const palette = new Palette(page);
  await new StockPage(page).open(site.code);
  await palette.run(site.sku, site.sku);
  await expect(page).toHaveURL(new RegExp(`item=${site.sku}`));

  await palette.run('adjust', `Adjust ${site.sku}`);
  const form = page.getByRole('dialog', { name: 'Adjust' });
  await expect(form.getByRole('spinbutton', { name: 'Change' })).toBeFocused();

  // The form may hold a draft, so nothing opens above it.
  await page.keyboard.press('Control+k');
  await expect(palette.root).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await palette.open();
  await expect(palette.root.getByRole('group', { name: 'Used lately' })).toContainText(site.sku);
});

test('a scan that ends with Enter opens its item, whenever the answer comes', async ({
  page,
  site,
}) => {
  const palette = new Palette(page);
  await new StockPage(page).open(site.code);
  let answered = () => {};
  const held = new Promise<void>((resolve) => {
    answered = resolve;
  });
  await page.route(/\/stock\?search=/, async (route) => {
    await held;
    await route.continue();
  });
  await palette.open();
  await page.keyboard.type(`${site.sku}\n`);
  await expect(palette.root).toContainText('Looking it up');
  answered();
  await expect(page).toHaveURL(new RegExp(`item=${site.sku}`));
});

test('what a key does stands in the help, and no key acts while somebody types', async ({
  page,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await page.keyboard.press('/');
  await expect(stock.search).toBeFocused();
  await page.keyboard.type('p?');
  await expect(stock.search).toHaveValue('p?');
  await expect(stock.chip('Live')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  await stock.search.fill('');
  await stock.search.blur();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Hold the view still, or let it go on')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('p');
  await expect(stock.chip('Paused')).toBeVisible();
  await new Palette(page).run('hold', /^Hold the view still/);
  await expect(stock.chip('Live')).toBeVisible();
});
