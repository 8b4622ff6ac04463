import { afterEach, expect, test, vi } from 'vitest';
import { IdentityConsole } from '../../../../test/identity-console.tsx';
import { byRole, click, type Rendered, render, type, until } from '../../../../test/render.tsx';
import { aRefusal, aSignedIn } from '../../../../test/session-builders.ts';
import { createSessionStore } from '../../../api/session-store.ts';
import { SignInForm } from './sign-in-form.tsx';

let screen: Rendered | undefined;

afterEach(() => {
  screen?.unmount();
  vi.useRealTimers();
});

function open(answers: unknown[], email?: string) {
  const session = createSessionStore({ onReplaced: () => {} });
  const page = new IdentityConsole({ 'POST /api/v1/session': () => answers.shift() }, session);
  screen = render(page.wrap(<SignInForm email={email} />));
  return page;
}

function field(name: string): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (input === null) throw new Error(`no field ${name}`);
  return input;
}

function enter(email: string, password: string) {
  type(field('email'), email);
  type(field('password'), password);
  click(byRole('button', 'Sign in'));
}

test('a password manager finds both fields', () => {
  open([]);
  expect(field('email').autocomplete).toBe('username');
  expect(field('email').type).toBe('email');
  expect(field('password').autocomplete).toBe('current-password');
});

test('who signs in is known to the page', async () => {
  const { session, sent } = open([aSignedIn()]);
  enter(' ana@example.com ', 'correct horse battery');
  await until(() => expect(session.read().state).toBe('signed-in'));
  expect(sent[0]?.body).toEqual({ email: 'ana@example.com', password: 'correct horse battery' });
});

test('a refusal never says which was wrong, and the password takes the focus', async () => {
  const { session } = open([aRefusal({ status: 401, code: 'sign-in-failed' })]);
  enter('ana@example.com', 'wrong');
  await until(() => expect(document.activeElement).toBe(field('password')));
  expect(byRole('alert').textContent).toContain('E-mail and password do not go together.');
  expect(session.read().state).toBe('unknown');
});

test('after too many tries it says when the next one is listened to, and asks nobody before', async () => {
  const { sent } = open([aRefusal({ status: 429, code: 'rate-limited' }, 120_000)]);
  enter('ana@example.com', 'wrong');
  await until(() =>
    expect(byRole('alert').textContent).toMatch(/Try again at \d\d:\d\d, in 2 min/),
  );
  expect(byRole('button', 'Sign in').getAttribute('aria-disabled')).toBe('true');
  click(byRole('button', 'Sign in'));
  expect(sent).toHaveLength(1);
});

test('nothing is sent before both are there', () => {
  const { sent } = open([]);
  enter('ana@example.com', '');
  expect(byRole('alert').textContent).toContain('Enter your e-mail and your password.');
  expect(sent).toEqual([]);
});

test('over a page that waits only its person signs in', () => {
  open([], 'ana@example.com');
  expect(field('email').value).toBe('ana@example.com');
  expect(field('email').readOnly).toBe(true);
});
