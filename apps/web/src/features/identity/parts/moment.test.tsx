import { afterEach, expect, test } from 'vitest';
import { type Rendered, render } from '../../../../test/render.tsx';
import { ClockZone } from '../../../ui/shell/clock-zone.ts';
import { Moment } from './moment.tsx';

/** A minute of a year long gone, so that the date is written in full. */
const AT = '2020-01-15T23:30:00.000Z';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function momentIn(zone: string | null): HTMLTimeElement {
  screen = render(
    <ClockZone value={zone}>
      <Moment at={AT} />
    </ClockZone>,
  );
  const time = document.querySelector('time');
  if (time === null) throw new Error('no time is told');
  return time;
}

test('beside the clock of a warehouse a moment is told in its time, and whose that is', () => {
  const time = momentIn('Europe/Berlin');
  expect(time.textContent).toBe('16 Jan 2020, 00:30');
  expect(time.title).toContain('Europe/Berlin');
});

test('where there is no clock the zone is told with the moment', () => {
  const time = momentIn(null);
  const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
    .formatToParts(new Date(AT))
    .find(({ type }) => type === 'timeZoneName')?.value;
  expect(time.textContent).toMatch(/ 2020, \d\d:30 \S+$/);
  expect(time.textContent).toContain(` ${zone}`);
  expect(time.title).toBe('');
});
