import type { Supplier } from '@stockwire/shared/catalog';
import type { Problem } from '@stockwire/shared/problem';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aGrant, aSession } from '../../../../test/session-builders.ts';
import { ApiProblem, NetworkLost } from '../../../api/api-error.ts';
import { ApiProvider } from '../../../api/api-provider.tsx';
import { createDeviceNameStore } from '../../../api/device-name.ts';
import type { Http, HttpRequest } from '../../../api/http.ts';
import type { SessionStore } from '../../../api/session-store.ts';
import { createToastQueue } from '../../../ui/toast/toast-queue.ts';
import { ToastsProvider } from '../../../ui/toast/toasts-provider.tsx';
import { SupplierDialog } from './supplier-dialog.tsx';

const ACME: Supplier = {
  supplierId: 1,
  code: 'ACME',
  name: 'Acme',
  leadTimeDays: 7,
  version: 3,
};

let screen: Rendered | undefined;

afterEach(() => {
  screen?.unmount();
  sessionStorage.clear();
});

function refusal(fields: Partial<Problem>): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'refused',
    status: 412,
    detail: '',
    instance: '',
    code: 'version-stale',
    requestId: 'r',
    retryable: false,
    ...fields,
  });
}

/** The dialog over a server that answers the requests in this order. */
function open(
  supplier: Supplier | null,
  answers: (Supplier | Error)[],
  session: SessionStore = aSession(),
) {
  const sent: HttpRequest<never>[] = [];
  const http = vi.fn(async (request: HttpRequest<never>) => {
    sent.push(request);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const onClose = vi.fn<() => void>();
  const deviceName = createDeviceNameStore({ storage: localStorage, random: () => 0 });
  screen = render(
    <ApiProvider api={{ http: http as unknown as Http, deviceName, session }}>
      <QueryClientProvider client={new QueryClient()}>
        <ToastsProvider queue={createToastQueue()}>
          <SupplierDialog supplier={supplier} onClose={onClose} />
        </ToastsProvider>
      </QueryClientProvider>
    </ApiProvider>,
  );
  return { sent, onClose };
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  );
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

test('a change is sent with the version that was read', async () => {
  const { sent, onClose } = open(ACME, [{ ...ACME, name: 'Acme Ltd', version: 4 }]);
  type(field('Name'), 'Acme Ltd');
  click(byRole('button', 'Save'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toMatchObject([{ method: 'PATCH', ifMatch: 3, body: { name: 'Acme Ltd' } }]);
  expect(sessionStorage).toHaveLength(0);
});

test('what two people changed is decided field by field, and goes out on the new version', async () => {
  const theirs = { ...ACME, name: 'Acme AG', leadTimeDays: 12, version: 5 };
  const { sent, onClose } = open(ACME, [refusal({ current: theirs }), { ...theirs, version: 6 }]);
  type(field('Name'), 'Acme Ltd');
  click(byRole('button', 'Save'));
  await until(() => byRole('alertdialog'));
  const prompt = byRole('alertdialog').textContent;
  expect(prompt).toContain('MineAcme Ltd');
  expect(prompt).toContain('TheirsAcme AG');
  expect(prompt).toContain('It was Acme when you opened it.');
  expect(prompt).toContain('Theirs12');
  click(byRole('button', 'Save what is chosen'));
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(sent[1]).toMatchObject({ ifMatch: 5, body: { name: 'Acme Ltd', leadTimeDays: 12 } });
});

test('put off, the prompt leaves the form as it was typed', async () => {
  open(ACME, [refusal({ current: { ...ACME, name: 'Acme AG', version: 4 } })]);
  type(field('Name'), 'Acme Ltd');
  click(byRole('button', 'Save'));
  await until(() => byRole('alertdialog'));
  click(byRole('button', 'Back to the form'));
  await until(() => expect(field('Name').value).toBe('Acme Ltd'));
});

test('a refusal stands at its field, which takes the focus, until it is typed on', async () => {
  const errors = [{ pointer: '/code', code: 'already-exists', message: 'is taken' }];
  open(null, [refusal({ status: 409, code: 'already-exists', errors })]);
  type(field('Code'), 'ACME');
  type(field('Name'), 'Another');
  type(field('Lead time'), '3');
  click(byRole('button', 'Make the supplier'));
  await until(() => expect(document.activeElement).toBe(field('Code')));
  expect(document.body.textContent).toContain('Another one has this already.');
  type(field('Code'), 'ACME2');
  expect(document.body.textContent).not.toContain('Another one has this already.');
});

test('what is missing is said before the server is asked', async () => {
  const { sent } = open(null, []);
  type(field('Code'), 'NEW');
  click(byRole('button', 'Make the supplier'));
  await until(() => expect(document.activeElement).toBe(field('Name')));
  expect(sent).toEqual([]);
});

test('a draft outlives its dialog, and after a lost answer the same id is sent again', async () => {
  const { sent } = open(ACME, [new NetworkLost('gone'), { ...ACME, name: 'Acme Ltd', version: 4 }]);
  type(field('Name'), 'Acme Ltd');
  click(byRole('button', 'Save'));
  await until(() => byRole('alert'));
  click(byRole('button', 'Save'));
  await until(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId);

  screen?.unmount();
  open(ACME, []);
  type(field('Name'), 'Acme GmbH');
  screen?.unmount();
  open(ACME, []);
  expect(field('Name').value).toBe('Acme GmbH');
  expect(byRole('status').textContent).toContain('Your changes from before are here again');
  click(byRole('button', 'Discard changes'));
  expect(field('Name').value).toBe('Acme');
});

test('a draft is not for whoever sits down next', async () => {
  open(ACME, []);
  type(field('Name'), 'Acme GmbH');
  screen?.unmount();
  open(ACME, [], aSession({ actorId: 'person-ben' }));
  expect(field('Name').value).toBe('Acme');
  screen?.unmount();
  open(ACME, []);
  expect(field('Name').value).toBe('Acme GmbH');
});

test('who may look and not change is told so, and by which role it could be', async () => {
  const { sent } = open(ACME, [], aSession({ grants: [aGrant('auditor')] }));
  const save = byRole('button', 'Save');
  expect(save.getAttribute('aria-disabled')).toBe('true');
  expect(byRole('dialog').textContent).toContain('Needed: Controller or Administrator.');
  click(save);
  expect(sent).toEqual([]);
});
