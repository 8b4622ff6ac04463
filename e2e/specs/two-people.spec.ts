import type { Locator } from '@playwright/test';
import { HOME_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { enterAdjustment, enterCount, sitDown } from '../fixtures/two-people.ts';

// A refused command is an answer with status 409, which the browser reports on its console.
test.use({ allowedComplaints: /status of 409/ });

// The last of the files is shared between the workers, so that none waits for the other at the end.
test.describe.configure({ mode: 'parallel' });

test('two people adjust one item: the second is warned while typing, and told the truth on saving', async ({
  openDesk,
  api,
  site,
}) => {
  const other = await sitDown(await openDesk({ device: 'Desk 8' }), site);
  const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
  const { sku, warehouseId } = site;

  await enterAdjustment(own, { delta: '-3', reason: 'Damaged in handling' });
  await own.adjust.note.focus();
  await own.page.keyboard.type('two mugs chip');

  await enterAdjustment(other, { delta: '-5', reason: 'Lost' });
  await other.page.keyboard.press('Enter');
  await expect(other.adjust.root).toBeHidden();
  await expect(other.stock.toast('−5 applied, now 15; it was 20 when you opened')).toBeVisible();

  await expect(own.adjust.warning).toContainText('Changed to 15 by Desk 8');
  await expect(own.adjust.warning).toContainText('it was 20 when you opened');
  await expect(own.adjust.note).toBeFocused();
  await own.page.keyboard.type('ped');
  await expect(own.adjust.note).toHaveValue('two mugs chipped');
  await expect(own.adjust.quantity).toHaveValue('−3');

  await own.page.keyboard.press('Enter');
  await expect(own.prompt.root).toBeVisible();
  await expect(own.prompt.root).toContainText(sku);
  await expect(own.prompt.figure('When you opened')).toContainText(/20.*read by you/);
  await expect(own.prompt.figure('Now')).toContainText(/15.*−5.*by Desk 8/);
  await expect(own.prompt.figure('You entered')).toContainText(/−3.*your change/);
  await expect(own.prompt.between).toContainText(/−5.*lost · Desk 8/);
  await expect(own.prompt.choice('1')).toContainText('Apply −3 to 15 → 12');
  await expect(own.prompt.choice('1')).toContainText(/posts.*−3/);
  await expect(own.prompt.choice('2')).toBeFocused();

  await own.page.keyboard.press('1');
  await expect(own.prompt.root).toBeHidden();
  const result = '−3 applied, now 12; it was 20 when you opened, Desk 8 adjusted −5';
  await expect(own.stock.toast(result)).toBeVisible();
  await expect(other.stock.grid.cell(sku, 'onHand')).toHaveText('12');
  await expect(own.stock.grid.cell(sku, 'onHand')).toHaveText('12');

  const entries = await api.entries(warehouseId, sku);
  expect(
    entries.slice(1).map(({ kind, deltaOnHand, by, note }) => [kind, deltaOnHand, by, note]),
  ).toEqual([
    ['adjust', -5, 'Desk 8', null],
    ['adjust', -3, 'Desk 9', 'two mugs chipped'],
  ]);
});

test('the figures of an open prompt follow the ledger in place, and only one prompt is open', async ({
  openDesk,
  api,
  site,
}) => {
  const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
  const { sku, warehouseId } = site;
  const other = api.as('Desk 8');
  await enterAdjustment(own, { delta: '-3', reason: 'Lost' });
  await other.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(own.adjust.warning).toContainText('Changed to 15');
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.figure('Now')).toContainText('15');
  await own.prompt.choice('1').focus();

  await other.post(warehouseId, 'adjustments', { sku, delta: 2, reason: 'found' });
  await expect(own.prompt.figure('Now')).toContainText(/17.*−3.*by Desk 8/);
  await expect(own.prompt.choice('1')).toContainText('Apply −3 to 17 → 14');
  await expect(own.prompt.between.getByRole('listitem')).toHaveCount(2);
  await expect(own.prompt.root).toHaveCount(1);
  await expect(own.prompt.choice('1')).toBeFocused();

  await own.page.keyboard.press('Enter');
  await expect(own.prompt.root).toBeHidden();
  const [, , , mine] = await api.entries(warehouseId, sku);
  expect(mine).toMatchObject({ deltaOnHand: -3, onHand: 14, by: 'Desk 9' });
});

test('Escape keeps the draft, 2 starts again from the figure of now, 3 forgets it', async ({
  openDesk,
  api,
  site,
}) => {
  const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(own, { delta: '-3', reason: 'Lost' });
  await api.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(own.adjust.warning).toContainText('Changed to 15');
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.root).toBeVisible();

  await own.page.keyboard.press('Escape');
  await expect(own.prompt.root).toBeHidden();
  await expect(own.adjust.quantity).toHaveValue('−3');
  await expect(own.adjust.reason('Lost')).toBeChecked();
  await own.adjust.quantity.focus();
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.root).toBeVisible();

  await own.page.keyboard.press('2');
  await expect(own.prompt.root).toBeHidden();
  await expect(own.adjust.quantity).toHaveValue('');
  await expect(own.adjust.root).toContainText('15');
  await expect(own.adjust.warning).toBeEmpty();
  await own.adjust.quantity.focus();
  await own.page.keyboard.type('-4');
  await own.adjust.pickReason('Lost');
  await api.post(warehouseId, 'adjustments', { sku, delta: 1, reason: 'found' });
  await expect(own.adjust.warning).toContainText('Changed to 16');
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.choice('1')).toContainText('Apply −4 to 16 → 12');

  await own.page.keyboard.press('3');
  await expect(own.prompt.root).toBeHidden();
  await expect(own.adjust.root).toBeHidden();
  const entries = await api.entries(warehouseId, sku);
  expect(entries.map(({ deltaOnHand }) => deltaOnHand)).toEqual([20, -5, 1]);
});

