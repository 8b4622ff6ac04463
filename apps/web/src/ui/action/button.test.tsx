import { afterEach, expect, test, vi } from 'vitest';
import { byRole, click, focus, type Rendered, render } from '../../../test/render.tsx';
import { Button } from './button.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function describedBy(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

function anAdjust(onPress: () => void, disabledReason?: string) {
  return (
    <Button onPress={onPress} kbd="A" disabledReason={disabledReason}>
      Adjust
    </Button>
  );
}

test('does what it says when pressed', () => {
  const onPress = vi.fn<() => void>();
  screen = render(anAdjust(onPress));
  click(byRole('button', 'Adjust'));
  expect(onPress).toHaveBeenCalledTimes(1);
});

test('disabled, it does nothing, can be reached, and says why', () => {
  const onPress = vi.fn<() => void>();
  screen = render(anAdjust(onPress, 'Waits for the connection'));
  const button = byRole('button', 'Adjust');
  focus(button);
  click(button);
  expect(onPress).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
  expect(describedBy(button)).toContain('Waits for the connection');
});

test('going off and on under the focus does not take the focus away', () => {
  const onPress = vi.fn<() => void>();
  screen = render(anAdjust(onPress));
  const button = byRole('button', 'Adjust');
  focus(button);
  screen.rerender(anAdjust(onPress, 'Waits for the connection'));
  expect(document.activeElement).toBe(button);
  screen.rerender(anAdjust(onPress));
  expect(document.activeElement).toBe(button);
  click(button);
  expect(onPress).toHaveBeenCalledTimes(1);
});
