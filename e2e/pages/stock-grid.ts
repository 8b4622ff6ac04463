import type { Locator, Page } from '@playwright/test';

type Column =
  | 'sku'
  | 'item'
  | 'onHand'
  | 'reserved'
  | 'available'
  | 'status'
  | 'lastChange'
  | 'category'
  | 'trend';

/** The ARIA grid of the stock; with groups it is a treegrid. */
export class StockGrid {
  readonly root: Locator;
  /** The rows of items that stand in the document; the header is none of them. */
  readonly rows: Locator;
  /** The names of groups that stand in the document. */
  readonly groups: Locator;
  /** The grid once the rows that were asked for are in it, and no places for them. */
  readonly settled: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('grid').or(page.getByRole('treegrid'));
    this.groups = this.root.locator('[aria-level="1"]');
    this.settled = this.root.and(page.locator(':not([aria-busy])'));
    this.rows = this.root.getByRole('row').filter({ has: page.getByRole('rowheader') });
  }

  /** The row of an item. */
  row(sku: string): Locator {
    const header = this.root.page().getByRole('rowheader', { name: sku, exact: true });
    return this.root.getByRole('row').filter({ has: header });
  }

  cell(sku: string, column: Column): Locator {
    return cellIn(this.row(sku), column);
  }

  header(name: string): Locator {
    return this.root.getByRole('columnheader', { name });
  }

  /** Opens the menu of a column by its key. */
  async openMenu(name: string): Promise<Locator> {
    await this.header(name).getByRole('button').first().focus();
    await this.root.page().keyboard.press('Alt+ArrowDown');
    return this.root.page().getByRole('menu', { name: `Column ${name}` });
  }

  /** Puts the focus on a cell without opening the item, as Tab and the arrow keys would. */
  async focus(sku: string, column: Column = 'sku'): Promise<void> {
    await this.cell(sku, column).focus();
  }

  /** The SKUs of the rows on screen, from the top. */
  async skus(): Promise<string[]> {
    const placed = await this.rows.evaluateAll((rows) =>
      rows.map((row) => ({
        place: Number(row.getAttribute('aria-rowindex')),
        sku: row.querySelector('[role="rowheader"]')?.textContent ?? '',
      })),
    );
    return placed.sort((one, other) => one.place - other.place).map(({ sku }) => sku);
  }

  /** Where the focus is: ARIA row and column, counted from one; null outside the grid. */
  focused(): Promise<{ row: number; column: number } | null> {
    return this.root.evaluate((grid) => {
      const cell = document.activeElement?.closest('[aria-colindex]');
      const row = cell?.closest('[aria-rowindex]');
      if (!cell || !row || !grid.contains(cell)) return null;
      return {
        row: Number(row.getAttribute('aria-rowindex')),
        column: Number(cell.getAttribute('aria-colindex')),
      };
    });
  }
}

function cellIn(row: Locator, column: Column): Locator {
  return row.locator(`[data-cell="${column}"]`);
}

/** Notes from now on every mark of a change that a cell gets; ask again for what there was so far. */
export async function recordFlashes(cell: Locator): Promise<() => Promise<string[]>> {
  const marks = await cell.evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const mark = element.getAttribute('data-change');
      if (mark !== null) seen.push(mark);
    }).observe(element, { attributeFilter: ['data-change'] });
    return seen;
  });
  return () => marks.evaluate((seen) => [...seen]);
}
