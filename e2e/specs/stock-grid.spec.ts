import { OPENING_QUANTITY } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { ItemDrawer } from '../pages/item-drawer.ts';
import { recordFlashes } from '../pages/stock-grid.ts';
import { StockPage } from '../pages/stock-page.ts';

/** A site of the demo: its rows are more than a screen, and no test changes them. */
const DEMO_SITE = 'HAM';

test('shows every item of the warehouse with the figures of the ledger', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await expect(stock.grid.rows).toHaveCount(site.skus.length);
  expect(await stock.grid.skus()).toEqual(site.skus);
  await expect(stock.grid.cell(site.sku, 'onHand')).toHaveText(String(OPENING_QUANTITY));
  await expect(stock.grid.cell(site.sku, 'reserved')).toHaveText('0');
  await expect(stock.grid.cell(site.sku, 'available')).toHaveText(String(OPENING_QUANTITY));
  await expect(stock.grid.cell(site.sku, 'status')).toHaveText('OK');
  await expect(stock.grid.cell(site.sku, 'lastChange')).toContainText('Robot');
});

test('tells the ear how many rows and columns there are, and where each cell stands', async ({
  page,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  const rowCount = String(site.skus.length + 1);
  await expect(stock.grid.root).toHaveAttribute('aria-rowcount', rowCount);
  await expect(stock.grid.root).toHaveAttribute('aria-colcount', '8');
  const last = site.skus.at(-1) ?? '';
  await expect(stock.grid.row(last)).toHaveAttribute('aria-rowindex', rowCount);
  const cells = stock.grid.row(last).locator('[aria-colindex]');
  const places = await cells.evaluateAll((all) => all.map((cell) => cell.ariaColIndex));
  expect(places).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

test('search narrows the rows and lives in the address', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  const wanted = site.skus[2] ?? '';
  await page.keyboard.press('/');
  await expect(stock.search).toBeFocused();
  await stock.search.pressSequentially(wanted);
  await expect(stock.grid.rows).toHaveCount(1);
  await expect.poll(() => stock.params()).toMatchObject({ q: wanted, site: site.code });
  await page.reload();
  await stock.untilLive();
  await expect(stock.search).toHaveValue(wanted);
  expect(await stock.grid.skus()).toEqual([wanted]);
  await stock.search.fill('nothing is called this');
  await expect(page.getByText('No item matches “nothing is called this”')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(stock.grid.rows).toHaveCount(site.skus.length);
});

test('order and filters live in the address, and back leads to the ones before', async ({
  page,
  api,
  site,
}) => {
  const [first = '', second = ''] = site.skus;
  await api.post(site.warehouseId, 'adjustments', { sku: second, delta: 5, reason: 'found' });
  await api.post(site.warehouseId, 'adjustments', { sku: first, delta: -20, reason: 'lost' });
  const stock = new StockPage(page);
  await stock.open(site.code);
  await stock.grid.header('On hand').getByRole('button').first().click();
  await expect.poll(async () => (await stock.grid.skus())[0]).toBe(first);
  await stock.grid.header('On hand').getByRole('button').first().click();
  await expect.poll(async () => (await stock.grid.skus())[0]).toBe(second);
  expect(stock.params()).toMatchObject({ sort: '-onHand' });
  await expect(stock.grid.header('On hand')).toHaveAttribute('aria-sort', 'descending');

  const filters = await stock.openFilters();
  await filters.getByRole('button', { name: 'Out', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => stock.grid.skus()).toEqual([first]);
  expect(stock.params()).toMatchObject({ sort: '-onHand', status: 'out' });
  await page.reload();
  await stock.untilLive();
  expect(await stock.grid.skus()).toEqual([first]);

  await page.goBack();
  await expect(stock.grid.rows).toHaveCount(site.skus.length);
  expect(stock.params()).toMatchObject({ sort: '-onHand' });
  expect(stock.params().status).toBeUndefined();
  await page.goForward();
  await page.getByRole('button', { name: 'Remove filter Status Out' }).click();
  await expect(stock.grid.rows).toHaveCount(site.skus.length);
});

test('nonsense in the address is named and has no effect', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code, { status: 'green', available: 'many', sort: 'colour' });
  await expect(page.getByText('Part of this link was not understood.')).toBeVisible();
  await expect(page.getByText(/Ignored: .*green.*many.*colour/)).toBeVisible();
  await expect(stock.grid.rows).toHaveCount(site.skus.length);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('Part of this link was not understood.')).toBeHidden();
  expect(stock.params()).toEqual({ site: site.code });
});

test('is walked by keyboard alone, and the focus comes back to where the drawer was opened', async ({
  page,
}) => {
  const stock = new StockPage(page);
  await stock.open(DEMO_SITE);
  const total = Number(await stock.grid.root.getAttribute('aria-rowcount'));
  const walk: [key: string, row: number, column: number][] = [
    ['ArrowDown', 3, 1],
    ['ArrowRight', 3, 2],
    ['End', 3, 8],
    ['ArrowLeft', 3, 7],
    ['Home', 3, 1],
    ['Control+End', total, 8],
    ['Control+Home', 2, 1],
    ['ArrowUp', 1, 1],
    ['ArrowDown', 2, 1],
  ];
  await stock.grid.rows.first().getByRole('rowheader').focus();
  for (const [key, row, column] of walk) {
    await page.keyboard.press(key);
    await expect.poll(() => stock.grid.focused(), `after ${key}`).toEqual({ row, column });
  }
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await stock.grid.focused())?.row ?? 0).toBeGreaterThan(10);
  const from = await stock.grid.focused();
  const header = page.locator(':focus');
  await expect(header).toHaveRole('rowheader');
  const sku = await header.innerText();

  await page.keyboard.press('Enter');
  const drawer = new ItemDrawer(page);
  await expect(drawer.root).toBeVisible();
  expect(stock.params()).toMatchObject({ item: sku });
  await expect(stock.grid.row(sku)).toHaveAttribute('aria-current', 'true');
  await drawer.action('Close').click();
  await expect(drawer.root).toBeHidden();
  await expect.poll(() => stock.grid.focused()).toEqual(from);

  await page.keyboard.press('Enter');
  await expect(drawer.root).toBeVisible();
  await drawer.action('Adjust').focus();
  await page.keyboard.press('Escape');
  await expect(drawer.root).toBeHidden();
  await expect.poll(() => stock.grid.focused()).toEqual(from);
});

