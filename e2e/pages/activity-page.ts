import type { Locator, Page } from '@playwright/test';

/** `/activity`: what happens in a warehouse, as it happens. */
export class ActivityPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Movements, newest first' });
  }

  async open(siteCode: string): Promise<void> {
    await this.page.goto(`/activity?site=${siteCode}`);
    await this.page.getByRole('button', { name: /^Live/ }).waitFor();
    await this.list.getByRole('listitem').first().waitFor();
  }

  /** The movements with this text, the newest first. */
  movement(text: string | RegExp): Locator {
    return this.list.getByRole('listitem').filter({ hasText: text });
  }
}
