import type { Locator, Page } from '@playwright/test';

/** The command palette, opened by its key or from the bar on top. */
export class Palette {
  readonly page: Page;
  readonly root: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Find items and commands' });
    this.field = this.root.getByRole('textbox', { name: 'Item, screen or command' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.field.waitFor();
  }

  entry(name: string | RegExp): Locator {
    return this.root.getByRole('menuitem', { name });
  }

  /** Opens it, asks, and takes the answer that stands first, with the keyboard alone. */
  async run(question: string, first: string | RegExp): Promise<void> {
    await this.open();
    await this.field.fill(question);
    await this.entry(first).and(this.root.locator('[data-focused]')).waitFor();
    await this.page.keyboard.press('Enter');
    await this.root.waitFor({ state: 'hidden' });
  }
}
