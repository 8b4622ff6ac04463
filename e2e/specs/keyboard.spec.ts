import { pressAt, walkTo } from '../fixtures/keyboard.ts';
import { OTHER_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { EditDialog } from '../pages/edit-dialog.ts';
import { ImportPage } from '../pages/import-page.ts';
import { StockPage } from '../pages/stock-page.ts';

test('a bin is counted and stock is moved from the grid without a mouse', async ({
  page,
  site,
  api,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await walkTo(page, stock.grid.cell(site.sku, 'sku'));
  await expect(stock.grid.cell(site.sku, 'sku')).toBeFocused();
  await page.keyboard.press('c');
  const count = new EditDialog(page, 'Count');
  await expect(count.quantity).toBeFocused();
  await page.keyboard.type('26');
  await page.keyboard.press('Enter');
  await expect(count.root).toBeHidden();
  await expect(stock.grid.cell(site.sku, 'sku')).toBeFocused();

  await page.keyboard.press('m');
  const move = page.getByRole('dialog', { name: 'Move' });
  await walkTo(page, move.getByRole('spinbutton'));
  await page.keyboard.type('6');
  await walkTo(page, move.getByRole('combobox', { name: /^To/ }));
  await page.keyboard.type(OTHER_BIN);
  await page.keyboard.press('Enter');
  await pressAt(page, move.getByRole('button', { name: /^Post|^Move/ }));
  await expect(move).toBeHidden();
  await expect(stock.grid.cell(site.sku, 'sku')).toBeFocused();
  const { level, bins } = await api.stock(site.warehouseId, site.sku);
  expect(level.onHand).toBe(26);
  expect(bins.find(({ bin }) => bin === OTHER_BIN)?.quantity).toBe(6);
});

test('a view is saved, left and taken up again without a mouse', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code, { status: 'ok' });
  await pressAt(page, page.getByRole('button', { name: 'View', exact: true }));
  await page.getByRole('menu').waitFor();
  await page.keyboard.type('Save as');
  await page.keyboard.press('Enter');
  const tabs = page.getByRole('navigation', { name: 'Views' });
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Evening round');
  await page.keyboard.press('Enter');
  const view = tabs.getByRole('button', { name: /^Evening round/ });
  await expect(view).toHaveAttribute('aria-current', 'page');
  await pressAt(page, tabs.getByRole('button', { name: /^All items/ }));
  await expect.poll(() => stock.params().status).toBeUndefined();
  await pressAt(page, view);
  await expect.poll(() => stock.params().status).toBe('ok');
});

test('a file is chosen, described, checked, imported and taken back without a mouse', async ({
  page,
  site,
  api,
}) => {
  const imports = new ImportPage(page);
  await imports.open(site.code);
  const chooser = page.waitForEvent('filechooser');
  await pressAt(page, imports.action('Choose a file'));
  const text = `Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID
1001,${site.sku},Oak Shelf,3,1/2/2011 8:26,4.50,17850
1002,${site.sku},Oak Shelf,many,3/2/2011 9:40,4.50,17850
`;
  const file = { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  await expect(imports.step('Describe')).toBeVisible();
  await walkTo(page, imports.dateOrder('day, month, year'));
  await page.keyboard.press('Space');
  await pressAt(page, imports.action('Check all rows'));
  await expect(imports.step('Check')).toBeVisible();

  await pressAt(page, imports.action('Edit 3'));
  await walkTo(page, page.getByRole('textbox', { name: 'Quantity' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Quantity' })).toBeHidden();
  await pressAt(page, imports.action('Edit 3'));
  await walkTo(page, page.getByRole('textbox', { name: 'Quantity' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(imports.problem(3)).toContainText('changed, to be checked');
  await pressAt(page, imports.action('Check again'));
  await expect(imports.figure('rows with problems')).toHaveText('0');
  await pressAt(page, imports.action(/^Import \d+ rows$/));
  await expect(imports.step('Result')).toBeVisible();
  const after = await api.stock(site.warehouseId, site.sku);
  expect(after.level.onHand).toBe(13);

  await pressAt(page, imports.action('Take the import back…'));
  await pressAt(page, page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }));
  await expect(page.getByText('Taken back by counter-entries')).toBeVisible();
  const back = await api.stock(site.warehouseId, site.sku);
  expect(back.level.onHand).toBe(20);
});
