import type { Locator, Page } from '@playwright/test';

/** Taking over a shared device: from the profile menu, or in place of the sign-in. */
export class SwitchPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly people: Locator;
  /** What the person before left here. */
  readonly left: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Who is working?' });
    this.people = page.getByRole('list', { name: 'People at this device' });
    this.left = page.getByText('You left this here unsent:');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^You are/ }).click();
    await this.page.getByRole('menuitem', { name: 'Switch person' }).click();
    await this.dialog.waitFor();
  }

  person(name: string): Locator {
    return this.people.getByRole('button', { name });
  }

  async byPin(name: string, pin: string): Promise<void> {
    await this.person(name).click();
    for (const digit of pin) {
      await this.page.getByRole('button', { name: `Digit ${digit}`, exact: true }).click();
    }
    await this.page.getByRole('button', { name: 'Come in' }).click();
  }

  /** As a scanner types it: key after key, faster than a test that asks for each could. */
  async scan(badge: string): Promise<void> {
    await this.page.evaluate(
      (keys) => {
        for (const key of keys) {
          const init = { key, bubbles: true, cancelable: true };
          (document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', init));
        }
      },
      [...badge.split(''), 'Enter'],
    );
  }

  /** The console as this person sees it. */
  async untilIs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `You are ${name}` }).waitFor();
  }
}
