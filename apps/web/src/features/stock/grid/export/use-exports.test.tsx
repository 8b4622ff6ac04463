import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { IdentityConsole } from '../../../../../test/identity-console.tsx';
import { type Rendered, render } from '../../../../../test/render.tsx';
import { spansOfRows } from '../selection/row-spans.ts';
import { type Selection, selectSpans } from '../selection/selection.ts';
import { type Exports, useExports } from './use-exports.ts';

let screen: Rendered;

afterEach(() => {
  screen.unmount();
  vi.unstubAllGlobals();
});

/** A page whose server is asked and does not answer yet. */
function mount(selection: Selection, viewId: string | null = 'view-7') {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return new Promise(() => {});
  });
  const of = new IdentityConsole({});
  const seen: { exports: Exports | null } = { exports: null };
  const look = (exports: Exports) => {
    seen.exports = exports;
  };
  const place = { warehouseId: 7, timeZone: 'UTC', viewId };
  const source = { ...place, rowAt: () => undefined, shown: () => null };
  function Probe() {
    const request = { search: 'cup', filter: {}, sort: [] };
    const columnIds = ['sku', 'trend', 'onHand'] as const;
    look(useExports({ source, request, columnIds, total: 900, selection }));
    return null;
  }
  screen = render(of.wrap(<Probe />));
  return {
    asked,
    texts: () => of.toasts.getSnapshot().map(({ text }) => text),
    run: (what: 'exportView' | 'exportSelection') => act(() => seen.exports?.[what]()),
    progress: () => seen.exports?.progress,
  };
}

test('a selection is exported by its rows in the order that is shown', () => {
  const { asked, run, progress } = mount(selectSpans(spansOfRows([0, 1, 2, 9])));
  run('exportSelection');
  const { pathname, searchParams } = new URL(asked[0] ?? '', 'http://console');
  expect(pathname).toBe('/api/v1/warehouses/7/stock/export');
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'view-7',
    rows: '0-2,9',
    columns: 'sku,onHand',
  });
  expect(progress()).toMatchObject({ rows: 0, total: 4 });
});

test('the view is exported by its question, whatever is selected', () => {
  const { asked, run, progress } = mount(selectSpans([{ from: 0, to: 3 }]));
  run('exportView');
  expect(asked).toEqual(['/api/v1/warehouses/7/stock/export?columns=sku%2ConHand&search=cup']);
  expect(progress()).toMatchObject({ total: 900 });
});

test('more pieces than an address can name are refused in words', () => {
  const everyOther = Array.from({ length: 301 }, (_, at) => at * 2);
  const { asked, texts, run } = mount(selectSpans(spansOfRows(everyOther)));
  run('exportSelection');
  expect(texts()).toEqual(['The selection is in too many pieces']);
  expect(asked).toEqual([]);
});

test('rows whose order is still being built are asked for later', () => {
  const { asked, texts, run } = mount(selectSpans([{ from: 0, to: 3 }]), null);
  run('exportSelection');
  expect(texts()).toEqual(['These rows cannot be exported yet']);
  expect(asked).toEqual([]);
});
