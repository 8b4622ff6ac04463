import { I18nProvider } from 'react-aria-components';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, focus, press, type Rendered, render } from '../../../test/render.tsx';
import { DateTimeField } from './date-time-field.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function show(at: string, { locale = 'en-GB', timeZone = 'America/New_York' } = {}) {
  const onChange = vi.fn<(at: Date | null) => void>();
  screen = render(
    <I18nProvider locale={locale}>
      <DateTimeField label="As of" timeZone={timeZone} value={new Date(at)} onChange={onChange} />
    </I18nProvider>,
  );
  return onChange;
}

/** What stands in the field, without the marks that keep its direction. */
const shown = () => byRole('group', 'As of').textContent?.replaceAll(/[\u2066-\u2069]/g, '');

test('shows and changes the clock of the place, and names its zone', () => {
  const onChange = show('2026-11-23T14:02:11Z');
  expect(shown()).toContain('23/11/2026, 09:02');
  expect(document.body.textContent).toContain('GMT-5');
  focus(byRole('spinbutton', 'hour'));
  press('ArrowUp');
  expect(onChange).toHaveBeenLastCalledWith(new Date('2026-11-23T15:02:11Z'));
});

test('writes a date as the language of the page does', () => {
  show('2026-07-01T22:30:00Z', { locale: 'de-DE', timeZone: 'Europe/Berlin' });
  expect(shown()).toContain('02.07.2026, 00:30');
});

test('an hour that the clocks of the place leave out is skipped', () => {
  const onChange = show('2026-03-29T00:30:00Z', { timeZone: 'Europe/Berlin' });
  expect(shown()).toContain('01:30');
  focus(byRole('spinbutton', 'hour'));
  press('ArrowUp');
  expect(onChange).toHaveBeenLastCalledWith(new Date('2026-03-29T01:30:00Z'));
});
