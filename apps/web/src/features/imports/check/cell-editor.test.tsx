import { afterEach, expect, test, vi } from 'vitest';
import { focus, press, type Rendered, render } from '../../../../test/render.tsx';
import { CellEditor } from './cell-editor.tsx';

let screen: Rendered | undefined;
afterEach(() => screen?.unmount());

test('Escape in a field leaves the row as it was', () => {
  const onCancel = vi.fn<() => void>();
  const onSave = vi.fn<(cells: string[]) => void>();
  const row = { label: 'Line 4', names: ['SKU', 'Quantity'], cells: ['A-1', '3'] };
  screen = render(<CellEditor {...row} {...{ onCancel, onSave }} />);
  const field = screen.container.querySelector('input');
  if (field === null) throw new Error('there is no field');
  focus(field);
  press('Escape');
  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(onSave).not.toHaveBeenCalled();
});
