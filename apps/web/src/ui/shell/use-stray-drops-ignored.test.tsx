import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Rendered, render } from '../../../test/render.tsx';
import { useStrayDropsIgnored } from './use-stray-drops-ignored.ts';

let screen: Rendered;

function Console() {
  useStrayDropsIgnored();
  return <p>console</p>;
}

beforeEach(() => {
  screen = render(<Console />);
});

afterEach(() => screen.unmount());

/** A drag as the browser tells it: what is dragged, and whether anybody has dealt with it. */
function drag(type: 'dragover' | 'drop', types: string[]) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const dataTransfer = { types, dropEffect: 'copy' };
  Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
  return { event, dataTransfer };
}

test.each(['dragover', 'drop'] as const)('files beside their place: %s does nothing', (type) => {
  const { event, dataTransfer } = drag(type, ['Files']);
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(dataTransfer.dropEffect).toBe('none');
});

test('a place that takes files keeps its say', () => {
  const { event, dataTransfer } = drag('dragover', ['Files']);
  document.body.addEventListener('dragover', (heard) => heard.preventDefault(), { once: true });
  document.body.dispatchEvent(event);
  expect(dataTransfer.dropEffect).toBe('copy');
});

test('text that is dragged into a field is left to the browser', () => {
  const { event } = drag('drop', ['text/plain']);
  document.body.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
