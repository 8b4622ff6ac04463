import type { Locator, Page } from '@playwright/test';

/** The prompt that opens when a figure moved while it was edited. */
export class ConflictPrompt {
  readonly root: Locator;
  readonly between: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('alertdialog');
    this.between = this.root.getByRole('region', { name: 'What happened in between' });
  }

  /** One of the three figures with its time and its person. */
  figure(name: 'When you opened' | 'Now' | 'You entered'): Locator {
    const term = this.root.page().locator('dt', { hasText: new RegExp(`^${name}$`) });
    return this.root.locator('dl > div').filter({ has: term });
  }

  /** A choice by its number. */
  choice(key: '1' | '2' | '3'): Locator {
    const choices = this.root.getByRole('group', { name: 'What to post' });
    return choices.getByRole('button').nth(Number(key) - 1);
  }
}
