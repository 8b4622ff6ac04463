import type { Page } from '@playwright/test';
import type { Role } from '@stockwire/shared/permissions';
import { expectAccessible } from '../fixtures/axe.ts';
import type { Site } from '../fixtures/site.ts';
import type { StockApi } from '../fixtures/stock-api.ts';
import { expect, test } from '../fixtures/test.ts';
import { inTheme, type Theme } from '../fixtures/theme.ts';
import { enterAdjustment, sitDown } from '../fixtures/two-people.ts';
import { ActivityPage } from '../pages/activity-page.ts';
import { ImportPage } from '../pages/import-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { StockPage } from '../pages/stock-page.ts';

// The conflict answers 409, nobody signed in 401, who may not decide requests 403, and without a network the browser
// complains of every attempt.
test.use({ allowedComplaints: /status of (401|403|409)|net::ERR_INTERNET_DISCONNECTED/ });

// The tours take as long as everything else: they are shared between the workers.
test.describe.configure({ mode: 'parallel' });

const PICTURES = process.env.PICTURES === 'true';

interface Visit {
  page: Page;
  api: StockApi;
  site: Site;
  /** Asks axe about the screen as it stands, which is called so, and keeps a picture of it. */
  look: (state: string) => Promise<void>;
}

const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
} as const;

/** Colours are the same on a phone, so the other themes are put on at the desk alone, state by state. */
const OTHER_THEMES = {
  desk: ['dark', 'high-contrast'],
  phone: [],
} as const satisfies Record<keyof typeof SIZES, Theme[]>;

interface Part {
  role: Role;
  visits: ((visit: Visit) => Promise<void>)[];
}

const PARTS: Record<string, Part> = {
  'at the stock': { role: 'controller', visits: [visitStock, visitForms, visitOffline] },
  'in the other rooms': { role: 'controller', visits: [visitOtherRooms, visitSettings] },
  'where access is given': { role: 'admin', visits: [visitAccess] },
};

for (const size of ['desk', 'phone'] as const) {
  for (const [place, { role, visits }] of Object.entries(PARTS)) {
    test(`nothing stands in anybody's way ${place}, on the ${size}`, async ({
      openDesk,
      api,
      site,
    }, testInfo) => {
      test.slow();
      const page = await openDesk({ theme: 'light', role, viewport: SIZES[size] });
      // For somebody who wants to look at every screen there is.
      const take = async (name: string) => {
        if (!PICTURES) return;
        await page.screenshot({ path: testInfo.outputPath(`${name}.png`), caret: 'initial' });
      };
      const look = async (state: string) => {
        await expectAccessible(page, 'everything', state);
        await take(state);
        for (const theme of OTHER_THEMES[size]) {
          await inTheme(page, theme, async () => {
            await expectAccessible(page, 'colours', `${state}, ${theme}`);
            await take(`${state}, ${theme}`);
          });
        }
      };
      for (const go of visits) await go({ page, api, site, look });
    });
  }
}

async function visitStock({ page, site, look }: Visit): Promise<void> {
  const stock = new StockPage(page);
  await stock.open(site.code, { status: 'ok,green' });
  await look('the grid with a filter and a note about the address');
  await stock.openFilters();
  await look('the filters');
  await page.keyboard.press('Escape');
  for (const [menu, state] of [
    [/^Warehouse: /, 'the warehouses'],
    [/^Theme: /, 'the themes'],
    [/^Practice shift/, 'the paces'],
  ] as const) {
    const trigger = page.getByRole('button', { name: menu });
    if (!(await trigger.isVisible())) continue;
    await trigger.click();
    await page.getByRole('menu').waitFor();
    await look(state);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }
  await page.getByRole('button', { name: /^You are/ }).click();
  await page.getByRole('menu').waitFor();
  await look('who is signed in');
}

async function visitForms({ page, api, site, look }: Visit): Promise<void> {
  const { sku, warehouseId } = site;
  const person = await sitDown(page, site);
  const { drawer, adjust, count, prompt, stock } = person;
  await look('the drawer');
  await drawer.movement('Received').getByRole('button', { name: /^Why/ }).click();
  await drawer.root.getByRole('slider', { name: /^Level over time/ }).press('Home');
  await page.keyboard.press('Enter');
  await drawer.root.getByText('Since then').waitFor();
  await look('the drawer of another time');
  await drawer.root.getByRole('button', { name: 'Back to now' }).click();
  await drawer
    .movement('Received')
    .getByRole('button', { name: /^Reverse entry/ })
    .click();
  await page.getByRole('dialog', { name: 'Reverse this movement' }).waitFor();
  await look('the reversal');
  await page.keyboard.press('Escape');
  await drawer.action('Count').click();
  await count.quantity.waitFor();
  await look('the count');
  await page.keyboard.press('Escape');
  await drawer.action('Move').click();
  await page.getByRole('dialog', { name: 'Move' }).getByRole('spinbutton').waitFor();
  await look('the move');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await enterAdjustment(person, { delta: '-3', reason: 'Lost' });
  await look('the adjustment');
  await api.post(warehouseId, 'adjustments', { sku, delta: -5, reason: 'lost' });
  await expect(adjust.warning).toContainText('Changed to 15');
  await look('the warning in the form');
  await page.keyboard.press('Enter');
  await prompt.root.waitFor();
  await look('the conflict prompt');
  await page.keyboard.press('1');
  await expect(stock.toast('−3 applied')).toBeVisible();
  await look('the result with its Undo');
}

