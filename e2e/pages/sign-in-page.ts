import type { Locator, Page } from '@playwright/test';

/** The form that stands in place of every page while nobody is signed in, or over one whose session ended. */
export class SignInPage {
  readonly page: Page;
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly refusal: Locator;
  /** Over the page that was worked on. */
  readonly again: Locator;

  constructor(page: Page) {
    this.page = page;
    this.email = page.getByRole('textbox', { name: 'E-mail' });
    this.password = page.getByLabel('Password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Sign in', exact: true });
    this.refusal = page.locator('form').getByRole('alert');
    this.again = page.getByRole('alertdialog', { name: 'Sign in again' });
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** The way to the provider of the house. */
  atProvider(name: string): Locator {
    return this.page.getByRole('button', { name: `Sign in with ${name}` });
  }

  /** As the person who is named already. */
  async signInAgain(password: string): Promise<void> {
    await this.again.getByLabel('Password', { exact: true }).fill(password);
    await this.again.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}
