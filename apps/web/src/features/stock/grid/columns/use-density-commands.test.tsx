import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from '../../../../../test/render.tsx';
import {
  createScreenCommands,
  ScreenCommandsProvider,
} from '../../../../ui/keys/screen-commands.tsx';
import { DEFAULT_LAYOUT, type GridLayout } from './grid-layout.ts';
import { useDensityCommands } from './use-density-commands.ts';

test('the palette offers the heights of rows that do not hold now', () => {
  const commands = createScreenCommands();
  const onLayout = vi.fn<(layout: GridLayout) => void>();
  function Grid({ layout }: { layout: GridLayout }) {
    useDensityCommands(layout, onLayout);
    return null;
  }
  const of = (layout: GridLayout) => (
    <ScreenCommandsProvider commands={commands}>
      <Grid layout={layout} />
    </ScreenCommandsProvider>
  );
  const labels = () => commands.current().map(({ named }) => named?.label);
  const { rerender, unmount } = render(of(DEFAULT_LAYOUT));
  expect(labels()).toEqual(['Height of rows: normal', 'Height of rows: relaxed']);

  act(() => commands.current().at(-1)?.run());
  const relaxed = { ...DEFAULT_LAYOUT, density: 'relaxed' as const };
  expect(onLayout).toHaveBeenLastCalledWith(relaxed);
  rerender(of(relaxed));
  expect(labels()).toEqual(['Height of rows: compact', 'Height of rows: normal']);
  unmount();
  expect(commands.current()).toEqual([]);
});
