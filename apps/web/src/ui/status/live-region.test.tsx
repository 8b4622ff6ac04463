import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byRole, type Rendered, render } from '../../../test/render.tsx';
import { LiveRegion } from './live-region.tsx';

let screen: Rendered;

beforeEach(() => {
  vi.useFakeTimers();
  screen = render(<LiveRegion>one level changed</LiveRegion>);
});

afterEach(() => {
  screen.unmount();
  vi.useRealTimers();
});

function say(text: string) {
  screen.rerender(<LiveRegion>{text}</LiveRegion>);
}

function pass(durationMs: number) {
  act(() => {
    vi.advanceTimersByTime(durationMs);
  });
}

test('says the newest of what came in within five seconds, and nothing in between', () => {
  say('2 levels changed');
  pass(4_000);
  say('9 levels changed');
  expect(byRole('status').textContent).toBe('one level changed');
  pass(1_000);
  expect(byRole('status').textContent).toBe('9 levels changed');
});

test('rests again after having summed up', () => {
  say('2 levels changed');
  pass(5_000);
  say('3 levels changed');
  pass(4_999);
  expect(byRole('status').textContent).toBe('2 levels changed');
  pass(1);
  expect(byRole('status').textContent).toBe('3 levels changed');
});

test('after silence it speaks at once', () => {
  pass(60_000);
  say('4 levels changed');
  expect(byRole('status').textContent).toBe('4 levels changed');
});
