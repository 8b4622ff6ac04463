import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { byRole, click, type Rendered, render, type } from '../../../test/render.tsx';
import { PasswordField } from './password-field.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function Field() {
  const [value, setValue] = useState('');
  return (
    <PasswordField
      label="Password"
      name="password"
      autoComplete="current-password"
      value={value}
      onChange={setValue}
    />
  );
}

function open(): HTMLInputElement {
  screen = render(<Field />);
  const input = screen.container.querySelector('input');
  if (input === null) throw new Error('no field');
  return input;
}

function pressWithCapsLock(input: HTMLElement, key: string, isOn: boolean) {
  const init = { key, bubbles: true, modifierCapsLock: isOn };
  act(() => void input.dispatchEvent(new KeyboardEvent('keydown', init)));
}

test('a password manager finds the field, and nobody reads what stands in it', () => {
  const input = open();
  expect(input.type).toBe('password');
  expect(input.autocomplete).toBe('current-password');
  expect(input.name).toBe('password');
});

test('the password is shown for as long as it is asked for', () => {
  const input = open();
  type(input, 'correct horse');
  click(byRole('button', 'Show the password'));
  expect(input.type).toBe('text');
  expect(input.value).toBe('correct horse');
  click(byRole('button', 'Show the password'));
  expect(input.type).toBe('password');
});

test('caps lock is told while it is on, and its own press tells how it is after', () => {
  const input = open();
  pressWithCapsLock(input, 'A', true);
  expect(byRole('status').textContent).toContain('Caps Lock is on.');
  pressWithCapsLock(input, 'CapsLock', true);
  expect(byRole('status').textContent).not.toContain('Caps Lock');
});
