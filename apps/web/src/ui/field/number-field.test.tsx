import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  blur,
  byRole,
  click,
  focus,
  press,
  type Rendered,
  render,
  type,
} from '../../../test/render.tsx';
import { NumberField } from './number-field.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

interface Given {
  start?: number | null;
  minValue?: number;
  maxValue?: number;
  isSigned?: boolean;
}

function aField({ start = null, ...props }: Given) {
  const onChange = vi.fn<(value: number | null) => void>();
  function Field() {
    const [value, setValue] = useState<number | null>(start);
    return (
      <NumberField
        label="Change"
        value={value}
        onChange={(next) => {
          onChange(next);
          setValue(next);
        }}
        steppers="small"
        {...props}
      />
    );
  }
  screen = render(<Field />);
  const input = byRole('spinbutton');
  if (!(input instanceof HTMLInputElement)) throw new Error('the spin button is not an input');
  focus(input);
  return { input, onChange };
}

test('shows the sign of a change, with a true minus', () => {
  expect(aField({ start: 3, isSigned: true }).input.value).toBe('+3');
  screen?.unmount();
  expect(aField({ start: -1_200, isSigned: true }).input.value).toBe('\u22121,200');
});

test('a typed hyphen becomes a minus and the caller hears every readable number', () => {
  const { input, onChange } = aField({ isSigned: true });
  type(input, '-');
  expect(input.value).toBe('\u2212');
  type(input, '-1');
  type(input, '-12');
  expect(input.value).toBe('\u221212');
  expect(onChange.mock.calls).toEqual([[-1], [-12]]);
});

test('what is not a whole number is null for the caller and stays on screen', () => {
  const { input, onChange } = aField({ start: 4 });
  type(input, '4.5');
  expect(onChange).toHaveBeenLastCalledWith(null);
  expect(input.value).toBe('4.5');
});

test('arrows step by one and pages by ten, never beyond the range', () => {
  const { input, onChange } = aField({ start: 0, minValue: -5, maxValue: 12, isSigned: true });
  press('ArrowUp');
  press('PageUp');
  press('PageUp');
  expect(input.value).toBe('+12');
  press('PageDown');
  press('PageDown');
  expect(onChange).toHaveBeenLastCalledWith(-5);
  expect(input.value).toBe('\u22125');
});

test('says that a number is out of range, and draws it in when the field is left', () => {
  const { input, onChange } = aField({ minValue: 0, maxValue: 50 });
  type(input, '500');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.body.textContent).toContain('From 0 to 50');
  blur(input);
  expect(input.value).toBe('50');
  expect(onChange).toHaveBeenLastCalledWith(50);
});

test('the Enter that draws a number into range does not also send it; the next one does', () => {
  const { input } = aField({ minValue: 0, maxValue: 50 });
  type(input, '500');
  expect(press('Enter')).toBe(false);
  expect(input.value).toBe('50');
  expect(press('Enter')).toBe(true);
});

test('the sign button turns the number round', () => {
  const { input } = aField({ start: 7, isSigned: true });
  click(byRole('button', 'Turn the sign'));
  expect(input.value).toBe('\u22127');
});

test('a key pressed within a grouped number groups it anew', () => {
  const { input, onChange } = aField({ start: 1_204 });
  type(input, '1,20');
  expect(onChange).toHaveBeenLastCalledWith(120);
  type(input, '1205');
  expect(onChange).toHaveBeenLastCalledWith(1_205);
});
