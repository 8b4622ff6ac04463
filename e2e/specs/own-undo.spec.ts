import { hire } from '../fixtures/hire.ts';
import { expect, test } from '../fixtures/test.ts';
import { enterAdjustment, sitDown } from '../fixtures/two-people.ts';

// Who is not signed in yet is told so by a status that the browser reports on its console.
test.use({ allowedComplaints: /status of 401/ });

test('an operator takes back what they have just posted', async ({
  openDesk,
  api,
  origin,
  site,
}) => {
  const { sku, warehouseId } = site;
  const operator = await hire({ origin, warehouseId }, 'operator');
  const page = await openDesk({ device: 'Dock 3', role: null });
  await operator.signInAt(page, '/account');

  const own = await sitDown(page, site);
  await enterAdjustment(own, { delta: '-4', reason: 'Lost' });
  await page.keyboard.press('Enter');
  const result = own.stock.toast('−4 applied, now 16');
  await result.getByRole('button', { name: /^Undo/ }).click();
  await expect(own.stock.toast(/Undone: \+4 posted.*20/)).toBeVisible();
  await expect(own.stock.grid.cell(sku, 'onHand')).toHaveText('20');
  const entries = await api.entries(warehouseId, sku);
  expect(entries.slice(1).map(({ kind, deltaOnHand, by }) => [kind, deltaOnHand, by])).toEqual([
    ['adjust', -4, 'Dock 3'],
    ['reverse', 4, 'Dock 3'],
  ]);
});
