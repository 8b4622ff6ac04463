import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../fixtures/axe.ts';
import { pressAt, walkTo } from '../fixtures/keyboard.ts';
import { HOME_BIN, OPENING_QUANTITY } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { StockPage } from '../pages/stock-page.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('rows are selected by keyboard, summed up, and copied as a spreadsheet reads them', async ({
  page,
  site,
  api,
}) => {
  const [first = '', second = ''] = site.skus;
  const line = { sku: first, quantity: 1_480, bin: HOME_BIN };
  await api.post(site.warehouseId, 'receipts', { lines: [line] });
  const stock = new StockPage(page);
  await stock.open(site.code, { columns: 'sku.pin,onHand,item' });
  await expect(stock.grid.root).toHaveAttribute('aria-multiselectable', 'true');
  await stock.grid.focus(first);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(stock.grid.row(second)).toHaveAttribute('aria-selected', 'true');
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('2 rows selected');
  await expect(bar).toContainText('On hand 1,520');
  await expectAccessible(page, 'everything', 'selected rows');

  await page.keyboard.press('ControlOrMeta+c');
  await expect(stock.toast('2 rows with 3 columns copied')).toBeVisible();
  const lines = (await clipboardText(page)).split('\r\n').map((line) => line.split('\t'));
  expect(lines).toEqual([
    ['SKU', 'On hand', 'Item'],
    [first, '1500', 'Oak Shelf 60 cm 1'],
    [second, String(OPENING_QUANTITY), 'Copper Kettle 1.7 l 2'],
  ]);

  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar).toContainText(`All ${site.skus.length} rows selected`);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(stock.grid.cell(second, 'sku')).toBeFocused();
});

test('a selected item stays selected in another order, and is named when it is not in the view', async ({
  page,
  site,
}) => {
  const [first = '', second = ''] = site.skus;
  const stock = new StockPage(page);
  await stock.open(site.code);
  for (const sku of [first, second]) {
    await stock.grid.cell(sku, 'item').click({ modifiers: ['ControlOrMeta'] });
  }
  await stock.grid.header('SKU').getByRole('button', { name: 'SKU' }).first().click();
  await expect(stock.grid.rows.first().getByRole('rowheader')).not.toHaveText(first);
  await expect(stock.grid.row(first)).toHaveAttribute('aria-selected', 'true');
  await stock.search.fill(first);
  await expect(stock.toast('1 of the selected rows is not in this view')).toBeVisible();
  await expect(stock.grid.row(first)).toHaveAttribute('aria-selected', 'true');
});

test('a pasted table is looked at, mended, posted, and taken back', async ({ page, site, api }) => {
  const [first = '', second = '', third = ''] = site.skus;
  const stock = new StockPage(page);
  await stock.open(site.code);
  await setClipboard(page, `SKU\tChange\n${first}\t+12\n${second}\ttwo\nNOPE\t4\n${third}\t−3\n\n`);
  await stock.grid.focus(first);
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste changes' });
  await expect(dialog).toContainText('2 changes to post · 2 problems');
  await expect(dialog).toContainText('unknown SKU');
  await expectAccessible(page, 'everything', 'the preview of a pasted table');
  await dialog.getByRole('textbox', { name: 'Change of line 3' }).fill('2');
  await dialog.getByText('Post line 4').locator('..').click();
  await expect(dialog).toContainText('3 changes to post · 1 left out');

  await api
    .as('Picker 7')
    .post(site.warehouseId, 'sales', { lines: [{ sku: third, quantity: 2 }] });
  await expect(dialog).toContainText('was 20');
  await dialog.getByRole('button', { name: /Reason for all/ }).click();
  await page.getByRole('option', { name: 'Data entry error' }).click();
  await dialog.getByRole('button', { name: 'Post 3 changes' }).click();
  await expect(dialog).toContainText('3 changes posted, +11 pieces in all');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(stock.grid.cell(first, 'onHand')).toHaveText('32');
  await expect(stock.grid.cell(third, 'onHand')).toHaveText('15');
  const { level } = await api.stock(site.warehouseId, second);
  expect(level.onHand).toBe(OPENING_QUANTITY + 2);

  await stock.toast('3 changes posted').getByRole('button', { name: 'Undo 3 changes' }).click();
  await expect(stock.toast('3 changes undone')).toBeVisible();
  await expect(stock.grid.cell(first, 'onHand')).toHaveText(String(OPENING_QUANTITY));
});

test('a table is pasted, matched, posted and taken back by keyboard alone', async ({
  page,
  site,
}) => {
  const [first = '', second = ''] = site.skus;
  const stock = new StockPage(page);
  await stock.open(site.code);
  await setClipboard(page, `${first}\t+2\t7\n${second}\t+3\t7`);
  await stock.grid.focus(first);
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste changes' });
  await expect(dialog.getByRole('status')).toContainText('2 changes to post');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(stock.grid.cell(first, 'sku')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+v');
  await pressAt(page, dialog.getByRole('button', { name: /Change in/ }));
  await expect(page.getByRole('option', { name: 'column 3' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Change of line 2' })).toHaveValue('+3');
  await pressAt(page, dialog.getByRole('button', { name: /Reason for all/ }));
  await page.keyboard.type('Data');
  await expect(page.getByRole('option', { name: 'Data entry error' })).toBeFocused();
  await page.keyboard.press('Enter');
  const post = dialog.getByRole('button', { name: 'Post 2 changes' });
  await walkTo(page, post);
  await expect(post).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('2 changes posted, +5 pieces in all');
  const hasFocus = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(hasFocus).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(stock.grid.cell(first, 'sku')).toBeFocused();

  const undo = stock.toast('2 changes posted').getByRole('button', { name: 'Undo 2 changes' });
  await pressAt(page, undo);
  await expect(stock.toast('2 changes undone')).toBeVisible();
  await expect(stock.grid.cell(first, 'onHand')).toHaveText(String(OPENING_QUANTITY));
});

test('the view or what is selected in it is exported, and says as of when', async ({
  page,
  site,
}) => {
  const [first = '', , third = ''] = site.skus;
  const stock = new StockPage(page);
  await stock.open(site.code, { sort: '-sku', columns: 'sku.pin,onHand' });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this view as CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^stock-.*-asof-1\.\d+\.csv$/);
  await expect(stock.toast(`${site.skus.length} rows exported`)).toContainText(
    'As of ledger position 1.',
  );
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('sku,onHand');
  expect(lines.at(-1)).toBe(`${first},${OPENING_QUANTITY}`);
  expect(lines).toHaveLength(site.skus.length + 1);

  for (const sku of [first, third]) {
    await stock.grid.cell(sku, 'sku').click({ modifiers: ['ControlOrMeta'] });
  }
  const next = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export selection' }).click();
  const selected = await readFile(await (await next).path(), 'utf8');
  const row = (sku: string) => `${sku},${OPENING_QUANTITY}`;
  expect(selected.trim().split('\r\n')).toEqual(['sku,onHand', row(third), row(first)]);
  await expect(stock.toast('2 rows exported')).toContainText('As of ledger position 1.');
});

function clipboardText(page: StockPage['page']): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function setClipboard(page: StockPage['page'], text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
}
