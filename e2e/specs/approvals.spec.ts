import { hire } from '../fixtures/hire.ts';
import type { Site } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { enterAdjustment, type Person, sitDown } from '../fixtures/two-people.ts';
import { RequestsPage } from '../pages/requests-page.ts';
import { StockPage } from '../pages/stock-page.ts';

// Beyond the limit is an answer with status 409, and who is not signed in yet is told so by one with 401.
test.use({ allowedComplaints: /status of (401|403|409)/ });

/** Enters a change that goes beyond the limit, and sends it for approval. */
async function askFor(asker: Person, site: Site, change: { delta: string; reason: string }) {
  await enterAdjustment(asker, change);
  await asker.page.keyboard.press('Enter');
  const alert = asker.adjust.root.getByRole('alert');
  await expect(alert).toContainText('This needs a second person.');
  return {
    alert,
    async send() {
      await asker.adjust.root.getByRole('button', { name: 'Send for approval' }).click();
      await expect(asker.adjust.root).toBeHidden();
      await expect(asker.stock.toast(`Sent for approval: ${site.sku} changes when`)).toBeVisible();
    },
  };
}

test('what goes beyond a limit waits for a second person, whose word both grids show', async ({
  openDesk,
  origin,
  api,
  site,
}) => {
  const { sku, code, warehouseId } = site;
  const operator = await hire({ origin, warehouseId }, 'operator');
  const desk = await openDesk({ role: null, device: 'Desk 81' });
  await operator.signInAt(desk, `/stock?site=${code}`);
  const asker = await sitDown(desk, site);
  const manager = await openDesk({ role: 'manager', device: 'Desk 82' });
  const stock = new StockPage(manager);
  await stock.open(code);
  const queue = new RequestsPage(manager);
  await expect(queue.room).not.toContainText('1');

  const asking = await askFor(asker, site, { delta: '60', reason: 'Found' });
  await expect(asking.alert).toContainText('up to 50 pieces at once alone; this is 60');
  await asking.send();
  expect((await api.stock(warehouseId, sku)).level.onHand).toBe(20);

  // Told while the grid of the second person stands open.
  await expect(queue.room).toContainText('1');
  await queue.room.click();
  await expect(queue.card(sku)).toContainText(`asked by ${operator.name} at Desk 81`);
  await queue.decideOn(sku).click();
  await expect(queue.dialog.getByRole('definition').nth(1)).toHaveText('20');
  await expect(queue.dialog.getByRole('definition').nth(2)).toHaveText('80');
  await queue.dialog.getByRole('button', { name: 'Approve +60' }).click();
  await expect(stock.toast(`+60 of ${sku} approved and posted.`)).toBeVisible();
  await expect(queue.card(sku)).toBeHidden();
  await expect(queue.room).not.toContainText('1');

  await expect(asker.stock.grid.cell(sku, 'onHand')).toHaveText('80');
  await stock.open(code);
  await expect(stock.grid.cell(sku, 'onHand')).toHaveText('80');
});

test('nobody decides on what they asked for, and why it was declined is read by who asked', async ({
  openDesk,
  api,
  site,
}) => {
  const { sku, code, warehouseId } = site;
  const asker = await sitDown(await openDesk({ role: 'controller', device: 'Desk 83' }), site);
  const { send } = await askFor(asker, site, { delta: '600', reason: 'Found' });
  await send();
  const own = new RequestsPage(asker.page);
  await own.open(code);
  await expect(own.card(sku)).toContainText('You asked for this: a second person decides.');
  await expect(own.decideOn(sku)).toBeHidden();
  // Nor beside the screen, though they may decide on what others ask for.
  const refusal = await asker.page.evaluate(approveFirst, warehouseId);
  expect(refusal).toEqual({ status: 403, code: 'second-person' });
  await own.page.getByRole('link', { name: 'My requests' }).click();
  await expect(own.card(sku)).toContainText('600');

  const queue = new RequestsPage(await openDesk({ role: 'manager', device: 'Desk 84' }));
  await queue.open(code);
  await queue.decideOn(sku).click();
  await queue.dialog.getByRole('textbox', { name: 'Note' }).fill('Count rack A first');
  await queue.dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(queue.card(sku)).toBeHidden();

  await expect(own.card(sku)).toContainText('Declined by Demo manager');
  await expect(own.card(sku)).toContainText('“Count rack A first”');
  expect((await api.stock(warehouseId, sku)).level.onHand).toBe(20);
});

/** Runs in the page: approves the first request that waits, as a page of its own would ask for it. */
async function approveFirst(warehouseId: number): Promise<{ status: number; code: string }> {
  const path = `/api/v1/warehouses/${warehouseId}/requests`;
  const { rows } = (await (await fetch(path)).json()) as {
    rows: { requestId: string; now: { version: number } }[];
  };
  const [first] = rows;
  const answer = await fetch(`${path}/${first?.requestId}/approve`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Stockwire-Client': 'e2e',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify({ seenVersion: first?.now.version }),
  });
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, code };
}
