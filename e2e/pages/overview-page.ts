import type { Locator, Page } from '@playwright/test';

/** The overview: figures that open their lists, charts with a table behind each, and lists. */
export class OverviewPage {
  readonly page: Page;
  readonly figures: Locator;

  constructor(page: Page) {
    this.page = page;
    this.figures = page.getByRole('region', { name: 'Figures' });
  }

  /** Opens it at a warehouse, or at `all`, and waits for its figures. */
  async open(site: string): Promise<void> {
    await this.page.goto(`/overview?site=${site}`);
    await this.figures.waitFor();
  }

  /** A figure with its name, its unit and what stands under it. */
  figure(name: string): Locator {
    const label = this.page.getByText(name, { exact: true });
    return this.figures.locator('a, button').filter({ has: label });
  }

  /** A part of the page by its heading. */
  panel(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Shows the table behind a chart. */
  async turn(chart: string): Promise<void> {
    await this.panel(chart)
      .getByRole('button', { name: `${chart} as a table` })
      .click();
  }
}