async function visitOtherRooms({ page, site, look }: Visit): Promise<void> {
  const overview = new OverviewPage(page);
  await overview.open(site.code);
  await look('the overview');
  await overview.turn('Units moved');
  await look('the table behind a chart');
  await overview.open('all');
  await look('the overview of all warehouses');
  await page.goto(`/wallboard?site=${site.code}`);
  await page.getByText('Commit to screen').waitFor();
  await look('the wallboard');
  await new ActivityPage(page).open(site.code);
  await look('the activity');
  await new ImportPage(page).open(site.code);
  await look('the imports');
  await page.goto(`/stock/${site.sku}?site=${site.code}`);
  await page.getByRole('list', { name: 'Movements, newest first' }).waitFor();
  await look('the whole history of an item');
  await page.goto(`/stock?site=${site.code}&q=nothing`);
  await page.getByText('No item matches').waitFor();
  await look('nothing found');
  // Over a page with little on it: what lies behind a dialog is asked about with it.
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await look('the keyboard help');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find items and commands' }).waitFor();
  await look('the command palette');
  await page.keyboard.press('Escape');
  await page.goto(`/gallery?site=${site.code}`);
  await page.getByRole('heading', { name: 'ChartPanel' }).waitFor();
  await look('the gallery');
  await page.goto('/stock?site=NOWHERE');
  await page.getByText('There is no warehouse NOWHERE here').waitFor();
  await look('an unknown warehouse');
  await page.goto(`/nothing-here?site=${site.code}`);
  await page.getByText('There is no page at this address').waitFor();
  await look('an unknown page');
}

async function visitSettings({ page, site, look }: Visit): Promise<void> {
  const open = (path: string) => page.goto(`/settings${path}?site=${site.code}`);
  await open('');
  await page.getByRole('heading', { name: 'Device' }).waitFor();
  await look('the preferences');
  await open('/items');
  // Among thousands of items those of this site may stand far below the screen.
  await page.getByRole('searchbox', { name: 'SKU, name, GTIN' }).fill(site.sku);
  await page.getByRole('link', { name: site.sku }).waitFor();
  await look('the catalog');
  await open(`/items/${site.sku}`);
  await page.getByRole('textbox', { name: 'GTIN of Each' }).fill('40063X');
  await look('an item with a wrong GTIN');
  await page.getByRole('link', { name: 'All items' }).click();
  await page.getByRole('alertdialog', { name: 'Leave with unsaved changes?' }).waitFor();
  await look('leaving with unsaved changes');
  await page.getByRole('button', { name: 'Discard and leave' }).click();
  await open('/bins');
  await page.getByRole('button', { name: 'New bins' }).click();
  await page.getByRole('dialog', { name: 'New bins' }).waitFor();
  await look('new bins');
  await open('/warehouses');
  await page.getByRole('button', { name: `Change warehouse ${site.code}`, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look('a warehouse');
  await open('/suppliers');
  await page.getByRole('region', { name: 'Suppliers' }).first().waitFor();
  await look('the suppliers');
}

async function visitAccess({ page, site, look }: Visit): Promise<void> {
  const open = (path: string) => page.goto(`${path}?site=${site.code}`);
  await open('/access/people');
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add a role' }).click();
  await look('a new person');
  await open('/access/roles');
  await page.getByText('Stock', { exact: true }).nth(1).waitFor();
  await look('the matrix of roles');
  await open('/access/keys');
  await page.getByRole('button', { name: 'New API key' }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('a new API key');
  await page.keyboard.press('Escape');
  await open('/access/clients');
  await page.getByRole('button', { name: 'New OAuth client' }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('a new client');
  await page.keyboard.press('Escape');
  await open('/access/devices');
  await page.getByRole('button', { name: 'Share this browser' }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('sharing this browser');
  await page.keyboard.press('Escape');
  await open('/requests');
  await page.getByRole('heading', { name: 'Requests' }).first().waitFor();
  await look('the requests');
  await open('/access/audit');
  // The same words stand in a choice that is closed.
  await page
    .getByText('Signed in', { exact: true })
    .and(page.locator(':visible'))
    .first()
    .waitFor();
  await look('the audit');
  await open('/account');
  await page.getByText('This window').waitFor();
  await look('the own account');
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await look('signing in');
}

/** Leaves the item open that was open, as somebody finds it whose network goes. */
async function visitOffline({ page, look }: Visit): Promise<void> {
  await page.context().setOffline(true);
  await new StockPage(page).chip('Connection lost').waitFor();
  await look('the network gone');
}
