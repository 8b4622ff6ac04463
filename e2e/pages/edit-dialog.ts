import type { Locator, Page } from '@playwright/test';

/** The form that adjusts or counts an item. */
export class EditDialog {
  readonly root: Locator;
  readonly quantity: Locator;
  readonly note: Locator;
  readonly warning: Locator;
  readonly post: Locator;

  constructor(page: Page, kind: 'Adjust' | 'Count') {
    this.root = page.getByRole('dialog', { name: kind });
    this.quantity = this.root.getByRole('spinbutton', {
      name: kind === 'Adjust' ? 'Change' : 'Counted',
    });
    this.note = this.root.getByRole('textbox', { name: 'Note' });
    this.warning = this.root.getByRole('status');
    this.post = this.root.getByRole('button', { name: /^Post/ });
  }

  reason(name: string): Locator {
    return this.root.getByRole('radio', { name });
  }

  /** Chooses a reason by keyboard alone: Tab leads into the group, the arrows to the reason. */
  async pickReason(name: string): Promise<void> {
    await this.reason(name).focus();
    await this.reason(name).press('Space');
  }
}
