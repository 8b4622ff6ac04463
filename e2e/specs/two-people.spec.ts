import type { Locator } from '@playwright/test';
import { HOME_BIN } from '../fixtures/site.ts';
import { expect, test } from '../fixtures/test.ts';
import { enterAdjustment, enterCount, sitDown } from '../fixtures/two-people.ts';

// A refused command is an answer with status 409, which the browser reports on its console.
test.use({ allowedComplaints: /status of 409/ });

test('two people adjust one item: the second is warned while typing, and told the truth on saving', async ({
  openDesk,
  api,
  site,
}) => {
  const ana = await sitDown(await openDesk({ device: 'Ana' }), site);
  const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
  const { sku, warehouseId } = site;

  await enterAdjustment(ben, { delta: '-3', reason: 'Damaged in handling' });
  await ben.adjust.note.focus();
  await ben.page.keyboard.type('two mugs chip');

  await enterAdjustment(ana, { delta: '-5', reason: 'Lost' });
  await ana.page.keyboard.press('Enter');
  await expect(ana.adjust.root).toBeHidden();
  await expect(ana.stock.toast('−5 applied, now 15; it was 20 when you opened')).toBeVisible();

  await expect(ben.adjust.warning).toContainText('Changed to 15 by Ana');
  await expect(ben.adjust.warning).toContainText('it was 20 when you opened');
  await expect(ben.adjust.note).toBeFocused();
  await ben.page.keyboard.type('ped');
  await expect(ben.adjust.note).toHaveValue('two mugs chipped');
  await expect(ben.adjust.quantity).toHaveValue('−3');

  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.root).toBeVisible();
  await expect(ben.prompt.root).toContainText(sku);
  await expect(ben.prompt.figure('When you opened')).toContainText(/20.*read by you/);
  await expect(ben.prompt.figure('Now')).toContainText(/15.*−5.*by Ana/);
  await expect(ben.prompt.figure('You entered')).toContainText(/−3.*your change/);
  await expect(ben.prompt.between).toContainText(/−5.*lost · Ana/);
  await expect(ben.prompt.choice('1')).toContainText('Apply −3 to 15 → 12');
  await expect(ben.prompt.choice('1')).toContainText(/posts.*−3/);
  await expect(ben.prompt.choice('2')).toBeFocused();

  await ben.page.keyboard.press('1');
  await expect(ben.prompt.root).toBeHidden();
  const result = '−3 applied, now 12; it was 20 when you opened, Ana adjusted −5';
  await expect(ben.stock.toast(result)).toBeVisible();
  await expect(ana.stock.grid.cell(sku, 'onHand')).toHaveText('12');
  await expect(ben.stock.grid.cell(sku, 'onHand')).toHaveText('12');

  const entries = await api.entries(warehouseId, sku);
  expect(
    entries.slice(1).map(({ kind, deltaOnHand, by, note }) => [kind, deltaOnHand, by, note]),
  ).toEqual([
    ['adjust', -5, 'Ana', null],
    ['adjust', -3, 'Ben', 'two mugs chipped'],
  ]);
});

test('the figures of an open prompt follow the ledger in place, and only one prompt is open', async ({
  openDesk,
  api,
  site,
}) => {
  const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
  const { sku, warehouseId } = site;
  const ana = api.as('Ana');
  await enterAdjustment(ben, { delta: '-3', reason: 'Lost' });
  await ana.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(ben.adjust.warning).toContainText('Changed to 15');
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.figure('Now')).toContainText('15');
  await ben.prompt.choice('1').focus();

  await ana.post(warehouseId, 'adjustments', { sku, delta: 2, reason: 'found' });
  await expect(ben.prompt.figure('Now')).toContainText(/17.*−3.*by Ana/);
  await expect(ben.prompt.choice('1')).toContainText('Apply −3 to 17 → 14');
  await expect(ben.prompt.between.getByRole('listitem')).toHaveCount(2);
  await expect(ben.prompt.root).toHaveCount(1);
  await expect(ben.prompt.choice('1')).toBeFocused();

  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.root).toBeHidden();
  const [, , , mine] = await api.entries(warehouseId, sku);
  expect(mine).toMatchObject({ deltaOnHand: -3, onHand: 14, by: 'Ben' });
});

