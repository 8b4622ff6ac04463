import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { FileDrag } from '../fixtures/file-drag.ts';
import { expect, test } from '../fixtures/test.ts';
import { ImportPage } from '../pages/import-page.ts';

/** The first bytes of every PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

test('a file that is dropped is taken, and the import goes on from there', async ({
  page,
  site,
}, testInfo) => {
  const [sku = ''] = site.skus;
  const imports = new ImportPage(page);
  await imports.open(site.code);
  const file = testInfo.outputPath('counts.csv');
  await writeFile(file, `StockCode,Quantity,InvoiceDate\n${sku},2,2026-11-01\n`);
  await new FileDrag(page, [file]).dropOn(imports.zone);
  await expect(imports.step('Describe')).toBeVisible();
  await expect(page.getByText('counts.csv').first()).toBeVisible();
});

test('what is no single list is refused in words where it was dropped', async ({
  page,
  site,
}, testInfo) => {
  const imports = new ImportPage(page);
  await imports.open(site.code);
  const files = ['a.csv', 'b.csv', 'photo.png', 'folder'].map((name) => testInfo.outputPath(name));
  const [one = '', other = '', image = '', folder = ''] = files;
  await mkdir(folder);
  await Promise.all([writeFile(one, 'sku\n'), writeFile(other, 'sku\n'), writeFile(image, PNG)]);
  const alert = page.getByRole('alert');
  await new FileDrag(page, [one, other]).dropOn(imports.zone);
  await expect(alert).toContainText('One file at a time');
  await new FileDrag(page, [folder]).dropOn(imports.zone);
  await expect(alert).toContainText('A folder cannot be taken');
  await new FileDrag(page, [image]).dropOn(imports.zone);
  await expect(alert).toContainText('This is a picture or a PDF, not a CSV.');
  expect(path.basename(new URL(page.url()).pathname)).toBe('imports');
});

test('a file that is dropped beside the place for it neither leaves the console nor is sent', async ({
  page,
  site,
}, testInfo) => {
  const imports = new ImportPage(page);
  await imports.open(site.code);
  const file = testInfo.outputPath('sales.csv');
  await writeFile(file, 'StockCode,Quantity\n');
  const drag = new FileDrag(page, [file]);
  const sent = uploadsOf(page);
  await drag.dropOn(page.getByRole('heading', { name: 'New import' }));
  await drag.dropOn(page.getByRole('link', { name: 'Stock' }).first());

  // A dialog lies over the place, so the place does not get it.
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  await expect(palette).toBeVisible();
  await drag.dropOn(palette);
  await drag.dropOn(imports.zone);
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(imports.zone).toBeVisible();
  expect(sent).toEqual([]);
  await drag.dropOn(imports.zone);
  await expect(imports.step('Describe')).toBeVisible();
  expect(sent).toHaveLength(1);
});

function uploadsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname.endsWith('/imports')) sent.push(pathname);
  });
  return sent;
}
