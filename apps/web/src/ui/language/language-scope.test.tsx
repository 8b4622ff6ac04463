import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { byRole, click, type Rendered, render, until } from '../../../test/render.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { LANGUAGE_KEY } from './language.ts';
import { LanguageScope } from './language-scope.tsx';

let screen: Rendered | undefined;

afterEach(() => {
  screen?.unmount();
  localStorage.clear();
  document.documentElement.lang = '';
});

function Draft() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="A draft">
      half typed
    </Dialog>
  );
}

function chooseInAnotherWindow(newValue: string) {
  act(() => {
    dispatchEvent(new StorageEvent('storage', { key: LANGUAGE_KEY, newValue }));
  });
}

test('the switch speaks the other language, is remembered, and keeps the focus', async () => {
  screen = render(
    <LanguageScope>
      <LanguageSwitch />
    </LanguageScope>,
  );
  click(byRole('button', 'Language: English'));
  await until(() => byRole('menuitemradio', 'Deutsch'));
  click(byRole('menuitemradio', 'Deutsch'));
  await until(() => expect(document.activeElement).toBe(byRole('button', 'Sprache: Deutsch')));
  expect(document.documentElement.lang).toBe('de');
  expect(localStorage.getItem(LANGUAGE_KEY)).toBe('de');
});

test('a choice in another window waits for the open dialog, so that no draft is lost', async () => {
  screen = render(
    <LanguageScope>
      <Draft />
    </LanguageScope>,
  );
  chooseInAnotherWindow('de');
  expect(document.documentElement.lang).toBe('');
  click(byRole('button', 'Close'));
  await until(() => expect(document.documentElement.lang).toBe('de'));
});

test('a choice in another window is followed at once where nothing is open', async () => {
  screen = render(
    <LanguageScope>
      <LanguageSwitch />
    </LanguageScope>,
  );
  chooseInAnotherWindow('de');
  await until(() => byRole('button', 'Sprache: Deutsch'));
});
