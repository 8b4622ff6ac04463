import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { StockPage } from '../pages/stock-page.ts';

const VIEWS_KEY = 'stockwire.views';

test('two windows change one view: the later one is told and chooses', async ({
  page,
  context,
  site,
}) => {
  const here = new StockPage(page);
  await here.open(site.code, { status: 'ok' });
  await viewMenu(page, 'Save as a new view…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Morning round');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Morning round')).toHaveAttribute('aria-current', 'page');

  const there = new StockPage(await context.newPage());
  await there.open(site.code);
  await tab(there.page, 'Morning round').click();
  await expect.poll(() => there.params()).toMatchObject({ status: 'ok' });
  await there.search.fill(site.sku);
  await expect(tab(there.page, 'Morning round')).toContainText('changed');
  await viewMenu(there.page, 'Save “Morning round”');
  await expect(there.toast('View “Morning round” saved')).toBeVisible();

  await expect(page.getByText('was changed in another window.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter Status OK' }).click();
  await viewMenu(page, 'Save “Morning round”');
  const prompt = page.getByRole('alertdialog', { name: /changed in another window/ });
  await expect(prompt).toContainText(site.sku);
  await prompt.getByRole('button', { name: 'Save mine as a copy' }).click();
  await expect(tab(page, 'Morning round 2')).toHaveAttribute('aria-current', 'page');
  await expect(tab(there.page, 'Morning round 2')).toBeVisible();

  await tab(page, 'Morning round', true).click();
  await expect.poll(() => here.params()).toMatchObject({ q: site.sku, status: 'ok' });
  await viewMenu(page, 'Delete');
  await expect(tab(page, 'Morning round', true)).toBeHidden();
  await here.toast('deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(tab(page, 'Morning round', true)).toBeVisible();
});

test('a link shows the same view to whoever opens it', async ({ page, openDesk, site }) => {
  const here = new StockPage(page);
  const params = { sort: '-onHand', columns: 'sku.pin,available,item.300', density: 'relaxed' };
  await here.open(site.code, params);
  const there = new StockPage(await openDesk());
  await there.page.goto(page.url());
  await there.untilLive();
  for (const { grid } of [here, there]) {
    await expect(grid.root.getByRole('columnheader')).toHaveText([/SKU/, /Available/, /Item/]);
  }
});

test('views of older and newer versions are read as far as they can be, and it is said', async ({
  page,
  site,
}) => {
  const newer = {
    version: 9,
    views: [
      { id: 'old', name: 'Low stock', revision: 1, params: { status: 'ok' } },
      { id: 'new', name: 'Forecast', revision: 1, params: { columns: 'sku.pin,forecast,item' } },
    ],
  };
  const stock = new StockPage(page);
  await stock.open(site.code);
  await keep(page, [{ name: 'From long ago', search: '?sort=-onHand' }]);
  await page.reload();
  await tab(page, 'From long ago').click();
  await expect.poll(() => stock.params()).toMatchObject({ sort: '-onHand' });

  await keep(page, newer);
  await page.reload();
  await tab(page, 'Forecast').click();
  await expect(stock.toast('“Forecast” could not be read in full')).toContainText('“forecast”');
  await viewMenu(page, 'Open this one first');
  await expect(stock.toast('was not saved')).toContainText('newer version');
});

async function keep(page: Page, views: unknown): Promise<void> {
  const text = JSON.stringify(views);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    VIEWS_KEY,
    text,
  ] as const);
}

async function viewMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

function tab(page: Page, name: string, exact = false) {
  const tabs = page.getByRole('navigation', { name: 'Views' });
  return tabs
    .getByRole('button', { name: exact ? new RegExp(`^${name}(changed)?$`) : name })
    .first();
}
