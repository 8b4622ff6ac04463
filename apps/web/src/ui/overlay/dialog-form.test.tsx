import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { byRole, click, type Rendered, render } from '../../../test/render.tsx';
import { DialogForm } from './dialog-form.tsx';

let screen: Rendered | undefined;
afterEach(() => screen?.unmount());

function aForm(offReason?: string) {
  const onSubmit = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  screen = render(
    <DialogForm
      title="Name"
      leave="Close"
      post="Save"
      offReason={offReason}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <input aria-label="Name" />
    </DialogForm>,
  );
  return { onSubmit, onClose };
}

/** Enter in the only field, which a browser takes for the form's button. */
function enter() {
  act(() => document.querySelector('form')?.requestSubmit());
}

test('the button in the footer sends the form, and so does Enter', () => {
  const { onSubmit } = aForm();
  click(byRole('button', 'Save'));
  enter();
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test('what cannot be sent says why, and Enter does not get around it', () => {
  const { onSubmit } = aForm('A name is missing.');
  const button = byRole('button', 'Save');
  click(button);
  enter();
  expect(onSubmit).not.toHaveBeenCalled();
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('A name is missing.');
});

test('the other button leaves it', () => {
  const { onClose } = aForm();
  click(byRole('button', 'Close'));
  expect(onClose).toHaveBeenCalledOnce();
});
