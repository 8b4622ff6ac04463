import type { Locator, Page } from '@playwright/test';

/** `/settings/items/…`: the form of an item of the catalog. */
export class ItemSettingsPage {
  readonly page: Page;
  /** Two people changed the same item: field by field, mine or theirs. */
  readonly conflict: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.page = page;
    this.conflict = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' });
    this.save = page.getByRole('button', { name: 'Save', exact: true });
  }

  async open(siteCode: string, sku: string): Promise<void> {
    await this.page.goto(`/settings/items/${encodeURIComponent(sku)}?site=${siteCode}`);
    await this.field('Name').waitFor();
  }

  async openNew(siteCode: string): Promise<void> {
    await this.page.goto(`/settings/new-item?site=${siteCode}`);
    await this.field('SKU').waitFor();
  }

  /** A text field or combo box of the form. */
  field(label: string): Locator {
    return this.page
      .locator('form')
      .getByLabel(label, { exact: true })
      .and(this.page.locator('input'));
  }

  /** One of the two texts of a field in the conflict. */
  side(field: string, side: 'Mine' | 'Theirs'): Locator {
    return this.conflict
      .getByRole('radiogroup', { name: `${field}: what shall hold?` })
      .getByText(side, { exact: true });
  }

  toast(text: string): Locator {
    return this.page
      .getByRole('region', { name: 'Results' })
      .getByRole('listitem')
      .filter({ hasText: text });
  }
}
