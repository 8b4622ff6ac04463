import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type Rendered, render, until } from '../../test/render.tsx';
import { ArrivalFocus } from './arrival-focus.tsx';

// jsdom lays nothing out, so it cannot say what is hidden.
HTMLElement.prototype.checkVisibility ??= () => true;

let screen: Rendered | undefined;
afterEach(() => screen?.unmount());

function Frame() {
  return (
    <>
      <Link to="/activity">Rail</Link>
      <main tabIndex={-1}>
        <ArrivalFocus />
        <Outlet />
      </main>
    </>
  );
}

async function aConsole() {
  const root = createRootRoute({ component: Frame });
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <Link to="/activity">Open list</Link>,
  });
  const next = createRoute({
    getParentRoute: () => root,
    path: '/activity',
    component: () => <h1>List</h1>,
  });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: root.addChildren([first, next]), history });
  await router.load();
  screen = render(<RouterProvider router={router as never} />);
  await until(() => expect(linkOf('Open list')).toBeDefined());
}

function linkOf(text: string): HTMLAnchorElement | undefined {
  return [...document.querySelectorAll('a')].find(({ textContent }) => textContent === text);
}

async function follow(text: string) {
  linkOf(text)?.focus();
  act(() => linkOf(text)?.click());
  await until(() => expect(document.querySelector('h1')).not.toBeNull());
}

test('the keyboard begins at the screen when the link that led to it is gone', async () => {
  await aConsole();
  expect(document.activeElement).toBe(document.body);
  await follow('Open list');
  await until(() => expect(document.activeElement).toBe(document.querySelector('main')));
});

test('a link that is still there keeps the keyboard', async () => {
  await aConsole();
  await follow('Rail');
  expect(document.activeElement).toBe(linkOf('Rail'));
});
