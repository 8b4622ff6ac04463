import type { Locator, Page } from '@playwright/test';

/** The drawer of an item: its reckoning, its bins, its movements, and what can be done with it. */
export class ItemDrawer {
  readonly root: Locator;
  readonly bins: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) });
    this.bins = this.root.getByRole('table', { name: 'Bins of this item' });
    this.timeline = this.root.getByRole('list', { name: 'Movements, newest first' });
  }

  action(name: 'Adjust' | 'Count' | 'Move' | 'Close'): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** A figure of the reckoning: `On hand`, `Available` … */
  async figure(name: string): Promise<number> {
    const title = this.root.getByText(name, { exact: true }).first();
    return readFigure(await title.locator('xpath=following-sibling::*[1]').innerText());
  }

  async binQuantities(): Promise<Record<string, number>> {
    const rows = await this.bins.getByRole('row').filter({ hasNot: this.headers() }).all();
    const entries = rows.map(
      async (row): Promise<[string, number]> => [
        (await row.getByRole('rowheader').innerText()).trim(),
        readFigure(await row.getByRole('cell').last().innerText()),
      ],
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** The movements as they stand there, newest first: by how much, and sellable and on hand after. */
  movements(): Promise<{ delta: string; words: string; after: string }[]> {
    return this.timeline.getByRole('listitem').evaluateAll((items) =>
      items.map((item) => {
        const [, delta, words, after] = [...item.children].map((part) => part.textContent ?? '');
        return { delta: delta ?? '', words: words ?? '', after: after ?? '' };
      }),
    );
  }

  /** The newest movement with these words. */
  movement(text: string | RegExp): Locator {
    return this.timeline.getByRole('listitem').filter({ hasText: text }).first();
  }

  private headers(): Locator {
    return this.root.page().getByRole('columnheader');
  }
}

/** A figure as it is shown: thousands apart, and a real minus sign. */
function readFigure(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').trim());
}
