import { randomBytes } from 'node:crypto';
import { hire } from '../fixtures/hire.ts';
import { expect, test } from '../fixtures/test.ts';
import { ProviderPage } from '../pages/provider-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { StockPage } from '../pages/stock-page.ts';

// Who is not signed in, may do nothing or errs is told so by a status that the browser reports on its console.
test.use({ allowedComplaints: /status of (401|403|422)/ });

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

test('who signs out at the provider as well is asked again who they are', async ({ openDesk }) => {
  const page = await openDesk({ role: null, device: 'Desk 93' });
  const provider = new ProviderPage(page);
  const signIn = new SignInPage(page);
  await provider.open();
  await page.goto('/account');
  await signIn.atProvider('Acme').click();
  await provider.signIn(aStranger(['floor']));
  const me = page.getByRole('button', { name: /^You are/ });
  await me.click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  // Signing out here alone leaves the provider as it was: it lets the same person in without a word.
  await signIn.atProvider('Acme').click();
  await me.click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await page.getByRole('link', { name: 'Sign out at Acme' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out.' })).toBeVisible();
  await page.getByRole('button', { name: 'To the sign-in' }).click();
  await signIn.atProvider('Acme').click();
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible();

  // Somebody else's link to the page is not believed.
  await page.goto('/sign-in/signed-out?state=made-up');
  await expect(
    page.getByRole('heading', { name: 'Nothing was signed out from here.' }),
  ).toBeVisible();
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

test('an account of this house is linked by its owner, is signed in by either, and keeps its roles', async ({
  openDesk,
  origin,
  site,
}) => {
  const page = await openDesk({ role: null, device: 'Desk 92' });
  const provider = new ProviderPage(page);
  const signIn = new SignInPage(page);
  const person = await hire({ origin, warehouseId: site.warehouseId }, 'viewer');
  const claims = { name: person.name, email: person.email, groups: ['stock-admins'] };
  await provider.open();
  await page.goto('/account');
  await signIn.atProvider('Acme').click();
  await provider.signIn(claims);
  await expect(page.getByText('sign in with its password and link the two')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the sign-in' }).click();
  await signIn.signIn(person);

  await page.getByRole('button', { name: 'Link your account with Acme' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link your account with Acme' });
  await dialog.getByLabel('Your password').fill('not the one');
  await dialog.getByRole('button', { name: 'Go on at Acme' }).click();
  await expect(dialog).toContainText('This is not your password.');
  await dialog.getByLabel('Your password').fill(person.password);
  await dialog.getByRole('button', { name: 'Go on at Acme' }).click();
  await expect(page.getByText(/^Linked since/)).toBeVisible();
  await expect(page).toHaveURL(/\/account\?site=/);

  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await expect(signIn.submit).toBeVisible();
  await page.goto('/account');
  await signIn.atProvider('Acme').click();
  await expect(page.getByRole('main')).toContainText(person.email);
  await expect(page.getByRole('listitem').filter({ hasText: 'Viewer' })).toBeVisible();

  await page.getByRole('button', { name: 'Unlink your account from Acme' }).click();
  const unlink = page.getByRole('dialog', { name: 'Unlink your account from Acme' });
  await unlink.getByLabel('Your password').fill(person.password);
  await unlink.getByRole('button', { name: 'Unlink' }).click();
  await expect(page.getByText('Not linked')).toBeVisible();
});
