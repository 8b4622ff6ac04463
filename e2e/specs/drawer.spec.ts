import { DAMAGED_BIN, HOME_BIN, OTHER_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { sitDown } from '../fixtures/two-people.ts';
import { ActivityPage } from '../pages/activity-page.ts';

// A reversal that is refused is an answer with status 409, which the browser reports on its console.
test.use({ allowedComplaints: /status of 409/ });

test('bins and movements add up to the figures above them', async ({ page, api, site }) => {
  const { sku, warehouseId } = site;
  const move = { sku, from: HOME_BIN, quantity: 4 };
  await api.post(warehouseId, 'moves', { ...move, to: DAMAGED_BIN });
  await api.post(warehouseId, 'moves', { ...move, to: OTHER_BIN });
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 3 }] });
  const { drawer } = await sitDown(page, site);

  expect(await drawer.figure('On hand')).toBe(17);
  expect(await drawer.figure('Not sellable')).toBe(4);
  expect(await drawer.figure('Reserved')).toBe(0);
  expect(await drawer.figure('Available')).toBe(13);

  const bins = await drawer.binQuantities();
  expect(bins).toMatchObject({ [DAMAGED_BIN]: 4 });
  expect(sum(Object.values(bins))).toBe(17);

  const movements = await drawer.movements();
  expect(movements[0]?.after).toBe('13 / 17');
  expect(movements.map(({ delta }) => delta)).toEqual(['−3', '4', '−4', '+20']);
  const { rows } = await api.levels(warehouseId, { search: sku });
  expect(rows[0]).toMatchObject({ onHand: 17, available: 13 });
});

test('an open drawer follows the ledger: figures, bins and timeline', async ({
  page,
  api,
  site,
}) => {
  const { drawer } = await sitDown(page, site);
  await api.as('Picker 9').post(site.warehouseId, 'adjustments', {
    sku: site.sku,
    delta: 5,
    reason: 'found',
    bin: OTHER_BIN,
    note: 'behind the rack',
  });
  await expect(drawer.movement('Picker 9')).toContainText('“behind the rack”');
  await expect.poll(() => drawer.figure('On hand')).toBe(25);
  await expect.poll(() => drawer.binQuantities()).toEqual({ [HOME_BIN]: 20, [OTHER_BIN]: 5 });
});

test('a movement is reversed after saying exactly what that will post', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId } = site;
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 6 }] });
  const { stock, drawer } = await sitDown(page, site);
  await drawer
    .movement('Sold from')
    .getByRole('button', { name: /^Reverse entry/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Reverse this movement' });
  await expect(dialog).toContainText(`Sold from ${HOME_BIN}, by Robot`);
  await expect(dialog.getByRole('listitem')).toHaveText([`+6 of ${sku} in ${HOME_BIN}`]);
  expect(await api.entries(warehouseId, sku)).toHaveLength(2);

  await dialog.getByRole('button', { name: 'Post the opposite' }).click();
  await expect(dialog).toBeHidden();
  await expect(stock.toast(/^Reversed: \+6 of/)).toBeVisible();
  await expect(stock.grid.cell(sku, 'onHand')).toHaveText('20');
  const entries = await api.entries(warehouseId, sku);
  expect(entries.at(-1)).toMatchObject({ kind: 'reverse', deltaOnHand: 6, onHand: 20 });
  const reversed = drawer.movement('Sold from');
  await expect(reversed).toContainText(`reversed by entry ${entries.at(-1)?.seq}`);
  await expect(reversed.getByRole('button', { name: /^Reverse entry/ })).toBeHidden();
});

test('every movement says why, and all of them add up to the figure', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId } = site;
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 3 }] });
  await api.post(warehouseId, 'moves', { sku, from: HOME_BIN, to: OTHER_BIN, quantity: 4 });
  const { drawer } = await sitDown(page, site);
  await expect(drawer.root).toContainText('17 on hand = 0 before, +17 by 3 movements');
  await drawer.movement('Sold from').getByRole('button', { name: /^Why/ }).click();
  await expect(drawer.movement('Sold from').getByRole('definition').first()).toHaveText(
    '20 − 3 = 17',
  );
  await drawer.root.getByRole('button', { name: 'Sold −3' }).click();
  expect((await drawer.movements()).map(({ delta }) => delta)).toEqual(['−3']);
});

