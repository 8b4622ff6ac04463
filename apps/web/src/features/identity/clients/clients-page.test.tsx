import type { OauthClient } from '@stockwire/shared/oauth';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { IdentityConsole } from '../../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aGrant, aSession } from '../../../../test/session-builders.ts';
import { NEW_CLIENT, newClientOf } from './client-draft.ts';
import { ClientsPage } from './clients-page.tsx';

const CLIENT: OauthClient = {
  clientId: '00112233aabbccdd',
  actorId: 'client-00112233aabbccdd',
  name: 'Planning',
  scopes: ['stock.read'],
  warehouseIds: null,
  outside: null,
  lastUsedAt: null,
  createdBy: 'Ana Ruiz',
  createdAt: '2026-11-20T10:00:00.000Z',
  revokedAt: null,
};
const CLIENTS = '/api/v1/oauth/clients';
const LINKS = {
  people: '',
  roles: '',
  devices: '',
  keys: '',
  clients: '',
  audit: '',
  auditOf: () => '',
};
const SECRET = `swc_${'s'.repeat(43)}`;

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function open(answers: Record<string, () => unknown>) {
  const page = new IdentityConsole(
    {
      'GET /api/v1/warehouses': () => ({ rows: [] }),
      [`GET ${CLIENTS}`]: () => ({ rows: [CLIENT], issuers: [] }),
      ...answers,
    },
    aSession({ grants: [aGrant('admin')] }),
  );
  screen = render(page.wrap(<ClientsPage links={LINKS} />));
  return page;
}

function input(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[role*=dialog] ${selector}`);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

test('the secret of a new client is seen once, beside its id, and copied by a press', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const page = open({ [`POST ${CLIENTS}`]: () => ({ client: CLIENT, secret: SECRET }) });
  await until(() => byRole('button', 'Show client Planning'));
  click(byRole('button', 'New OAuth client'));
  type(input('input[type=text]'), 'Planning');
  click(byRole('button', 'Register the client'));
  await until(() => byRole('alertdialog'));
  expect(page.sent[0]?.body).toMatchObject({ name: 'Planning', warehouseIds: null, outside: null });
  expect(input('input').value).toBe(CLIENT.clientId);
  await act(async () => byRole('button', 'Copy').click());
  expect(writeText).toHaveBeenCalledExactlyOnceWith(SECRET);
  click(byRole('button', 'I have stored it'));
  await until(() => expect(document.body.innerHTML).not.toContain(SECRET));
});

test('a client is revoked after a second thought', async () => {
  const path = `${CLIENTS}/${CLIENT.clientId}`;
  const page = open({ [`DELETE ${path}`]: () => ({ ...CLIENT, revokedAt: CLIENT.createdAt }) });
  await until(() => byRole('button', 'Show client Planning'));
  click(byRole('button', 'Show client Planning'));
  click(byRole('button', 'Revoke'));
  expect(page.sent).toEqual([]);
  await until(() => byRole('alertdialog'));
  const [, confirm] = [...document.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === 'Revoke',
  );
  if (confirm === undefined) throw new Error('there is no second button');
  click(confirm);
  await until(() => expect(page.sent.map((sent) => sent.path)).toEqual([path]));
});

test('a client of this server names no issuer; one of another is called what it is called there', () => {
  const usual = { ...NEW_CLIENT, name: 'Planning' };
  expect(newClientOf(usual).outside).toBeNull();
  const outside = { issuer: 'https://login.acme.example', subject: ' planning ' };
  expect(newClientOf({ ...usual, ...outside }).outside).toEqual({
    issuer: 'https://login.acme.example',
    subject: 'planning',
  });
});