test('the digits of a scan choose nothing, and its Enter presses nothing', async ({
  openDesk,
  api,
  site,
}) => {
  const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(own, { delta: '-3', reason: 'Lost' });
  await api.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(own.adjust.warning).toContainText('Changed to 15');
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.choice('2')).toBeFocused();

  await own.page.evaluate(scanInto, ['1', '0', '1', '3', 'Enter']);
  await api.post(warehouseId, 'adjustments', { sku, delta: 1, reason: 'found' });
  await expect(own.prompt.figure('Now')).toContainText('16');
  await expect(own.prompt.choice('2')).toBeFocused();
  expect(await api.entries(warehouseId, sku)).toHaveLength(3);
});

for (const { key, choice, says, posts, now } of [
  { key: '1', choice: 'my count', says: /Use my count 22.*posts.*\+4/, posts: 4, now: 22 },
  {
    key: '2',
    choice: 'my difference',
    says: /Keep my difference \+2.*sets.*20/,
    posts: 2,
    now: 20,
  },
] as const) {
  test(`a count beside a sale: ${choice} posts exactly what it says`, async ({
    openDesk,
    api,
    site,
  }) => {
    const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
    const { sku, warehouseId } = site;
    await enterCount(own, { counted: '22' });
    await api.as('Till 1').post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 }] });
    await expect(own.count.warning).toContainText('Changed to 18 by Till 1');
    await expect(own.count.quantity).toBeFocused();
    await expect(own.count.quantity).toHaveValue('22');
    await own.page.keyboard.press('Enter');

    await expect(own.prompt.root).toContainText(`${HOME_BIN} moved while you counted`);
    await expect(own.prompt.figure('When you opened')).toContainText('20');
    await expect(own.prompt.figure('Now')).toContainText(/18.*−2.*by Till 1/);
    await expect(own.prompt.figure('You entered')).toContainText(/22.*your count/);
    await expect(own.prompt.choice('3')).toBeFocused();
    await expect(own.prompt.choice(key)).toContainText(says);
    await own.page.keyboard.press(key);
    await expect(own.prompt.root).toBeHidden();

    const entries = await api.entries(warehouseId, sku);
    expect(entries.at(-1)).toMatchObject({
      kind: 'count',
      binDelta: posts,
      onHand: now,
      by: 'Desk 9',
    });
    await expect(own.stock.grid.cell(sku, 'onHand')).toHaveText(String(now));
  });
}

test('counting again posts nothing, keeps the draft, and starts from the figure of now', async ({
  openDesk,
  api,
  site,
}) => {
  const own = await sitDown(await openDesk({ device: 'Desk 9' }), site);
  const { sku, warehouseId } = site;
  await enterCount(own, { counted: '22' });
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 }] });
  await expect(own.count.warning).toContainText('Changed to 18');
  await own.page.keyboard.press('Enter');
  await expect(own.prompt.root).toBeVisible();
  await own.page.keyboard.press('3');
  await expect(own.prompt.root).toBeHidden();
  await expect(own.count.quantity).toHaveValue('22');
  await expect(own.count.warning).toBeEmpty();
  expect(await api.entries(warehouseId, sku)).toHaveLength(2);

  await own.count.quantity.fill('17');
  await own.page.keyboard.press('Enter');
  await expect(own.count.root).toBeHidden();
  const entries = await api.entries(warehouseId, sku);
  expect(entries.at(-1)).toMatchObject({ kind: 'count', binDelta: -1, onHand: 17 });
});

test('Undo posts the opposite by keyboard, and both entries stay in the ledger', async ({
  openDesk,
  api,
  site,
}) => {
  const other = await sitDown(await openDesk({ device: 'Desk 8' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(other, { delta: '7', reason: 'Found' });
  await other.page.keyboard.press('Enter');
  await expect(other.stock.toast('+7 applied, now 27')).toBeVisible();
  const undo = other.stock.toast('+7 applied').getByRole('button', { name: /^Undo/ });
  await expect(undo).toContainText(/\d+ s/);

  await other.page.keyboard.press('F6');
  for (let tabs = 0; tabs < 3 && !(await isFocused(undo)); tabs += 1) {
    await other.page.keyboard.press('Tab');
  }
  await expect(undo).toBeFocused();
  await other.page.keyboard.press('Enter');
  await expect(other.stock.toast(/Undone: −7 posted.*20/)).toBeVisible();
  await expect(other.stock.grid.cell(sku, 'onHand')).toHaveText('20');
  const entries = await api.entries(warehouseId, sku);
  expect(
    entries.slice(1).map(({ kind, deltaOnHand, onHand }) => [kind, deltaOnHand, onHand]),
  ).toEqual([
    ['adjust', 7, 27],
    ['reverse', -7, 20],
  ]);
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

/** Runs in the page: keys as a scanner sends them, faster than any person. */
function scanInto(keys: string[]): void {
  for (const key of keys) {
    const target = document.activeElement ?? document.body;
    for (const type of ['keydown', 'keyup']) {
      target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    }
  }
}