test('a change posted elsewhere appears in its cell by itself, with a mark', async ({
  page,
  api,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  const cell = stock.grid.cell(site.sku, 'onHand');
  await stock.grid.focus(site.sku, 'onHand');
  const flashes = await recordFlashes(cell);
  await api.as('Picker 7').post(site.warehouseId, 'sales', {
    lines: [{ sku: site.sku, quantity: 3 }],
  });
  await expect(cell).toHaveText('17');
  await expect(stock.grid.cell(site.sku, 'available')).toHaveText('17');
  await expect(stock.grid.cell(site.sku, 'lastChange')).toContainText(/−3\s*sale · Picker 7/);
  await api.post(site.warehouseId, 'adjustments', { sku: site.sku, delta: 9, reason: 'found' });
  await expect(cell).toHaveText('26');
  expect(await flashes()).toEqual(['down', 'up']);
  await expect(cell).not.toHaveAttribute('data-change');
  await expect(cell).toBeFocused();
});

test('the last of thousands of rows is reached by scrolling, and is live', async ({
  page,
  api,
}) => {
  const hamburg = (await api.warehouses()).find(({ code }) => code === DEMO_SITE);
  const warehouseId = hamburg?.warehouseId ?? 0;
  const { total, rows } = await api.levels(warehouseId, { limit: '1', sort: '-sku' });
  const sku = rows[0]?.sku ?? '';
  const stock = new StockPage(page);
  await stock.open(DEMO_SITE);
  await stock.grid.root.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
  await expect(stock.grid.row(sku)).toBeInViewport();
  await expect(stock.grid.row(sku)).toHaveAttribute('aria-rowindex', String((total ?? 0) + 1));
  await api.post(warehouseId, 'adjustments', { sku, delta: 3, reason: 'found' });
  // The practice shift of another test may move it at the same time.
  await expect(async () => {
    const { level } = await api.stock(warehouseId, sku);
    const figure = level.onHand.toLocaleString('en');
    await expect(stock.grid.cell(sku, 'onHand')).toHaveText(figure, { timeout: 1_000 });
  }).toPass();
  const inDocument = await stock.grid.rows.count();
  expect(inDocument).toBeLessThan(100);
});

test('rows never move by themselves: a new order is offered, and taken by a press', async ({
  page,
  api,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code, { sort: '-onHand' });
  const before = await stock.grid.skus();
  const last = before.at(-1) ?? '';
  await api.post(site.warehouseId, 'adjustments', { sku: last, delta: 30, reason: 'found' });
  await expect(stock.grid.cell(last, 'onHand')).toHaveText('50');
  expect(await stock.grid.skus()).toEqual(before);
  await page.getByRole('button', { name: /changed position.*Update order/ }).click();
  await expect.poll(async () => (await stock.grid.skus())[0]).toBe(last);
});

test('held still, the view keeps its figures, says their age, and goes on with all that waited', async ({
  page,
  api,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await page.keyboard.press('p');
  await expect(stock.chip('Paused')).toBeVisible();
  await api.post(site.warehouseId, 'adjustments', { sku: site.sku, delta: 4, reason: 'found' });
  await expect(page.getByText(/Paused, figures as of .*1 row changed since/)).toBeVisible();
  await expect(stock.grid.cell(site.sku, 'onHand')).toHaveText('20');
  await page.keyboard.press('p');
  await expect(stock.grid.cell(site.sku, 'onHand')).toHaveText('24');
  await expect(stock.chip('Live')).toBeVisible();
});

test('goes to a SKU among thousands, and says where one is not among the rows', async ({
  page,
  api,
}) => {
  const hamburg = (await api.warehouses()).find(({ code }) => code === DEMO_SITE);
  const { total, rows } = await api.levels(hamburg?.warehouseId ?? 0, { limit: '1', sort: '-sku' });
  const sku = rows[0]?.sku ?? '';
  const stock = new StockPage(page);
  await stock.open(DEMO_SITE);
  await page.keyboard.press('Control+g');
  await page.keyboard.type(sku.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(stock.grid.cell(sku, 'sku')).toBeFocused();
  expect(await stock.grid.focused()).toEqual({ row: (total ?? 0) + 1, column: 1 });

  await page.goto(`/stock?${new URLSearchParams({ site: DEMO_SITE, q: 'no such thing' })}`);
  await expect(page.getByText(/No item matches/)).toBeVisible();
  await page.keyboard.press('Control+g');
  await page.keyboard.type(sku);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${sku} is not among these rows.`)).toBeVisible();
  await page.getByRole('button', { name: 'Show it alone' }).click();
  await expect.poll(() => stock.grid.skus()).toEqual([sku]);
});

test('groups are walked, closed and opened by keyboard, and rows keep count', async ({
  page,
  site,
}) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('menuitemradio', { name: 'By category' }).click();
  await expect(stock.grid.groups.first()).toHaveAttribute('aria-expanded', 'true');
  const groupCount = await stock.grid.groups.count();
  const lines = site.skus.length + groupCount + 1;
  await expect(stock.grid.root).toHaveAttribute('aria-rowcount', String(lines));

  await stock.grid.groups.first().getByRole('gridcell').focus();
  await page.keyboard.press('ArrowDown');
  expect(await stock.grid.focused()).toEqual({ row: 3, column: 1 });
  await page.keyboard.press('ArrowLeft');
  expect(await stock.grid.focused()).toEqual({ row: 2, column: 1 });
  await page.keyboard.press('ArrowLeft');
  await expect(stock.grid.groups.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(stock.grid.groups.first().getByRole('gridcell')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stock.grid.groups.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(stock.grid.root).toHaveAttribute('aria-rowcount', String(lines));
});

test('what a person makes of the columns is there again after a reload', async ({ page, site }) => {
  const stock = new StockPage(page);
  await stock.open(site.code);
  const menu = await stock.grid.openMenu('Reserved');
  await menu.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(stock.grid.header('Reserved')).toBeHidden();
  await expect(stock.grid.root).toHaveAttribute('aria-colcount', '7');

  const onHand = stock.grid.header('On hand').getByRole('button').first();
  await onHand.focus();
  const before = await stock.grid.header('On hand').boundingBox();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(onHand).toBeFocused();
  await page.reload();
  await stock.untilLive();
  await expect(stock.grid.header('Reserved')).toBeHidden();
  const after = await stock.grid.header('On hand').boundingBox();
  expect(Math.round((after?.width ?? 0) - (before?.width ?? 0))).toBe(40);
});

test('the focus stays in its cell while columns, order and figures change around it', async ({
  page,
  api,
  site,
}) => {
  const [, sku = ''] = site.skus;
  const stock = new StockPage(page);
  await stock.open(site.code);
  await stock.grid.focus(sku, 'available');
  await api.post(site.warehouseId, 'adjustments', { sku, delta: 4, reason: 'found' });
  await expect(stock.grid.cell(sku, 'available')).toHaveText('24');
  await expect(stock.grid.cell(sku, 'available')).toBeFocused();
  await page.setViewportSize({ width: 860, height: 700 });
  await expect(stock.grid.header('Last change')).toBeHidden();
  await expect(stock.grid.cell(sku, 'available')).toBeFocused();
  await page.keyboard.press('p');
  await expect(stock.chip('Paused')).toBeVisible();
  await expect(stock.grid.cell(sku, 'available')).toBeFocused();
});

test('a row that is no longer what was asked for stays, and says so, until the order is updated', async ({
  page,
  api,
  site,
}) => {
  const [, sku = ''] = site.skus;
  await api.post(site.warehouseId, 'adjustments', { sku, delta: -20, reason: 'lost' });
  const stock = new StockPage(page);
  await stock.open(site.code, { status: 'out' });
  expect(await stock.grid.skus()).toEqual([sku]);
  await api.post(site.warehouseId, 'adjustments', { sku, delta: 7, reason: 'found' });
  await expect(stock.grid.cell(sku, 'item')).toContainText('no longer Out');
  await page.getByRole('button', { name: /1 row no longer matches.*Update order/ }).click();
  await expect(page.getByText('No item passes these filters')).toBeVisible();
});
