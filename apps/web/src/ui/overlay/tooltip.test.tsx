import { Button } from 'react-aria-components';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, focus, press, type Rendered, render, until } from '../../../test/render.tsx';
import { Tooltip } from './tooltip.tsx';

let screen: Rendered | undefined;
afterEach(() => screen?.unmount());

test('Escape closes what is told about a button, and the bar that the button stands in', async () => {
  const onClose = vi.fn<() => void>();
  screen = render(
    // biome-ignore lint/a11y/noStaticElementInteractions: a bar as the grid's, which hears the keys of what it holds.
    <div onKeyDown={({ key }) => (key === 'Escape' ? onClose() : undefined)}>
      <Tooltip text="Close this bar">
        <Button>Close</Button>
      </Tooltip>
    </div>,
  );
  press('Tab');
  focus(byRole('button', 'Close'));
  await until(() => expect(document.querySelector('[role=tooltip]')).not.toBeNull());
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
  await until(() => expect(document.querySelector('[role=tooltip]')).toBeNull());
});
