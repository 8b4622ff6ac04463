import { afterEach, expect, test, vi } from 'vitest';
import { type Rendered, render, type } from '../../../test/render.tsx';
import { DateTimeField } from './date-time-field.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

test('shows and reads the clock of the place, and names its zone', () => {
  const onChange = vi.fn<(at: Date | null) => void>();
  screen = render(
    <DateTimeField
      label="As of"
      timeZone="America/New_York"
      value={new Date('2026-11-23T14:02:11Z')}
      onChange={onChange}
    />,
  );
  const input = document.querySelector('input');
  if (input === null) throw new Error('the field has no input');
  expect(input.value).toBe('2026-11-23T09:02');
  expect(document.body.textContent).toContain('GMT-5');
  type(input, '2026-11-23T12:00');
  expect(onChange).toHaveBeenLastCalledWith(new Date('2026-11-23T17:00:00Z'));
  type(input, '');
  expect(onChange).toHaveBeenLastCalledWith(null);
});
