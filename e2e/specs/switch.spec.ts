import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { credentialOf } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { EditDialog } from '../pages/edit-dialog.ts';
import { ItemDrawer } from '../pages/item-drawer.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { StockPage } from '../pages/stock-page.ts';
import { SwitchPage } from '../pages/switch-page.ts';

const PHONE = { width: 360, height: 740 };
const PIN = '482915';

// A session that ends by a switch is told by a status and a cut socket; what moved meanwhile, by a conflict.
test.use({ allowedComplaints: /status of (401|403|409)|WebSocket|ERR_/ });

interface Worker {
  name: string;
  email: string;
  password: string;
  badge: string;
}

/** Asks the server as the page that is open would, with the cookies of its browser. */
async function ask(page: Page, call: { method: string; path: string; body?: object }) {
  return await page.evaluate(async ({ method, path, body }) => {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'Stockwire-Client': 'e2e', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }, call);
}

/** Somebody who works in a warehouse, with a badge. */
async function aWorker(admin: Page, first: string, warehouseId: number): Promise<Worker> {
  const mark = randomBytes(4).toString('hex');
  const worker = {
    name: `${first} ${mark}`,
    email: `${first}-${mark}@example.com`.toLowerCase(),
    password: `correct-${randomBytes(8).toString('hex')}`,
    badge: `BADGE-${mark}`,
  };
  const { name, email, password, badge } = worker;
  const grants = [{ role: 'operator', warehouseId, limit: null }];
  const person = await ask(admin, {
    method: 'POST',
    path: '/people',
    body: { name, email, password, grants },
  });
  const path = `/people/${String(person.actorId)}/badge`;
  await ask(admin, { method: 'PUT', path, body: { badge } });
  return worker;
}

/** Signs in fully at the handheld and chooses a PIN on the account page. */
async function choosePin(page: Page, worker: Worker): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign in with password' }).click();
  await new SignInPage(page).signIn(worker);
  await page.getByLabel('Your password').fill(worker.password);
  await page.getByLabel('New PIN').fill(PIN);
  await page.getByRole('button', { name: 'Set the PIN' }).click();
  await expect(page.getByText('Your PIN is set').first()).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menuitem', { name: /Sign out/ }).click();
  await page.getByText('Scan your badge').waitFor();
}

/** Makes a browser a shared device on the screen, as the administrator who holds it does once. */
async function share(page: Page, name: string, site: string): Promise<void> {
  await page.goto('/access/devices');
  await new SignInPage(page).signIn(await credentialOf('admin'));
  await page.getByRole('button', { name: 'Share this browser' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Share this browser' });
  await dialog.getByRole('textbox', { name: 'Name of the device' }).fill(name);
  await dialog.getByRole('button', { name: 'Warehouse' }).click();
  await page.getByRole('option', { name: site }).click();
  await dialog.getByRole('button', { name: 'Share this browser' }).click();
  await expect(page.getByText(`This browser is shared as ${name}`).first()).toBeVisible();
}

test('a handheld changes hands by PIN and by badge, and what was half typed waits for whoever typed it', async ({
  openDesk,
  api,
  site,
}) => {
  const page = await openDesk({ role: null, viewport: PHONE, hasTouch: true, isMobile: true });
  const [stock, change] = [new StockPage(page), new SwitchPage(page)];
  await share(page, `Handheld ${site.code}`, site.warehouse.name);
  const ana = await aWorker(page, 'Ana', site.warehouseId);
  const ben = await aWorker(page, 'Ben', site.warehouseId);
  await signOut(page);
  await choosePin(page, ben);
  await signOut(page);
  await change.scan(ana.badge);
  await change.untilIs(ana.name);

  await page.goto(`/stock?site=${site.code}&item=${site.sku}`);
  const [drawer, adjust] = [new ItemDrawer(page), new EditDialog(page, 'Adjust')];
  await stock.chip('Live').waitFor();
  await drawer.bins.waitFor();
  await drawer.action('Adjust').tap();
  await adjust.quantity.fill('7');
  await adjust.pickReason('Found');
  // The handheld is laid down in mid-work, and its page is loaded anew when it is taken up.
  await page.reload();
  await expect(change.left).toBeVisible();

  await change.open();
  await expect(change.dialog.getByText('1 unsent thing')).toBeHidden();
  await change.byPin(ben.name, PIN);
  await change.untilIs(ben.name);
  await expect(change.left).toBeHidden();
  await drawer.action('Adjust').tap();
  await expect(adjust.quantity).toHaveValue('');
  await adjust.quantity.fill('-2');
  await adjust.pickReason('Lost');
  await adjust.post.tap();
  await expect(stock.toast('−2 applied, now 18')).toBeVisible();

  await change.open();
  await change.scan(ana.badge);
  await change.untilIs(ana.name);
  await page.getByRole('button', { name: 'Go on' }).tap();
  await expect(adjust.quantity).toHaveValue('+7');
  await adjust.post.tap();
  // What moved meanwhile is shown, as it is to whoever had the form open all the while.
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('1');
  await expect(adjust.root).toBeHidden();
  await expect
    .poll(async () => (await api.stock(site.warehouseId, site.sku)).level.onHand)
    .toBe(25);
  const entries = await api.entries(site.warehouseId, site.sku);
  expect(entries.slice(-2).map(({ deltaOnHand }) => deltaOnHand)).toEqual([-2, 7]);
});
