import { afterEach, expect, test, vi } from 'vitest';
import { type Rendered, render, type } from '../../../../../test/render.tsx';
import { AtField } from './at-field.tsx';

const NOW = new Date('2026-07-01T12:00:00Z');
let screen: Rendered;

afterEach(() => screen.unmount());

function show(atMs: number | null) {
  const onPickAt = vi.fn();
  screen = render(<AtField atMs={atMs} timeZone="Europe/Berlin" now={NOW} onPickAt={onPickAt} />);
  const input = screen.container.querySelector('input');
  if (!input) throw new Error('no field');
  return { input, onPickAt };
}

test('a time is read by the clock of the warehouse', () => {
  const { input, onPickAt } = show(null);
  type(input, '2026-07-01T09:30:00');
  expect(onPickAt).toHaveBeenCalledWith(Date.parse('2026-07-01T07:30:00Z'));
});

test('a moment that has not come is refused in words', () => {
  const { input, onPickAt } = show(null);
  type(input, '2026-07-01T14:30:00');
  expect(onPickAt).not.toHaveBeenCalled();
  expect(screen.container.textContent).toContain('has not come yet');
});

test('a moment that was picked in the chart stands in the field', () => {
  const { input } = show(Date.parse('2026-06-30T22:15:30Z'));
  // jsdom writes thousandths behind the seconds.
  expect(input.value).toMatch(/^2026-07-01T00:15:30/);
});
