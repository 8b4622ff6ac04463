import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type Rendered, render } from '../../../test/render.tsx';
import { FileDrop } from './file-drop.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function choose(files: File[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('there is no way to choose a file');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function aDrop() {
  const onFile = vi.fn<(file: File) => void>();
  screen = render(<FileDrop label="A CSV with counts" accept={['.csv']} onFile={onFile} />);
  return onFile;
}

test('hands over the file that was chosen', () => {
  const onFile = aDrop();
  const file = new File(['sku;count'], 'counts.csv');
  choose([file]);
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
});

test('two files at once are refused in words, and neither is taken', () => {
  const onFile = aDrop();
  choose([new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]);
  expect(onFile).not.toHaveBeenCalled();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('One file at a time');
});
