import type { Locator, Page } from '@playwright/test';

/** `/requests`: changes that wait for a second person. */
export class RequestsPage {
  readonly page: Page;
  /** What somebody decides in. */
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  async open(siteCode: string, shown: 'Waiting' | 'My requests' = 'Waiting'): Promise<void> {
    await this.page.goto(`/requests?site=${siteCode}`);
    if (shown !== 'Waiting') await this.page.getByRole('link', { name: shown }).click();
  }

  /** The room's entry in the rail, which says how many wait. */
  get room(): Locator {
    return this.page.getByRole('link', { name: /^Requests/ });
  }

  /** The request for an item. */
  card(sku: string): Locator {
    return this.page
      .getByRole('list', { name: 'Requests' })
      .getByRole('listitem')
      .filter({ hasText: sku });
  }

  decideOn(sku: string): Locator {
    return this.card(sku).getByRole('button', { name: `Decide on ${sku}` });
  }
}
