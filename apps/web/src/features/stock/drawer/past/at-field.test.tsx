import { I18nProvider } from 'react-aria-components';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, focus, press, type Rendered, render } from '../../../../../test/render.tsx';
import { AtField } from './at-field.tsx';

const NOW = new Date('2026-07-01T12:00:00Z');
let screen: Rendered;

afterEach(() => screen.unmount());

function show(at: string) {
  const onPickAt = vi.fn();
  const field = (atMs: number) => (
    <I18nProvider locale="en-GB">
      <AtField atMs={atMs} timeZone="Europe/Berlin" now={NOW} onPickAt={onPickAt} />
    </I18nProvider>
  );
  screen = render(field(Date.parse(at)));
  return { onPickAt, pickInChart: (next: string) => screen.rerender(field(Date.parse(next))) };
}

const shown = () => byRole('group', 'Stock at').textContent?.replaceAll(/[\u2066-\u2069]/g, '');

function pressOn(part: string, key: string) {
  focus(byRole('spinbutton', part));
  press(key);
}

test('a time is read by the clock of the warehouse', () => {
  const { onPickAt } = show('2026-07-01T07:30:00Z');
  expect(shown()).toContain('01/07/2026, 09:30:00');
  pressOn('minute', 'ArrowDown');
  expect(onPickAt).toHaveBeenCalledWith(Date.parse('2026-07-01T07:29:00Z'));
});

test('a moment that has not come is refused in words, and stays to be mended', () => {
  const { onPickAt } = show('2026-07-01T11:30:00Z');
  pressOn('day', 'ArrowUp');
  expect(onPickAt).not.toHaveBeenCalled();
  expect(screen.container.textContent).toContain('has not come yet');
  expect(shown()).toContain('02/07/2026');
  pressOn('day', 'ArrowDown');
  expect(screen.container.textContent).not.toContain('has not come yet');
});

test('a moment that was picked in the chart replaces what was typed', () => {
  const { pickInChart } = show('2026-07-01T11:30:00Z');
  pressOn('day', 'ArrowUp');
  pickInChart('2026-06-30T22:15:30Z');
  expect(shown()).toContain('01/07/2026, 00:15:30');
});

test('a year whose digits are still being typed is no moment yet', () => {
  const { onPickAt } = show('2026-07-01T11:30:00Z');
  pressOn('year', 'Home');
  expect(onPickAt).not.toHaveBeenCalled();
});
