import type { Person } from '@stockwire/shared/identity';
import { afterEach, expect, test, vi } from 'vitest';
import { IdentityConsole } from '../../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aGrant, aPerson, aRefusal, aSession } from '../../../../test/session-builders.ts';
import { PersonDialog } from './person-dialog.tsx';

const SITES = {
  rows: [{ warehouseId: 1, code: 'LDS', name: 'Leeds', timeZone: 'Europe/London', version: 1 }],
};
const BEN = aPerson();
const BEN_PATH = `/api/v1/people/${BEN.actorId}`;

let screen: Rendered | undefined;

afterEach(() => {
  screen?.unmount();
  sessionStorage.clear();
});

function open(person: Person | null, answers: Record<string, unknown[]>, actorId = 'person-admin') {
  const page = new IdentityConsole(
    {
      'GET /api/v1/warehouses': () => SITES,
      ...Object.fromEntries(
        Object.entries(answers).map(([asked, said]) => [asked, () => said.shift()]),
      ),
    },
    aSession({ actorId, grants: [aGrant('admin')] }),
  );
  const onClose = vi.fn<() => void>();
  screen = render(page.wrap(<PersonDialog person={person} auditHref={null} onClose={onClose} />));
  return { page, onClose };
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  );
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

test('a person is made with a password that no draft keeps', async () => {
  const { page, onClose } = open(null, { 'POST /api/v1/people': [BEN] });
  type(field('Name'), 'Ben Okafor');
  type(field('E-mail'), 'ben@example.com');
  type(field('Password'), 'correct horse battery');
  click(byRole('button', 'Add a role'));
  expect(Object.values(sessionStorage).join()).not.toContain('correct horse');
  click(byRole('button', 'Make the account'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(page.sent[0]?.body).toEqual({
    name: 'Ben Okafor',
    email: 'ben@example.com',
    password: 'correct horse battery',
    grants: [{ role: 'viewer', warehouseId: null, limit: null }],
  });
});

test('a password that is too short is said before the server is asked', async () => {
  const { page } = open(null, {});
  type(field('Name'), 'Ben');
  type(field('E-mail'), 'ben@example.com');
  type(field('Password'), 'short');
  click(byRole('button', 'Make the account'));
  await until(() => expect(document.activeElement).toBe(field('Password')));
  expect(document.body.textContent).toContain('This is too short.');
  expect(page.sent).toEqual([]);
});

test('two administrators who change one person decide role by role', async () => {
  const theirs = { ...BEN, grants: [aGrant('manager')], version: 4 };
  const stale = aRefusal({ status: 412, code: 'version-stale', current: theirs });
  const { page, onClose } = open(BEN, {
    [`PATCH ${BEN_PATH}`]: [stale],
  });
  click(byRole('button', 'Add a role'));
  click(byRole('button', 'Save'));
  await until(() => byRole('alertdialog'));
  const prompt = byRole('alertdialog').textContent;
  expect(prompt).toContain('MineOperator · Leeds; Viewer · All warehouses');
  expect(prompt).toContain('TheirsManager · All warehouses');
  const [, take] = document.querySelectorAll<HTMLElement>('[role=alertdialog] input[type=radio]');
  if (take === undefined) throw new Error('nothing to choose');
  click(take);
  click(byRole('button', 'Save what is chosen'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(page.sent[0]).toMatchObject({ ifMatch: 3 });
  expect(page.sent).toHaveLength(1);
});

test('a role that is added and taken away again changes nothing', () => {
  open(BEN, {});
  click(byRole('button', 'Add a role'));
  click(byRole('button', 'Take away Viewer · All warehouses'));
  expect(byRole('button', 'Save').getAttribute('aria-disabled')).toBe('true');
});

test('a person is disabled at once, under the version that was seen', async () => {
  const { page, onClose } = open(BEN, {
    [`PATCH ${BEN_PATH}`]: [{ ...BEN, disabledAt: '2026-11-23T10:00:00.000Z', version: 4 }],
  });
  click(byRole('button', 'Disable'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(page.sent[0]).toMatchObject({ ifMatch: 3, body: { disabled: true } });
});

test('nobody changes their own roles or admission', () => {
  open(BEN, {}, BEN.actorId);
  expect(byRole('dialog').textContent).toContain('This is you');
  expect(byRole('button', 'Disable').getAttribute('aria-disabled')).toBe('true');
  expect(() => byRole('button', 'Add a role')).toThrow('no button');
});
