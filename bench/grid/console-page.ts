import type { CDPSession, Locator, Page } from 'playwright';
import { type PageNotes, watchInteractions, watchPage } from './watch-page.ts';

/** One row as a person sees it. */
export interface SeenRow {
  sku: string;
  onHand: number;
  available: number;
}

/** The stock grid in a browser, seen by what is on screen and by nothing else. */
export class ConsolePage {
  readonly page: Page;
  readonly grid: Locator;
  readonly #siteCode: string;

  constructor(page: Page, siteCode: string) {
    this.page = page;
    this.grid = page.locator('[role="grid"], [role="treegrid"]').first();
    this.#siteCode = siteCode;
  }

  /** Opens the grid; milliseconds from the request of the page to the first row on screen. */
  async open(): Promise<number> {
    await this.page.goto(`/stock?site=${this.#siteCode}`, { waitUntil: 'commit' });
    const handle = await this.page.waitForFunction(firstRowAtMs, null, { polling: 'raf' });
    const atMs = (await handle.jsonValue()) ?? Number.NaN;
    await this.page.getByRole('button', { name: /^Live/ }).waitFor();
    return atMs;
  }

  async untilFilled(): Promise<void> {
    await this.grid.and(this.page.locator(':not([aria-busy="true"])')).waitFor();
  }

  async watch(): Promise<void> {
    await this.page.evaluate(watchPage, await this.#cellOf('On hand'));
    await this.page.evaluate(watchInteractions);
  }

  notes(): Promise<PageNotes> {
    return this.page.evaluate(() => globalThis.benchNotes ?? { paints: {}, interactionsMs: [] });
  }

  /** Scrolls the grid to a share of its height; milliseconds until every row on screen is filled. */
  jumpTo(share: number): Promise<number> {
    return this.grid.evaluate(jumpAndTime, share);
  }

  async seenRows(): Promise<SeenRow[]> {
    const cells = {
      onHand: await this.#cellOf('On hand'),
      available: await this.#cellOf('Available'),
    };
    return this.grid.evaluate(readRows, cells);
  }

  async seenSkus(): Promise<string[]> {
    return (await this.seenRows()).map(({ sku }) => sku);
  }

  /** The cell that has the focus, and the first row that is seen in full: rows stand in no order in the page. */
  async place(): Promise<string> {
    const focus = await this.page.evaluate(() => {
      const cell = document.activeElement?.closest('[aria-colindex]');
      const row = cell?.closest('[aria-rowindex]');
      return `row ${row?.getAttribute('aria-rowindex')} column ${cell?.getAttribute('aria-colindex')}`;
    });
    const seen = await this.seenSkus();
    return `${focus}, seen from ${seen.toSorted()[0]}`;
  }

  async #cellOf(header: string): Promise<string> {
    const column = this.grid.getByRole('columnheader', { name: header }).first();
    return `[aria-colindex="${await column.getAttribute('aria-colindex')}"]`;
  }
}

/** Used heap of the page after a full collection, in MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** Runs in the page, each frame: since the page was asked for, or null while there is no row. */
function firstRowAtMs(): number | null {
  const row = document.querySelector('[role="row"] [role="rowheader"]');
  return row?.textContent ? performance.now() : null;
}

/** Runs in the page. */
function jumpAndTime(grid: Element, share: number): Promise<number> {
  const scroller = [grid, ...grid.querySelectorAll('*')].find(
    (element) =>
      element.scrollHeight > element.clientHeight + 100 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
  );
  if (!scroller) throw new Error('the grid has nothing that scrolls');
  const startMs = performance.now();
  scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * share;
  return new Promise((resolve) => {
    const look = () => {
      const frame = grid.getBoundingClientRect();
      const headers = [...grid.querySelectorAll('[role="row"] [role="rowheader"]')].filter(
        (header) => {
          const { top, bottom } = header.getBoundingClientRect();
          return top >= frame.top && bottom <= frame.bottom;
        },
      );
      // Rows beyond the edge are kept for reuse, and may stand empty.
      const isFilled = headers.length > 0 && headers.every(({ textContent }) => textContent !== '');
      const isBusy = grid.getAttribute('aria-busy') === 'true';
      if (isFilled && !isBusy) resolve(performance.now() - startMs);
      else requestAnimationFrame(look);
    };
    // The scroll event comes with the next frame, and rows are asked for in it.
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}

/** Runs in the page: the rows that are on screen in full. */
function readRows(grid: Element, cells: { onHand: string; available: string }): SeenRow[] {
  const frame = grid.getBoundingClientRect();
  const figure = (row: Element, cell: string) =>
    Number(
      (row.querySelector(cell)?.textContent ?? '').replaceAll('−', '-').replaceAll(/[^\d-]/g, ''),
    );
  return [...grid.querySelectorAll('[role="row"]')].flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    const sku = row.querySelector('[role="rowheader"]')?.textContent?.trim() ?? '';
    if (sku === '' || top < frame.top || bottom > frame.bottom) return [];
    return [{ sku, onHand: figure(row, cells.onHand), available: figure(row, cells.available) }];
  });
}
