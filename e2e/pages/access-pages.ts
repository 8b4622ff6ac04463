import type { Locator, Page } from '@playwright/test';

/** The screens of people, roles, keys and the audit. */
export class AccessPages {
  readonly page: Page;
  readonly dialog: Locator;
  readonly matrix: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.matrix = page.getByRole('grid', { name: 'Who may do what' });
  }

  async open(which: 'people' | 'roles' | 'keys' | 'audit'): Promise<void> {
    await this.page.goto(`/access/${which}`);
  }

  /** Makes a person with one role everywhere. */
  async makePerson(person: { name: string; email: string; password: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'New person' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(person.name);
    await this.dialog.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
    await this.dialog.getByLabel('Password', { exact: true }).fill(person.password);
    await this.dialog.getByRole('button', { name: 'Add a role' }).click();
    await this.dialog.getByRole('button', { name: 'Make the account' }).click();
  }

  openPerson(name: string): Promise<void> {
    return this.page.getByRole('button', { name: `Change ${name}` }).click();
  }

  async makeKey(name: string): Promise<string> {
    await this.page.getByRole('button', { name: 'New API key' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.dialog.getByRole('button', { name: 'Make the key' }).click();
    const secret = this.page.getByRole('alertdialog');
    const text = await secret.getByRole('textbox', { name: 'Secret' }).inputValue();
    await secret.getByRole('button', { name: 'I have stored it' }).click();
    return text;
  }

  toast(text: string): Locator {
    // Said to the ear as well.
    return this.page.getByText(text, { exact: true }).first();
  }
}
