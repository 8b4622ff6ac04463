import type { Locator, Page } from '@playwright/test';

/** `/imports` and `/imports/7`: from a file to stock, and back. */
export class ImportPage {
  readonly page: Page;
  readonly progress: Locator;
  /** Where a file is dropped. */
  readonly zone: Locator;

  constructor(page: Page) {
    this.page = page;
    this.progress = page.getByRole('progressbar');
    this.zone = page.locator('[data-rac]').filter({ hasText: 'or drop it here' }).last();
  }

  async open(siteCode: string): Promise<void> {
    await this.page.goto(`/imports?${new URLSearchParams({ site: siteCode })}`);
    await this.page.getByRole('heading', { name: 'New import' }).waitFor();
  }

  /** Chooses a file as the file chooser of the browser would. */
  async upload(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file' }).click();
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
  }

  /** The step that the import stands at. */
  step(name: 'Describe' | 'Check' | 'Run' | 'Result'): Locator {
    const steps = this.page.getByRole('list', { name: 'Steps of this import' });
    return steps.locator('[aria-current="step"]').filter({ hasText: name });
  }

  dateOrder(name: 'day, month, year' | 'month, day, year'): Locator {
    return this.page.getByRole('radio', { name: new RegExp(name) });
  }

  action(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** How many rows do this, as the check found. */
  effect(name: string): Locator {
    const row = this.page.getByRole('table', { name: 'What' }).getByRole('row', { name });
    return row.getByRole('cell').first();
  }

  /** The problem of a line of the file. */
  problem(line: number): Locator {
    const problems = this.page.getByRole('list', { name: 'Problems' });
    return problems.getByRole('listitem').filter({ hasText: new RegExp(`^Line ${line}\\D`) });
  }

  figure(name: string): Locator {
    const term = this.page.locator('dt', { hasText: new RegExp(`^${name}$`) });
    return term.locator('xpath=following-sibling::dd');
  }
}
