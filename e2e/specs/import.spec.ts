import { credentialOf } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { ImportPage } from '../pages/import-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

/** Of the last six the fourth is a field short, and the fifth says no number. */
function salesOf([one = '', other = '']: readonly string[]): string {
  return [
    'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID',
    `1001,${one},Oak Shelf,3,1/2/2011 8:26,4.50,17850`,
    `1001,${other},Copper Kettle,2,1/2/2011 8:26,9.00,17850`,
    `C1002,${one},Oak Shelf,-1,2/2/2011 9:10,4.50,17850`,
    `1003,${one},Oak Shelf,4,3/2/2011 9:40,4.50`,
    `1004,${other},Copper Kettle,many,3/2/2011 9:45,9.00,17850`,
    `1005,POST,Postage,1,3/2/2011 9:50,5.00,17850`,
    '',
  ].join('\n');
}

test('a file of sales is described, checked, put right, imported and taken back', async ({
  page,
  api,
  site,
}) => {
  const { skus, warehouseId } = site;
  const [one = '', other = ''] = skus;
  const imports = new ImportPage(page);
  await imports.open(site.code);
  await imports.upload('sales.csv', salesOf(skus));
  await expect(imports.step('Describe')).toBeVisible();

  // Both orders fit every date of this file, so nothing is chosen and nothing can go on.
  await expect(imports.dateOrder('day, month, year')).not.toBeChecked();
  await expect(imports.action('Check all rows')).toHaveAccessibleDescription(
    'Say whether day or month comes first.',
  );
  await imports.dateOrder('day, month, year').focus();
  await page.keyboard.press('Space');
  await expect(imports.dateOrder('day, month, year')).toBeChecked();
  await imports.action('Check all rows').click();

  await expect(imports.step('Check')).toBeVisible();
  await expect(imports.effect('cancelled sale, back in')).toHaveText('1');
  await expect(imports.effect('a charge, moves no stock')).toHaveText('1');
  await expect(page.getByText('from 1 Feb 2011 to 2 Feb 2011')).toBeVisible();
  await expect(imports.problem(5)).toBeVisible();
  await expect(imports.problem(6)).toContainText('many');

  await imports.action('Edit 6').click();
  await page.getByRole('textbox', { name: 'Quantity' }).fill('5');
  await imports.action('Save').click();
  await expect(imports.problem(6)).toContainText('changed, to be checked');
  await imports.action('Leave out 5').click();
  await expect(imports.problem(5)).toContainText('left out');
  await imports.action('Check again').click();
  await expect(imports.figure('rows with problems')).toHaveText('0');

  await imports.action(/^Import \d+ rows$/).click();
  await expect(imports.step('Result')).toBeVisible();
  const after = await Promise.all([one, other].map((sku) => api.stock(warehouseId, sku)));
  // 20 pieces each before: less 3 and one back; less 2 and 5.
  expect(after.map(({ level }) => level.onHand)).toEqual([18, 13]);

  await imports.action('Take the import back…').click();
  await expect(page.getByRole('alertdialog')).toContainText('Posts counter-entries');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back by counter-entries')).toBeVisible();
  const back = await Promise.all([one, other].map((sku) => api.stock(warehouseId, sku)));
  expect(back.map(({ level }) => level.onHand)).toEqual([20, 20]);
});

test('a spreadsheet that is named CSV is refused in words, and nothing is sent', async ({
  page,
  site,
}) => {
  const imports = new ImportPage(page);
  await imports.open(site.code);
  await imports.upload('stock.csv', 'PK\u0003\u0004 not a list of values');
  await expect(page.getByRole('alert')).toContainText('This is a spreadsheet, not a CSV.');
});

test.describe('a session that ends under a file', () => {
  test.use({ allowedComplaints: /status of 401/ });

  test('is said where the file was, and after signing in it is sent by one press', async ({
    openDesk,
    site,
  }) => {
    const controller = await credentialOf('controller');
    const page = await openDesk({ role: null });
    const signIn = new SignInPage(page);
    const imports = new ImportPage(page);
    await page.goto(`/imports?site=${site.code}`);
    await signIn.signIn(controller);
    await page.getByRole('heading', { name: 'New import' }).waitFor();
    await page.context().clearCookies();
    await imports.upload('sales.csv', salesOf(site.skus));
    await signIn.signInAgain(controller.password);
    await expect(signIn.again).toBeHidden();
    await expect(page.getByRole('alert')).toContainText('Your session ended before the file');
    await imports.action('Send sales.csv again').click();
    await expect(imports.step('Describe')).toBeVisible();
  });
});