test('Escape keeps the draft, 2 starts again from the figure of now, 3 forgets it', async ({
  openDesk,
  api,
  site,
}) => {
  const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(ben, { delta: '-3', reason: 'Lost' });
  await api.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(ben.adjust.warning).toContainText('Changed to 15');
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.root).toBeVisible();

  await ben.page.keyboard.press('Escape');
  await expect(ben.prompt.root).toBeHidden();
  await expect(ben.adjust.quantity).toHaveValue('−3');
  await expect(ben.adjust.reason('Lost')).toBeChecked();
  await ben.adjust.quantity.focus();
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.root).toBeVisible();

  await ben.page.keyboard.press('2');
  await expect(ben.prompt.root).toBeHidden();
  await expect(ben.adjust.quantity).toHaveValue('');
  await expect(ben.adjust.root).toContainText('15');
  await expect(ben.adjust.warning).toBeEmpty();
  await ben.adjust.quantity.focus();
  await ben.page.keyboard.type('-4');
  await ben.adjust.pickReason('Lost');
  await api.post(warehouseId, 'adjustments', { sku, delta: 1, reason: 'found' });
  await expect(ben.adjust.warning).toContainText('Changed to 16');
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.choice('1')).toContainText('Apply −4 to 16 → 12');

  await ben.page.keyboard.press('3');
  await expect(ben.prompt.root).toBeHidden();
  await expect(ben.adjust.root).toBeHidden();
  const entries = await api.entries(warehouseId, sku);
  expect(entries.map(({ deltaOnHand }) => deltaOnHand)).toEqual([20, -5, 1]);
});

test('the digits of a scan choose nothing, and its Enter presses nothing', async ({
  openDesk,
  api,
  site,
}) => {
  const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(ben, { delta: '-3', reason: 'Lost' });
  await api.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(ben.adjust.warning).toContainText('Changed to 15');
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.choice('2')).toBeFocused();

  await ben.page.evaluate(scanInto, ['1', '0', '1', '3', 'Enter']);
  await api.post(warehouseId, 'adjustments', { sku, delta: 1, reason: 'found' });
  await expect(ben.prompt.figure('Now')).toContainText('16');
  await expect(ben.prompt.choice('2')).toBeFocused();
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
    const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
    const { sku, warehouseId } = site;
    await enterCount(ben, { counted: '22' });
    await api.as('Till 1').post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 }] });
    await expect(ben.count.warning).toContainText('Changed to 18 by Till 1');
    await expect(ben.count.quantity).toBeFocused();
    await expect(ben.count.quantity).toHaveValue('22');
    await ben.page.keyboard.press('Enter');

    await expect(ben.prompt.root).toContainText(`${HOME_BIN} moved while you counted`);
    await expect(ben.prompt.figure('When you opened')).toContainText('20');
    await expect(ben.prompt.figure('Now')).toContainText(/18.*−2.*by Till 1/);
    await expect(ben.prompt.figure('You entered')).toContainText(/22.*your count/);
    await expect(ben.prompt.choice('3')).toBeFocused();
    await expect(ben.prompt.choice(key)).toContainText(says);
    await ben.page.keyboard.press(key);
    await expect(ben.prompt.root).toBeHidden();

    const entries = await api.entries(warehouseId, sku);
    expect(entries.at(-1)).toMatchObject({
      kind: 'count',
      binDelta: posts,
      onHand: now,
      by: 'Ben',
    });
    await expect(ben.stock.grid.cell(sku, 'onHand')).toHaveText(String(now));
  });
}

test('counting again posts nothing, keeps the draft, and starts from the figure of now', async ({
  openDesk,
  api,
  site,
}) => {
  const ben = await sitDown(await openDesk({ device: 'Ben' }), site);
  const { sku, warehouseId } = site;
  await enterCount(ben, { counted: '22' });
  await api.post(warehouseId, 'sales', { lines: [{ sku, quantity: 2 }] });
  await expect(ben.count.warning).toContainText('Changed to 18');
  await ben.page.keyboard.press('Enter');
  await expect(ben.prompt.root).toBeVisible();
  await ben.page.keyboard.press('3');
  await expect(ben.prompt.root).toBeHidden();
  await expect(ben.count.quantity).toHaveValue('22');
  await expect(ben.count.warning).toBeEmpty();
  expect(await api.entries(warehouseId, sku)).toHaveLength(2);

  await ben.count.quantity.fill('17');
  await ben.page.keyboard.press('Enter');
  await expect(ben.count.root).toBeHidden();
  const entries = await api.entries(warehouseId, sku);
  expect(entries.at(-1)).toMatchObject({ kind: 'count', binDelta: -1, onHand: 17 });
});

test('Undo posts the opposite by keyboard, and both entries stay in the ledger', async ({
  openDesk,
  api,
  site,
}) => {
  const ana = await sitDown(await openDesk({ device: 'Ana' }), site);
  const { sku, warehouseId } = site;
  await enterAdjustment(ana, { delta: '7', reason: 'Found' });
  await ana.page.keyboard.press('Enter');
  await expect(ana.stock.toast('+7 applied, now 27')).toBeVisible();
  const undo = ana.stock.toast('+7 applied').getByRole('button', { name: /^Undo/ });
  await expect(undo).toContainText(/\d+ s/);

  await ana.page.keyboard.press('F6');
  for (let tabs = 0; tabs < 3 && !(await isFocused(undo)); tabs += 1) {
    await ana.page.keyboard.press('Tab');
  }
  await expect(undo).toBeFocused();
  await ana.page.keyboard.press('Enter');
  await expect(ana.stock.toast(/Undone: −7 posted.*20/)).toBeVisible();
  await expect(ana.stock.grid.cell(sku, 'onHand')).toHaveText('20');
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
