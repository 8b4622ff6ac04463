import type { PeopleHere } from '@stockwire/shared/quick-switch';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { IdentityConsole } from '../../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, until } from '../../../../test/render.tsx';
import { aRefusal, aSignedIn } from '../../../../test/session-builders.ts';
import { createSessionStore } from '../../../api/session-store.ts';
import { writeDraft } from '../../../forms/draft-storage.ts';
import { SwitchPanel } from './switch-panel.tsx';

const HERE: PeopleHere = {
  device: { deviceId: 'd', name: 'Handheld 7', warehouseId: 7 },
  people: [
    { actorId: 'person-ana', name: 'Ana Ruiz', isLocked: false },
    { actorId: 'person-ben', name: 'Ben Okafor', isLocked: true },
  ],
};

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  sessionStorage.clear();
});

function open(answer: unknown) {
  let replaced = 0;
  const session = createSessionStore({ onReplaced: () => (replaced += 1) });
  session.heard(aSignedIn());
  const page = new IdentityConsole(
    { 'POST /api/v1/session/switch': () => answer, 'GET /api/v1/session/people': () => HERE },
    session,
  );
  screen = render(page.wrap(<SwitchPanel here={HERE} />));
  return { page, session, replaced: () => replaced };
}

const SCAN_GAP_MS = 8;

/** As a scanner does: key after key at its own pace, then Enter. */
function scan(code: string, target: EventTarget = document.body) {
  const keys = [...code.split(''), 'Enter'];
  act(() => {
    for (const [place, key] of keys.entries()) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: 1_000 + place * SCAN_GAP_MS });
      target.dispatchEvent(event);
    }
  });
}

function pressPin(pin: string) {
  for (const digit of pin.split('')) click(byRole('button', `Digit ${digit}`));
  click(byRole('button', 'Come in'));
}

test('a name and its PIN let the next person in, and the page starts anew for them', async () => {
  const { page, replaced } = open(aSignedIn({ actorId: 'person-zoe', method: 'pin' }));
  click(byRole('button', 'AAna Ruiz'));
  pressPin('482915');
  await until(() => expect(replaced()).toBe(1));
  expect(page.sent[0]?.body).toEqual({ actorId: 'person-ana', pin: '482915' });
});

test('the same person goes on where they were', async () => {
  const { session, replaced } = open(aSignedIn({ method: 'badge' }));
  scan('BADGE-4711');
  await until(() => expect(session.read()).toMatchObject({ signedIn: { method: 'badge' } }));
  expect(replaced()).toBe(0);
});

test('a badge is heard wherever the focus is, and no field keeps it', async () => {
  const { page } = open(aSignedIn());
  click(byRole('button', 'AAna Ruiz'));
  const field = document.querySelector('input');
  if (field === null) throw new Error('no field for the PIN');
  scan('BADGE-4711', field);
  await until(() => expect(page.sent).toHaveLength(1));
  expect(page.sent[0]?.body).toEqual({ badge: 'BADGE-4711' });
});

test('a refusal never says what was wrong, and the next PIN begins empty', async () => {
  open(aRefusal({ status: 401, code: 'switch-refused' }));
  click(byRole('button', 'AAna Ruiz'));
  pressPin('482915');
  await until(() => expect(byRole('alert').textContent).toContain('That did not let anybody in.'));
  expect(document.querySelector('input')?.value).toBe('');
});

test('a PIN that is locked says what helps, and what waits here is told beside the name', () => {
  writeDraft('person-ana.item', { versions: {}, base: {}, texts: { name: 'Shelf' } });
  open(aSignedIn());
  expect(byRole('button', 'AAna Ruiz').textContent).toContain('1 unsent thing waits here');
  const locked = byRole('button', 'Ben Okafor');
  expect(locked.getAttribute('aria-disabled')).toBe('true');
  expect(locked.textContent).toContain('sign in with your password');
  click(locked);
  expect(document.querySelector('input')).toBeNull();
});
