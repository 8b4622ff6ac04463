import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { IdentityConsole } from '../../test/identity-console.tsx';
import { LedgerServer } from '../../test/ledger-server.ts';
import { byRole, click, type Rendered, render, until } from '../../test/render.tsx';
import { aRefusal, aSession, aSignedIn } from '../../test/session-builders.ts';
import { LiveClient } from '../realtime/live-client.ts';
import { LiveProvider } from '../realtime/live-provider.tsx';
import { browserTimers } from '../realtime/timers.ts';
import { ExpiryNotice } from './expiry-notice.tsx';

const ignore = () => {};

let screen: Rendered | undefined;
afterEach(() => {
  screen?.unmount();
  screen = undefined;
});

/** A page with a field that somebody types in, and the session of a server that the test plays. */
function open(answers: ConstructorParameters<typeof IdentityConsole>[0]) {
  const session = aSession();
  const client = new LiveClient({
    socket: new LedgerServer().socket(),
    timers: browserTimers,
    signals: { isHidden: () => false, onWake: () => ignore, onHidden: () => ignore },
    now: () => Date.now(),
    random: () => 0.5,
    schedule: queueMicrotask,
  });
  // As the console does it.
  session.subscribe(() => {
    const now = session.read();
    if (now.state === 'signed-in') client.expiry.renewed(now.signedIn.signedInAt);
  });
  session.heard(aSignedIn());
  const server = new IdentityConsole(answers, session);
  screen = render(
    server.wrap(
      <LiveProvider client={client} warehouseId={null} onReread={ignore}>
        <input aria-label="Draft" defaultValue="typed" />
        <ExpiryNotice />
      </LiveProvider>,
    ),
  );
  return {
    server,
    warn: (why: 'idle' | 'end', inMs = 120_000) =>
      act(() => client.expiry.receive({ inMs, why }, Date.now())),
  };
}

function draft(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Draft"]');
  if (field === null) throw new Error('the page has no field');
  return field;
}

const text = () => document.body.textContent ?? '';
const isShown = () => text().includes('Your session ends in 2 min');

test('an idle session is put off by one press, and the focus is back where it was', async () => {
  const { warn } = open({ 'GET /api/v1/session': () => aSignedIn() });
  draft().focus();
  warn('idle');
  expect(isShown()).toBe(true);
  expect(document.activeElement).toBe(draft());
  const stay = byRole('button', 'Stay signed in');
  act(() => stay.focus());
  click(stay);
  await until(() => expect(isShown()).toBe(false));
  expect(document.activeElement).toBe(draft());
});

test('when the server does not answer, the warning stays and says so', async () => {
  const { warn } = open({ 'GET /api/v1/session': () => aRefusal({ code: 'unavailable' }) });
  warn('idle');
  click(byRole('button', 'Stay signed in'));
  await until(() => byRole('alert'));
  expect(text()).toContain('The server cannot reach what it needs for this.');
  expect(isShown()).toBe(true);
});

test('the very end offers to sign in again, which leaves what was typed where it is', async () => {
  const renewed = aSignedIn({ signedInAt: '2026-11-23T19:59:00.000Z' });
  const { warn, server } = open({ 'POST /api/v1/session': () => renewed });
  warn('end');
  expect(text()).toContain('and cannot be extended');
  click(byRole('button', 'Sign in again'));
  await until(() => byRole('alertdialog', 'Sign in again'));
  expect(text()).toContain('Ana Ruiz, your session is about to end.');
  act(() => server.session.heard(renewed));
  await until(() => expect(document.querySelector('[role="alertdialog"]')).toBeNull());
  expect(isShown()).toBe(false);
  expect(draft().value).toBe('typed');
});

test('it can be put away, and is gone with the session', () => {
  const { warn, server } = open({});
  warn('end');
  click(byRole('button', 'Put away'));
  expect(isShown()).toBe(false);
  warn('end', 100_000);
  expect(isShown()).toBe(false);
  warn('idle');
  expect(isShown()).toBe(true);
  act(() => server.session.heard(null));
  expect(isShown()).toBe(false);
});
