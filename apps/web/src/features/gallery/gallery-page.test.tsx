import { afterEach, beforeEach, expect, test } from 'vitest';
import { byRole, click, type Rendered, render } from '../../../test/render.tsx';
import { createToastQueue } from '../../ui/toast/toast-queue.ts';
import { ToastsProvider } from '../../ui/toast/toasts-provider.tsx';
import { GalleryPage } from './gallery-page.tsx';

const SOURCES = import.meta.glob<string>('../../ui/**/*.tsx', { query: '?raw', import: 'default' });

/** Parts of other widgets, which stand in their frames, and what draws nothing of its own. */
const SHOWN_WITHIN = new Set([
  'ChartReadout',
  'CopyTable',
  'DialogFrame',
  'EndLabels',
  'EscapeGoesOn',
  'FieldLabel',
  'FieldNotes',
  'LanguageScope',
  'OptionList',
  'ScreenCommandsProvider',
  'SortHeader',
  'TimeChart',
  'ToastsProvider',
]);

let screen: Rendered;

beforeEach(() => {
  // jsdom has neither; a chart measures its place, and the theme asks the system.
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.matchMedia ??= () => new EventTarget() as MediaQueryList;
  screen = render(
    <ToastsProvider queue={createToastQueue()}>
      <GalleryPage />
    </ToastsProvider>,
  );
});

afterEach(() => screen.unmount());

function shownWidgets(): Set<string | undefined> {
  const frames = screen.container.querySelectorAll<HTMLElement>('[data-widget]');
  return new Set([...frames].map(({ dataset }) => dataset.widget));
}

test('every widget that is exported is shown', async () => {
  const shown = shownWidgets();
  const sources = Object.entries(SOURCES).filter(([file]) => !file.includes('.test.'));
  const texts = await Promise.all(sources.map(([, load]) => load()));
  const exported = texts.flatMap((text) =>
    [...text.matchAll(/^export (?:function|const) ([A-Z][A-Za-z]*[a-z])\b/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(exported.length).toBeGreaterThan(40);
  const missing = exported.filter((name) => !shown.has(name) && !SHOWN_WITHIN.has(name));
  expect(missing).toEqual([]);
});

test('light and dark stand side by side when asked for', () => {
  const once = screen.container.querySelectorAll('[data-widget=Button]').length;
  click(byRole('button', 'Light and dark'));
  expect(screen.container.querySelectorAll('[data-widget=Button]')).toHaveLength(2 * once);
});

test('the marks of pointer and keyboard are on the widget itself', () => {
  const focused = screen.container.querySelectorAll(
    '[data-widget=Button] button[data-focus-visible]',
  );
  expect(focused).toHaveLength(1);
});
