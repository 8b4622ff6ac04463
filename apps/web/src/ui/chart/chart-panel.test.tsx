import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byRole, click, type Rendered, render } from '../../../test/render.tsx';
import { ChartPanel } from './chart-panel.tsx';

let screen: Rendered;
const writeText = vi.fn();

beforeEach(() => {
  // jsdom has no clipboard of its own.
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  screen = render(
    <ChartPanel
      title="Units moved"
      summary="7 out, 2 in"
      table={() => ({ columns: ['Minute', 'Out'], rows: [['14:02', '7']] })}
    >
      <svg />
    </ChartPanel>,
  );
});

afterEach(() => {
  screen.unmount();
  Reflect.deleteProperty(navigator, 'clipboard');
  writeText.mockReset();
});

test('the chart says in words what it shows, and a press turns it into its table', () => {
  expect(screen.container.querySelector('figure')?.getAttribute('aria-label')).toBe('7 out, 2 in');
  click(byRole('button', 'Units moved as a table'));
  expect(screen.container.querySelector('figure')).toBeNull();
  expect(screen.container.querySelector('tbody')?.textContent).toBe('14:027');
  click(byRole('button', 'Units moved as a chart'));
  expect(screen.container.querySelector('table')).toBeNull();
});

test('the table goes to the clipboard as a spreadsheet reads it', async () => {
  writeText.mockResolvedValue(undefined);
  click(byRole('button', 'Units moved as a table'));
  await act(async () => byRole('button', 'Copy Units moved').click());
  expect(writeText).toHaveBeenCalledWith('Minute\tOut\n14:02\t7');
  expect(byRole('button', 'Copied').textContent).toContain('Copied');
});

test('a browser that forbids it is named, with the way round it', async () => {
  writeText.mockRejectedValue(new Error('denied'));
  click(byRole('button', 'Units moved as a table'));
  await act(async () => byRole('button', 'Copy Units moved').click());
  expect(byRole('button', 'Copy Units moved').getAttribute('aria-disabled')).toBe('true');
  expect(screen.container.textContent).toContain('did not allow copying');
});
