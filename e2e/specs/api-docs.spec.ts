import { expect, test } from '../fixtures/test.ts';

test('the description of the API needs nothing but this server', async ({ page, origin }) => {
  const strangers: string[] = [];
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      strangers.push(route.request().url());
      await route.abort();
    },
  );
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { name: /Stockwire/ })).toBeVisible();
  await expect(page.getByText('/api/v1/warehouses/{warehouseId}/stock/adjustments')).toBeVisible();
  await page.getByText('/api/v1/warehouses/{warehouseId}/stock/adjustments').click();
  await expect(page.getByText('expectedVersion').first()).toBeVisible();
  expect(strangers).toEqual([]);
});
