import type { ApiKey } from '@stockwire/shared/identity';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { IdentityConsole } from '../../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aGrant, aRefusal, aSession } from '../../../../test/session-builders.ts';
import { KeysPage } from './keys-page.tsx';

const KEY: ApiKey = {
  keyId: 'k1k1k1k1k1k1',
  actorId: 'key-k1k1k1k1k1k1',
  name: 'Web shop',
  scopes: ['stock.sell'],
  warehouseIds: null,
  requestsPerMinute: 6_000,
  expiresAt: null,
  lastUsedAt: null,
  createdBy: 'Ana Ruiz',
  createdAt: '2026-11-20T10:00:00.000Z',
  revokedAt: null,
  previousUntil: null,
};
const LINKS = {
  people: '',
  roles: '',
  devices: '',
  keys: '',
  clients: '',
  audit: '',
  auditOf: () => '',
};
const SECRET = 'swk_k1k1k1k1k1k1_secret_crc';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function open(answers: Record<string, () => unknown>, role: 'admin' | 'manager' = 'admin') {
  const page = new IdentityConsole(
    {
      'GET /api/v1/warehouses': () => ({ rows: [] }),
      'GET /api/v1/keys': () => ({ rows: [KEY] }),
      ...answers,
    },
    aSession({ grants: [aGrant(role)] }),
  );
  screen = render(page.wrap(<KeysPage links={LINKS} />));
  return page;
}

function input(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[role*=dialog] ${selector}`);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

test('the secret of a new key is seen once, and copied by a press', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const page = open({ 'POST /api/v1/keys': () => ({ key: KEY, secret: SECRET }) });
  await until(() => byRole('button', 'Show key Web shop'));
  click(byRole('button', 'New API key'));
  type(input('input[type=text]'), 'Web shop');
  click(byRole('button', 'Make the key'));
  await until(() => byRole('alertdialog'));
  expect(page.sent[0]?.body).toMatchObject({
    name: 'Web shop',
    scopes: ['stock.read', 'catalog.read'],
    warehouseIds: null,
  });
  expect(input('textarea').value).toBe(SECRET);
  await act(async () => byRole('button', 'Copy').click());
  expect(byRole('alertdialog').textContent).toContain('Copied');
  expect(writeText).toHaveBeenCalledExactlyOnceWith(SECRET);
  click(byRole('button', 'I have stored it'));
  await until(() => expect(document.body.innerHTML).not.toContain(SECRET));
});

test('a key is revoked after a second thought', async () => {
  const path = `/api/v1/keys/${KEY.keyId}`;
  const page = open({ [`DELETE ${path}`]: () => ({ ...KEY, revokedAt: KEY.createdAt }) });
  await until(() => byRole('button', 'Show key Web shop'));
  click(byRole('button', 'Show key Web shop'));
  click(byRole('button', 'Revoke'));
  expect(page.sent).toEqual([]);
  await until(() => byRole('alertdialog'));
  const [, confirm] = [...document.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === 'Revoke',
  );
  if (confirm === undefined) throw new Error('nothing to confirm by');
  click(confirm);
  await until(() => expect(page.sent).toMatchObject([{ method: 'DELETE', path }]));
});

test('who may not see keys is told what it is, which role could, and who holds it', async () => {
  open(
    {
      'GET /api/v1/keys': () => aRefusal({ roles: ['admin'], people: ['Ana Ruiz', 'Ben Okafor'] }),
    },
    'manager',
  );
  await until(() => byRole('alert'));
  const told = byRole('alert').textContent;
  expect(told).toContain('Your role does not allow this: See API keys');
  expect(told).toContain('Administrator');
  expect(told).toContain('Ana Ruiz, Ben Okafor');
  expect(() => byRole('button', 'Try again')).toThrow('no button');
});

test('where there is no key yet, the way to the first one is offered once', async () => {
  open({ 'GET /api/v1/keys': () => ({ rows: [] }) });
  await until(() => expect(document.body.textContent).toContain('There is no API key yet'));
  const ways = [...document.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === 'New API key',
  );
  expect(ways).toHaveLength(1);
  click(byRole('button', 'New API key'));
  await until(() => byRole('dialog'));
});
