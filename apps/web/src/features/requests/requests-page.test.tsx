import type { ChangeRequest } from '@stockwire/shared/change-requests';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { afterEach, expect, test } from 'vitest';
import { IdentityConsole } from '../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, until } from '../../../test/render.tsx';
import { aRequest } from '../../../test/request-builders.ts';
import { aGrant, aRefusal, aSession } from '../../../test/session-builders.ts';
import { aLevel, anEntry } from '../../../test/stock-builders.ts';
import { RequestsPage } from './requests-page.tsx';

const WAREHOUSE = { warehouseId: 7, code: 'LDS', name: 'Leeds', timeZone: 'UTC', version: 1 };
const PATH = '/api/v1/warehouses/7/requests';

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  screen = undefined;
});

const text = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';

interface Played {
  rows?: ChangeRequest[];
  entries?: ShownEntry[];
  refusal?: Error;
  approve?: () => unknown;
  role?: 'manager' | 'operator';
  actorId?: string;
}

async function open(played: Played) {
  const { rows = [], entries = [], refusal, approve, role = 'manager', actorId } = played;
  const console = new IdentityConsole(
    {
      [`GET ${PATH}`]: () => refusal ?? { rows, waiting: rows.length, nextCursor: null },
      [`POST ${PATH}/3/approve`]: () => approve?.() ?? { ...aRequest(), state: 'approved' },
      [`POST ${PATH}/3/withdraw`]: () => ({ ...aRequest(), state: 'withdrawn' }),
      'GET /api/v1/warehouses/7/transactions': () => ({ rows: entries, head: 1, cursor: '1.1' }),
    },
    aSession({ grants: [aGrant(role)], ...(actorId === undefined ? {} : { actorId }) }),
  );
  screen = render(
    console.wrap(
      <RequestsPage
        warehouse={WAREHOUSE}
        shown="queue"
        listHref={(list) => `/requests?show=${list}`}
        itemHref={(sku) => `/stock?item=${sku}`}
      />,
    ),
  );
  return console;
}

test('a request says who asks for what and why, and is approved on the figure that is seen', async () => {
  const server = await open({ rows: [aRequest({ now: { quantity: 38, version: 7 } })] });
  await until(() => byRole('button', 'Decide on DNR-20417'));
  for (const part of [
    '+60',
    'asked by Ben Okafor at Handheld 4',
    'alone up to 50',
    '“Behind rack 4”',
  ])
    expect(text()).toContain(part);
  click(byRole('button', 'Decide on DNR-20417'));
  await until(() => byRole('dialog'));
  expect(byRole('dialog').textContent).toContain('After it98');
  click(byRole('button', 'Approve +60'));
  await until(() => expect(server.sent).toHaveLength(1));
  expect(server.sent[0]).toMatchObject({ path: `${PATH}/3/approve`, body: { seenVersion: 7 } });
});

test('stock that moved while it was decided is shown, and the next press is on the new figure', async () => {
  const level = aLevel({ onHand: 31, version: 9 });
  const stale = aRefusal({ status: 409, code: 'version-conflict', current: level, between: [] });
  const answers: unknown[] = [stale, aRequest({ state: 'approved' })];
  const rows = [aRequest({ now: { quantity: 38, version: 6 } })];
  const entries = [anEntry({ seq: 6, version: 6, binDelta: -2 })];
  const server = await open({
    rows,
    entries,
    approve() {
      entries.unshift(anEntry({ seq: 9, version: 9, binDelta: -7 }));
      // Decided and not posted yet it waits no more, and the list may be read at that moment.
      rows.length = 0;
      return answers.shift();
    },
  });
  await until(() => byRole('button', 'Decide on'));
  click(byRole('button', 'Decide on'));
  await until(() => byRole('button', 'Approve +60'));
  click(byRole('button', 'Approve +60'));
  await until(() => expect(byRole('alert').textContent).toContain('there are 31 now'));
  await until(() => expect(byRole('dialog').textContent).toContain('−7'));
  click(byRole('button', 'Approve +60'));
  await until(() => expect(server.sent).toHaveLength(2));
  expect(server.sent.map(({ body }) => body)).toEqual([{ seenVersion: 6 }, { seenVersion: 9 }]);
  expect(server.sent[0]?.commandId).not.toBe(server.sent[1]?.commandId);
});

test('what one asked for oneself can be withdrawn and not decided', async () => {
  const server = await open({ rows: [aRequest()], actorId: 'person-ben' });
  await until(() => byRole('button', 'Withdraw the request for DNR-20417'));
  expect(() => byRole('button', 'Decide on')).toThrow(/no button/);
  click(byRole('button', 'Withdraw the request for DNR-20417'));
  await until(() => expect(server.sent).toMatchObject([{ path: `${PATH}/3/withdraw` }]));
});

test('whoever may not decide is told which role could', async () => {
  await open({ rows: [aRequest()], role: 'operator' });
  await until(() => byRole('button', 'Decide on'));
  expect(byRole('button', 'Decide on').getAttribute('aria-disabled')).toBe('true');
  expect(text()).toContain('Controller or Manager');
});

test('nothing that waits, and no right to look, are said in words', async () => {
  await open({});
  await until(() => expect(text()).toContain('Nothing waits for a decision.'));
  screen?.unmount();
  await open({ refusal: aRefusal({ roles: ['manager'], people: ['Ana Ruiz'] }) });
  await until(() => expect(text()).toContain('Ana Ruiz'));
});

test('why the ledger did not take it last time stands with it', async () => {
  const refusal = {
    code: 'insufficient-stock',
    detail: 'Only 3 can be taken.',
    at: '2026-11-23T15:00:00Z',
  };
  await open({ rows: [aRequest({ refusal })] });
  await until(() => expect(text()).toContain('The last approval was not carried out.'));
  expect(text()).toContain('Only 3 can be taken.');
});
