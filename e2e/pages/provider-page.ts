import { expect, type Page } from '@playwright/test';

/** The pages of the sign-in provider, which are not ours. */
export class ProviderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The provider's pages want a typeface from elsewhere: a test goes nowhere else. */
  async open(): Promise<void> {
    await this.page.route('https://fonts.googleapis.com/**', (route) =>
      route.fulfill({ contentType: 'text/css', body: '' }),
    );
  }

  /** Signs in as whom the provider knows by these claims: all that it knows of somebody is in their name. */
  async signIn(claims: Record<string, unknown>): Promise<void> {
    const login = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await this.page.getByPlaceholder('Enter any login').fill(login);
    await this.page.getByPlaceholder('and password').fill('any');
    await this.page.getByRole('button', { name: 'Sign-in' }).click();
    await this.consent();
  }

  /** Says that Stockwire may know who it is. */
  async consent(): Promise<void> {
    const allow = this.page.getByRole('button', { name: 'Continue' });
    await expect(allow).toBeVisible();
    await allow.click();
  }
}
