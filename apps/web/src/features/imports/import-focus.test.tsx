import { afterEach, expect, test } from 'vitest';
import { type Rendered, render } from '../../../test/render.tsx';
import { useArrival } from './use-arrival.ts';
import { useFocusKept } from './use-focus-kept.ts';

let shown: Rendered | undefined;
afterEach(() => shown?.unmount());

function Steps({ step }: { step: string }) {
  const title = useFocusKept<HTMLHeadingElement>(step);
  useArrival(title);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        Import 7
      </h1>
      <button key={step} type="button">
        {step}
      </button>
    </>
  );
}

test('the keyboard stands at the title when its button went with the step before, not when the page opens', () => {
  shown = render(<Steps step="describe" />);
  expect(document.activeElement).toBe(document.body);
  shown.container.querySelector('button')?.focus();
  shown.rerender(<Steps step="check" />);
  expect(document.activeElement).toBe(shown.container.querySelector('h1'));
});

test('whoever comes from another screen, as with a file, begins at the title', () => {
  const frame = document.createElement('main');
  frame.tabIndex = -1;
  document.body.append(frame);
  frame.focus();
  shown = render(<Steps step="describe" />);
  expect(document.activeElement).toBe(shown.container.querySelector('h1'));
  frame.remove();
});
