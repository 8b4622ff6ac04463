import { randomBytes } from 'node:crypto';
import { expect, test } from '../fixtures/test.ts';
import { ProviderPage } from '../pages/provider-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { StockPage } from '../pages/stock-page.ts';

// Who is not signed in, or may do nothing, is told so by a status that the browser reports on its console.
test.use({ allowedComplaints: /status of (401|403)/ });

/** Somebody whom the provider knows and nobody here does. */
function aStranger(groups: string[]) {
  const mark = randomBytes(4).toString('hex');
  return { name: `Ines ${mark}`, email: `ines-${mark}@acme.example`, groups };
}

test('who signs in at the provider is where they wanted to be, with the roles of their groups, and signs out', async ({
  openDesk,
  site,
}) => {
  const page = await openDesk({ role: null, device: 'Desk 91' });
  const provider = new ProviderPage(page);
  const signIn = new SignInPage(page);
  const ines = aStranger(['floor', 'choir']);
  await provider.open();
  await page.goto(`/stock?site=${site.code}&q=kettle`);
  await signIn.atProvider('Acme').click();
  await provider.signIn(ines);

  await new StockPage(page).untilLive();
  expect(new StockPage(page).params()).toMatchObject({ site: site.code, q: 'kettle' });
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(ines.email);
  await expect(page.getByRole('listitem').filter({ hasText: 'Operator' })).toBeVisible();

  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await expect(signIn.submit).toBeVisible();
  await page.goto(`/stock?site=${site.code}`);
  await expect(signIn.submit).toBeVisible();
});

test('who is in none of the groups comes in, may do nothing, and is told whom to ask', async ({
  openDesk,
}) => {
  const page = await openDesk({ role: null });
  const provider = new ProviderPage(page);
  await provider.open();
  await page.goto('/stock');
  await new SignInPage(page).atProvider('Acme').click();
  await provider.signIn(aStranger([]));
  await expect(page.getByText('Demo admin')).toBeVisible();
});

test('a sign-in that is called off at the provider says so, and leads back', async ({
  openDesk,
}) => {
  const page = await openDesk({ role: null });
  const signIn = new SignInPage(page);
  await new ProviderPage(page).open();
  await page.goto('/stock');
  await signIn.atProvider('Acme').click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText('It was called off there.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the sign-in' }).click();
  await expect(signIn.submit).toBeVisible();
  await expect(page).toHaveURL(/\/stock/);
});
