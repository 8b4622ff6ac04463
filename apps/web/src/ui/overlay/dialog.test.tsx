import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  byRole,
  click,
  focus,
  press,
  type Rendered,
  render,
  until,
} from '../../../test/render.tsx';
import { Button } from '../action/button.tsx';
import { AlertDialog } from './alert-dialog.tsx';
import { Dialog } from './dialog.tsx';

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

async function anOpen(Kind: typeof Dialog | typeof AlertDialog) {
  const onClose = vi.fn<() => void>();
  function Page() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Adjust</Button>
        <Kind
          isOpen={isOpen}
          onClose={() => {
            onClose();
            setOpen(false);
          }}
          title="Adjust A-01-03"
          subtitle="Stoneware dinner plate"
        >
          <Button>Discard</Button>
          <Button disabledReason="Nothing is changed yet.">Save</Button>
          <Button autoFocus>Count again</Button>
        </Kind>
      </>
    );
  }
  screen = render(<Page />);
  const opener = byRole('button', 'Adjust');
  focus(opener);
  click(opener);
  await until(() => expect(document.activeElement?.closest('[role$=dialog]')).not.toBeNull());
  return { opener, onClose };
}

test('takes the focus to the control that asks for it', async () => {
  await anOpen(Dialog);
  expect(document.activeElement).toBe(byRole('button', 'Count again'));
});

test('is named by its title and described by its subtitle', async () => {
  await anOpen(AlertDialog);
  const dialog = byRole('alertdialog', 'Adjust A-01-03');
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Stoneware dinner plate');
});

test.each([
  ['a dialog', Dialog],
  ['an alert dialog', AlertDialog],
])('Escape closes %s and gives the focus back', async (_name, Kind) => {
  const { opener, onClose } = await anOpen(Kind);
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
  await until(() => expect(document.activeElement).toBe(opener));
  expect(document.querySelector('[role$=dialog]')).toBeNull();
});

test('Escape closes a dialog at once from a button that is off and tells why', async () => {
  const { onClose } = await anOpen(Dialog);
  press('Tab');
  focus(byRole('button', 'Save'));
  await until(() => expect(document.querySelector('[role=tooltip]')).not.toBeNull());
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('the rest of the page is out of reach while it is open', async () => {
  await anOpen(Dialog);
  expect(screen?.container.closest('[aria-hidden=true],[inert]')).not.toBeNull();
});
