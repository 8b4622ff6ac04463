import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, focus, press, type Rendered, render } from '../../../../../test/render.tsx';
import { anEntry } from '../../../../../test/stock-builders.ts';
import type { LevelPoint } from '../../item/level-line.ts';
import { LevelCursor } from './level-cursor.tsx';

const NOW = new Date('2026-11-23T14:00:00Z');
const NOW_MS = NOW.getTime();
const SALE = anEntry({ kind: 'sell', binDelta: -3, by: 'Till 3' });
const POINTS: LevelPoint[] = [
  { atMs: NOW_MS - 3_000, sellable: 20, onHand: 22, entry: null },
  { atMs: NOW_MS - 2_000, sellable: 17, onHand: 19, entry: SALE },
  { atMs: NOW_MS, sellable: 17, onHand: 19, entry: null },
];

let screen: Rendered;
const onPickAt = vi.fn();

afterEach(() => {
  screen.unmount();
  onPickAt.mockReset();
});

function Cursor() {
  const [cursorMs, setCursorMs] = useState<number | null>(null);
  return (
    <LevelCursor
      points={POINTS}
      spanMs={[NOW_MS - 3_000, NOW_MS]}
      cursorMs={cursorMs}
      timeZone="Europe/London"
      now={NOW}
      onCursor={setCursorMs}
      onPickAt={onPickAt}
    />
  );
}

test('arrow keys go from movement to movement and tell each, Enter picks its moment', () => {
  screen = render(<Cursor />);
  const slider = byRole('slider');
  focus(slider);
  press('ArrowLeft');
  expect(slider.getAttribute('aria-valuetext')).toBe(
    '13:59:58: 17 sellable, 19 on hand. Sold from A-01-03 · Till 3',
  );
  press('Home');
  expect(slider.getAttribute('aria-valuetext')).toContain('20 sellable');
  press('Enter');
  expect(onPickAt).toHaveBeenCalledWith(NOW_MS - 3_000);
});

test('Escape leaves the line before it leaves the drawer', () => {
  screen = render(<Cursor />);
  const closes = vi.fn();
  document.addEventListener('keydown', closes);
  focus(byRole('slider'));
  press('Home');
  press('Escape');
  expect(closes).not.toHaveBeenCalled();
  expect(byRole('slider').getAttribute('aria-valuenow')).toBe(String(NOW_MS));
  press('Escape');
  expect(closes).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', closes);
});
