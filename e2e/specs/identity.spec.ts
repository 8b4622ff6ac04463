import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hire } from '../fixtures/hire.ts';
import { credentialOf } from '../fixtures/sign-in.ts';
import { OPENING_QUANTITY } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { AccessPages } from '../pages/access-pages.ts';
import { EditDialog } from '../pages/edit-dialog.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { StockPage } from '../pages/stock-page.ts';

// Who is not signed in is told so by a status that the browser reports on its console; so is a cut socket.
test.use({ allowedComplaints: /status of (401|403)|WebSocket|ERR_/ });

/** A password that no run has used before. */
const aPassword = () => `correct-${randomBytes(8).toString('hex')}`;

/** A person of this test's own, made by the administrator and signed in at a desk of their own. */
async function aPersonAt(page: Page, admin: Page) {
  const mark = randomBytes(4).toString('hex');
  const person = { name: `Zoë ${mark}`, email: `zoe-${mark}@example.com`, password: aPassword() };
  const access = new AccessPages(admin);
  await access.open('people');
  await access.makePerson(person);
  await expect(access.toast(`${person.name} made`)).toBeVisible();
  await page.goto('/account');
  await new SignInPage(page).signIn(person);
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  return { person, access };
}

test('nobody is told which of the two was wrong, and who signs in is where they wanted to be', async ({
  openDesk,
  site,
}) => {
  const page = await openDesk({ role: null });
  const signIn = new SignInPage(page);
  const viewer = await credentialOf('viewer');
  await page.goto(`/activity?site=${site.code}`);
  await signIn.signIn({ email: `nobody-${site.code}@example.com`, password: viewer.password });
  const refusal = 'E-mail and password do not go together.';
  await expect(signIn.refusal).toContainText(refusal);
  await expect(signIn.password).toBeFocused();
  await expect(page).toHaveTitle('Sign in · Stockwire');
  await signIn.signIn(viewer);
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/activity\\?site=${site.code}`));

  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await expect(signIn.submit).toBeVisible();
  await page.goto(`/stock?site=${site.code}`);
  await expect(signIn.submit).toBeVisible();
});

test('a session that ends in mid-work takes nothing along, and what was pressed is posted after all', async ({
  openDesk,
  api,
  site,
}) => {
  const controller = await credentialOf('controller');
  const page = await openDesk({ role: null, device: 'Desk 71' });
  const stock = new StockPage(page);
  const signIn = new SignInPage(page);
  await page.goto(`/stock?site=${site.code}`);
  await signIn.signIn(controller);
  await stock.untilLive();
  await stock.grid.focus(site.sku);
  await page.keyboard.press('a');
  const dialog = new EditDialog(page, 'Adjust');
  await dialog.quantity.fill('7');
  await dialog.pickReason('Found');

  const other = await openDesk({ role: 'controller', device: 'Desk 72' });
  await other.goto('/account');
  await other.getByRole('button', { name: 'End the session on Desk 71' }).first().click();
  await expect(signIn.again).toBeVisible();
  await signIn.signInAgain(controller.password);
  await expect(signIn.again).toBeHidden();
  await expect(dialog.quantity).toHaveValue('+7');
  await dialog.post.click();
  await expect(dialog.root).toBeHidden();
  await expect
    .poll(async () => (await api.stock(site.warehouseId, site.sku)).level.onHand)
    .toBe(27);
});

test('what a role does not allow is off, and says which role would', async ({ openDesk, site }) => {
  const page = await openDesk({ role: 'auditor' });
  const stock = new StockPage(page);
  await stock.open(site.code);
  await page.goto(`/stock?site=${site.code}&item=${site.sku}`);
  const adjust = page.getByRole('button', { name: /^Adjust/ });
  await expect(adjust).toHaveAttribute('aria-disabled', 'true');
  await adjust.focus();
  await expect(page.getByRole('tooltip')).toContainText('Operator, Controller, Manager');

  await page.goto(`/imports?site=${site.code}`);
  await expect(page.getByText('Your role does not allow this here.')).toBeVisible();
  await page.goto(`/access/keys?site=${site.code}`);
  await expect(page.getByRole('alert')).toContainText('See API keys');
  await expect(page.getByRole('alert')).toContainText('Administrator');
});

test('a person is made, is seen in the matrix by keyboard, and is gone at once when disabled', async ({
  openDesk,
}) => {
  const admin = await openDesk({ role: 'admin' });
  const theirs = await openDesk({ role: null, device: 'Desk 73' });
  const { person, access } = await aPersonAt(theirs, admin);
  await expect(theirs.getByRole('listitem').filter({ hasText: 'Viewer' })).toBeVisible();

  await access.open('roles');
  await admin.getByRole('searchbox', { name: 'Find a person' }).fill(person.name);
  await access.matrix.getByRole('rowheader', { name: person.name }).click();
  await admin.keyboard.press('ArrowRight');
  await expect(admin.getByRole('gridcell', { name: /may: See stock/ })).toBeFocused();
  await admin.keyboard.press('End');
  await expect(admin.getByRole('gridcell', { name: /may not: Set the demo pace/ })).toBeFocused();
  await admin.keyboard.press('Enter');
  await access.dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(access.toast(`${person.name} is disabled`)).toBeVisible();

  const signIn = new SignInPage(theirs);
  await expect(signIn.again).toBeVisible();
  await signIn.signInAgain(person.password);
  await expect(signIn.again.getByRole('alert')).toContainText('do not go together');

  await access.open('audit');
  const events = admin.getByRole('table', { name: 'Audit' });
  await expect(
    events.getByRole('row').filter({ hasText: 'Person disabled' }).first(),
  ).toContainText(person.name);
  await admin.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(admin.getByText(/^The chain holds: /)).toBeVisible();
});

test('who is disabled in the middle of an edit goes on with it once they are enabled again', async ({
  openDesk,
  api,
  origin,
  site,
}) => {
  const person = await hire({ origin, warehouseId: site.warehouseId }, 'controller');
  const page = await openDesk({ role: null });
  const stock = new StockPage(page);
  await person.signInAt(page, `/stock?site=${site.code}`);
  await stock.untilLive();
  await stock.grid.focus(site.sku);
  await page.keyboard.press('a');
  const dialog = new EditDialog(page, 'Adjust');
  await dialog.quantity.fill('7');
  await dialog.pickReason('Found');
  await dialog.note.fill('Behind the rack');

  const admin = await openDesk({ role: 'admin' });
  const access = new AccessPages(admin);
  await access.open('people');
  await access.openPerson(person.name);
  await access.dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(access.toast(`${person.name} is disabled`)).toBeVisible();
  const signIn = new SignInPage(page);
  await expect(signIn.again).toBeVisible();
  await signIn.signInAgain(person.password);
  await expect(signIn.again.getByRole('alert')).toContainText('do not go together');
  expect((await api.stock(site.warehouseId, site.sku)).level.onHand).toBe(OPENING_QUANTITY);

  await access.openPerson(person.name);
  await access.dialog.getByRole('button', { name: 'Enable' }).click();
  await expect(access.toast(`${person.name} can sign in again`)).toBeVisible();
  await signIn.signInAgain(person.password);
  await expect(signIn.again).toBeHidden();
  await expect(dialog.quantity).toHaveValue('+7');
  await expect(dialog.reason('Found')).toBeChecked();
  await expect(dialog.note).toHaveValue('Behind the rack');
  await dialog.post.click();
  await expect(dialog.root).toBeHidden();
  await expect
    .poll(async () => (await api.stock(site.warehouseId, site.sku)).level.onHand)
    .toBe(OPENING_QUANTITY + 7);
});

test('the secret of a key is seen once, opens what it was made for, and nothing after it is revoked', async ({
  openDesk,
  origin,
  request,
}) => {
  const admin = await openDesk({ role: 'admin' });
  const access = new AccessPages(admin);
  const name = `Scale ${randomBytes(3).toString('hex')}`;
  await access.open('keys');
  const secret = await access.makeKey(name);
  const ask = async (path: string) => {
    const headers = { Authorization: `Bearer ${secret}`, Cookie: '' };
    return (await request.get(`${origin}/api/v1${path}`, { headers })).status();
  };
  expect(await ask('/warehouses')).toBe(200);
  expect(await ask('/people')).toBe(403);
  await admin.getByRole('button', { name: `Show key ${name}` }).click();
  await expect(access.dialog).not.toContainText(secret);
  await access.dialog.getByRole('button', { name: 'Revoke' }).click();
  await admin
    .getByRole('alertdialog', { name: `Revoke ${name}?` })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(access.toast(`${name} is revoked`)).toBeVisible();
  expect(await ask('/warehouses')).toBe(401);
});
