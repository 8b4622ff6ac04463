import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focus, type Rendered, render } from '../../../test/render.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const KEYS = {
  find: { keys: ['/'] },
  palette: { keys: ['k'], withCommand: true },
} as const;

const find = vi.fn();
const palette = vi.fn();

function Page() {
  useShortcuts(KEYS, { find, palette });
  return (
    <>
      <input aria-label="Search" />
      <div role="dialog" aria-label="Adjust">
        <button type="button">Post</button>
      </div>
    </>
  );
}

let screen: Rendered;

beforeEach(() => {
  screen = render(<Page />);
});

afterEach(() => {
  screen.unmount();
  vi.clearAllMocks();
});

function press(key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return event.defaultPrevented;
}

test('a key does what it is declared for, and the browser does nothing more', () => {
  expect(press('/')).toBe(true);
  expect(find).toHaveBeenCalledOnce();
  expect(press('K', { ctrlKey: true })).toBe(true);
  expect(press('k', { metaKey: true })).toBe(true);
  expect(palette).toHaveBeenCalledTimes(2);
});

test('other keys, other chords and a key held down do nothing', () => {
  expect([
    press('k'),
    press('/', { ctrlKey: true }),
    press('/', { altKey: true }),
    press('/', { repeat: true }),
  ]).toEqual([false, false, false, false]);
  expect(find).not.toHaveBeenCalled();
  expect(palette).not.toHaveBeenCalled();
});

test('whoever types means letters, and still reaches the chords', () => {
  focus(screen.container.querySelector('input') ?? document.body);
  expect(press('/')).toBe(false);
  press('k', { ctrlKey: true });
  expect(find).not.toHaveBeenCalled();
  expect(palette).toHaveBeenCalledOnce();
});

test('a dialog keeps its keys to itself', () => {
  focus(screen.container.querySelector('button') ?? document.body);
  press('/');
  press('k', { ctrlKey: true });
  expect(find).not.toHaveBeenCalled();
  expect(palette).not.toHaveBeenCalled();
});

test('a dialog that is fading away takes no key from the page', () => {
  const dialog = screen.container.querySelector('[role="dialog"]');
  dialog?.setAttribute('data-exiting', 'true');
  focus(screen.container.querySelector('button') ?? document.body);
  expect(press('/')).toBe(true);
  expect(press('k', { ctrlKey: true })).toBe(true);
});
