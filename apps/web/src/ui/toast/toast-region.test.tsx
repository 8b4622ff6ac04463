import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byRole, click, focus, press, type Rendered, render } from '../../../test/render.tsx';
import { createToastQueue, type ToastQueue, UNDO_MS } from './toast-queue.ts';
import { ToastRegion } from './toast-region.tsx';

let screen: Rendered | undefined;
let queue: ToastQueue;

beforeEach(() => {
  vi.useFakeTimers();
  queue = createToastQueue(Date.now);
  screen = render(
    <>
      <button type="button">Row of the grid</button>
      <ToastRegion queue={queue} />
    </>,
  );
});

afterEach(() => {
  screen?.unmount();
  vi.useRealTimers();
});

function pass(durationMs: number) {
  act(() => {
    vi.advanceTimersByTime(durationMs);
  });
}

function anUndo() {
  const onPress = vi.fn<() => void>();
  act(() => {
    queue.add({ text: '\u22123 applied, now 12', action: { label: 'Undo', onPress } });
  });
  return onPress;
}

test('counts the seconds down that are left for undo, and goes when they are over', () => {
  anUndo();
  expect(byRole('button', 'Undo').textContent).toContain('30 s');
  pass(12_000);
  expect(byRole('button', 'Undo').textContent).toContain('18 s');
  pass(UNDO_MS - 12_000);
  expect(queue.getSnapshot()).toEqual([]);
});

test('undo is called once and puts the toast away', () => {
  const onPress = anUndo();
  click(byRole('button', 'Undo'));
  expect(onPress).toHaveBeenCalledTimes(1);
  expect(queue.getSnapshot()).toEqual([]);
});

test('time stands still while a toast has the focus, and goes on afterwards', () => {
  anUndo();
  focus(byRole('button', 'Undo'));
  pass(60_000);
  expect(byRole('button', 'Undo').textContent).toContain('30 s');
  focus(byRole('button', 'Row of the grid'));
  pass(UNDO_MS);
  expect(queue.getSnapshot()).toEqual([]);
});

test('F6 reaches the toast from anywhere, and the focus returns when it is gone', () => {
  anUndo();
  focus(byRole('button', 'Row of the grid'));
  press('F6');
  expect(document.activeElement).toBe(byRole('button', 'Undo'));
  click(byRole('button', 'Undo'));
  expect(document.activeElement).toBe(byRole('button', 'Row of the grid'));
});

test('is told politely, without the countdown', () => {
  anUndo();
  pass(5_000);
  const status = byRole('status');
  expect(status.getAttribute('aria-live')).toBe('polite');
  expect(status.textContent).toBe('\u22123 applied, now 12');
});

test('keeps the newest three', () => {
  act(() => {
    for (const text of ['one', 'two', 'three', 'four']) queue.add({ text });
  });
  expect(queue.getSnapshot().map((toast) => toast.text)).toEqual(['two', 'three', 'four']);
});
