import { HOME_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { ItemSettingsPage } from '../pages/item-settings.ts';

// A refused change is an answer with status 412, which the browser reports on its console.
test.use({ allowedComplaints: /status of 412/ });

test('an item is made with a home bin and a reorder point, and two people change it at once', async ({
  openDesk,
  api,
  site,
}) => {
  const sku = `NEW-${site.code}`;
  const own = new ItemSettingsPage(await openDesk({ device: 'Desk 8' }));
  await own.openNew(site.code);
  await own.field('SKU').fill(sku);
  await own.field('Name').fill('Copper Kettle');
  await own.field('GTIN of Case').fill('10614141000416');
  await expect(own.page.getByText('of this ITF-14 is 6 and should be 5')).toBeVisible();
  await own.field('GTIN of Case').fill('');
  await own.field('Price').fill('1,234.50');
  await own.field('Currency').fill('gbp');
  await own.field(`Home bin in ${site.warehouse.name}`).fill(HOME_BIN);
  await own.field(`Reorder point in ${site.warehouse.name}`).fill('12');
  await own.page.getByRole('button', { name: 'Make the item' }).click();
  await expect(own.toast(`${sku} made`)).toBeVisible();
  await expect(own.page).toHaveURL(new RegExp(`/settings/items/${sku}`));
  const { level } = await api.stock(site.warehouseId, sku);
  expect(level).toMatchObject({ name: 'Copper Kettle', homeBin: HOME_BIN, reorderPoint: 12 });

  const other = new ItemSettingsPage(await openDesk({ device: 'Desk 9' }));
  await other.open(site.code, sku);
  await own.field('Name').fill('Copper Kettle 1.7 l');
  await own.field('Price').fill('99');
  await own.page.reload();
  await expect(own.page.getByText('2 unsaved changes')).toBeVisible();

  await other.field('Name').fill('Brass Kettle');
  await other.field('Cost').fill('40');
  await other.save.click();
  await expect(other.toast(`${sku} saved`)).toBeVisible();

  await own.save.click();
  await expect(own.conflict).toContainText('It was Copper Kettle when you opened it.');
  await own.side('Name', 'Theirs').click();
  await own.page.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(own.toast(`${sku} saved`)).toBeVisible();
  await expect(own.field('Name')).toHaveValue('Brass Kettle');
  await expect(own.field('Cost')).toHaveValue('40.00');
  await expect(own.field('Price')).toHaveValue('99.00');
});

test('a row of bins is seen before it is made', async ({ page, site }) => {
  await page.goto(`/settings/bins?site=${site.code}`);
  await page.getByRole('button', { name: 'New bins' }).click();
  const dialog = page.getByRole('dialog', { name: 'New bins' });
  await dialog.getByLabel('Code', { exact: true }).fill('B-01-01');
  await dialog.getByLabel('Last code').fill('B-02-20');
  await dialog.getByRole('combobox', { name: 'Zone' }).fill('B');
  await expect(dialog.getByText(`Makes 40 bins in ${site.warehouse.name}`)).toBeVisible();
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Make 40 bins' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Change bin B-02-20' })).toBeVisible();
});