test('the stock of a moment is shown as past, with what has changed since', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId } = site;
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 3 }] });
  const { drawer } = await sitDown(page, site);
  const cursor = drawer.root.getByRole('slider', { name: /^Level over time/ });
  await cursor.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(drawer.root).toContainText('Since then: on hand +17, available +17.');
  expect(await drawer.figure('On hand')).toBe(0);
  await expect(drawer.root.getByText('Nothing lay anywhere.')).toBeVisible();

  await drawer.root.getByRole('button', { name: 'Back to now' }).click();
  expect(await drawer.figure('On hand')).toBe(17);
});

test('a reversal that cannot be says so before it is posted, and where the pieces are now', async ({
  page,
  api,
  site,
}) => {
  const { sku, warehouseId } = site;
  const move = { sku, from: HOME_BIN, to: OTHER_BIN, quantity: 15 };
  await api.post(warehouseId, 'moves', move);
  const { drawer } = await sitDown(page, site);
  await drawer
    .movement('Received into')
    .getByRole('button', { name: /^Reverse entry/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Reverse this movement' });
  const obstacle = dialog.getByRole('alert');
  await expect(obstacle).toContainText(`20 × ${sku} would have to leave ${HOME_BIN}`);
  await expect(obstacle).toContainText(`15 in ${OTHER_BIN}`);
  const post = dialog.getByRole('button', { name: 'Post the opposite' });
  await expect(post).toHaveAttribute('aria-disabled', 'true');

  // What is in the way may go while somebody looks at it.
  await api.post(warehouseId, 'moves', { ...move, from: OTHER_BIN, to: HOME_BIN });
  await expect(obstacle).toBeHidden();
  await expect(dialog.getByRole('row', { name: `On hand ${sku}` })).toContainText('20 → 0');
  expect(await api.entries(warehouseId, sku)).toHaveLength(3);
});

test('pieces are moved from bin to bin by keyboard, and on hand stays as it was', async ({
  page,
  api,
  site,
}) => {
  const { stock, drawer } = await sitDown(page, site);
  await drawer.action('Move').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move' });
  await dialog.getByRole('spinbutton', { name: 'Pieces' }).waitFor();
  await page.keyboard.type('8');
  await dialog.getByRole('combobox', { name: 'To' }).focus();
  await page.keyboard.type(DAMAGED_BIN);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Post move' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(stock.toast(`8 moved from ${HOME_BIN} to ${DAMAGED_BIN}`)).toBeVisible();
  await expect(stock.grid.cell(site.sku, 'onHand')).toHaveText('20');
  await expect(stock.grid.cell(site.sku, 'available')).toHaveText('12');
  const { bins } = await api.stock(site.warehouseId, site.sku);
  expect(Object.fromEntries(bins.map(({ bin, quantity }) => [bin, quantity]))).toEqual({
    [HOME_BIN]: 12,
    [DAMAGED_BIN]: 8,
  });
});

test('the drawer leads to the neighbours, and to the whole history of the item', async ({
  page,
  site,
}) => {
  const { stock, drawer } = await sitDown(page, site);
  await drawer.root.getByRole('button', { name: 'Next item', exact: true }).click();
  expect(stock.params()).toMatchObject({ item: site.skus[1] });
  await drawer.root.getByRole('link', { name: 'Full history' }).click();
  await expect(page).toHaveURL(new RegExp(`/stock/${site.skus[1]}\\?`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Copper Kettle');
  await page.getByRole('link', { name: 'Show in the grid' }).click();
  await expect(drawer.root).toBeVisible();
});

test('the activity feed shows a movement as it is posted, and leads to its item', async ({
  page,
  api,
  site,
}) => {
  const activity = new ActivityPage(page);
  await activity.open(site.code);
  const { sku, warehouseId } = site;
  await api.as('Till 4').post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 }] });
  const movement = activity.movement('Till 4');
  await expect(movement).toContainText('−2');
  await expect(movement).toContainText('on hand 18');

  await page.getByRole('button', { name: 'Hold the list still' }).click();
  await api.as('Till 5').post(warehouseId, 'sales', { lines: [{ sku, quantity: 1 }] });
  await expect(page.getByRole('button', { name: 'Go on with the list' })).toContainText('(1)');
  await expect(activity.movement('Till 5')).toBeHidden();
  await page.getByRole('button', { name: 'Go on with the list' }).click();
  await expect(activity.movement('Till 5')).toBeVisible();

  await activity.movement('Till 5').getByRole('link', { name: sku }).click();
  await expect(page).toHaveURL(new RegExp(`/stock\\?.*item=${sku}`));
});

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
