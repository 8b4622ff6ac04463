import type { Locator, Page } from '@playwright/test';
import { StockGrid } from './stock-grid.ts';

/** `/stock`: the live grid of a warehouse, with its search, filters and notices. */
export class StockPage {
  readonly page: Page;
  readonly grid: StockGrid;
  readonly search: Locator;
  readonly strip: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = new StockGrid(page);
    this.search = page.getByRole('searchbox', { name: 'Search stock' });
    this.strip = page.getByText('Connection lost');
  }

  /** Opens the stock of a warehouse and waits until its figures are live. */
  async open(siteCode: string, params: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/stock?${new URLSearchParams({ site: siteCode, ...params })}`);
    await this.untilLive();
  }

  async untilLive(): Promise<void> {
    await this.chip('Live').waitFor();
    await this.grid.settled.waitFor();
  }

  /** The connection chip, if it says so. */
  chip(word: 'Live' | 'Connection lost' | 'Catching up' | 'Stale' | 'Paused'): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${word}`) });
  }

  /** The parameters of the address that the grid wrote. */
  params(): Record<string, string> {
    return Object.fromEntries(new URL(this.page.url()).searchParams);
  }

  async openFilters(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Filter', exact: true }).click();
    return this.page.getByRole('dialog', { name: 'Filters' });
  }

  /** A toast with the result of one's own action. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Results' }).getByRole('listitem').filter({
      hasText: text,
    });
  }
}
