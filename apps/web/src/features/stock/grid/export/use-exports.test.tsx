import { afterEach, expect, test, vi } from 'vitest';
import { render } from '../../../../../test/render.tsx';
import { createToastQueue } from '../../../../ui/toast/toast-queue.ts';
import { ToastsProvider } from '../../../../ui/toast/toasts-provider.tsx';
import { spansOfRows } from '../selection/row-spans.ts';
import { type Selection, selectSpans } from '../selection/selection.ts';
import { type Exports, useExports } from './use-exports.ts';

const CSV_HEADERS = {
  'Content-Disposition': 'attachment; filename="stock-LDS-asof-1.9.csv"',
  'Stockwire-As-Of': '1.9',
};

afterEach(() => vi.unstubAllGlobals());

function mount(selection: Selection, viewId: string | null = 'view-7') {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return new Response('sku\r\nCUP-1\r\n', { headers: CSV_HEADERS });
  });
  URL.createObjectURL = () => 'blob:file';
  const toasts = createToastQueue();
  const seen: { exports: Exports | null } = { exports: null };
  const look = (exports: Exports) => {
    seen.exports = exports;
  };
  const source = { warehouseId: 7, timeZone: 'UTC', viewId, rowAt: () => undefined };
  function Probe() {
    const request = { search: 'cup', filter: {}, sort: [] };
    const columnIds = ['sku', 'trend', 'onHand'] as const;
    const options = { request, columnIds, total: 900, selection };
    look(useExports({ ...options, source: { ...source, shown: () => null } }));
    return null;
  }
  render(
    <ToastsProvider queue={toasts}>
      <Probe />
    </ToastsProvider>,
  );
  const texts = () => toasts.getSnapshot().map(({ text }) => text);
  return { asked, texts, exports: () => seen.exports };
}

test('a selection is exported by its rows in the order that is shown', async () => {
  const { asked, texts, exports } = mount(selectSpans(spansOfRows([0, 1, 2, 9])));
  exports()?.exportSelection();
  await vi.waitFor(() => expect(texts()).toHaveLength(1));
  const { pathname, searchParams } = new URL(asked[0] ?? '', 'http://console');
  expect(pathname).toBe('/api/v1/warehouses/7/stock/export');
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'view-7',
    rows: '0-2,9',
    columns: 'sku,onHand',
  });
  expect(texts()[0]).toContain('1 row exported');
});

test('the view is exported by its question, whatever is selected', async () => {
  const { asked, texts, exports } = mount(selectSpans([{ from: 0, to: 3 }]));
  exports()?.exportView();
  await vi.waitFor(() => expect(texts()).toHaveLength(1));
  expect(asked).toEqual(['/api/v1/warehouses/7/stock/export?columns=sku%2ConHand&search=cup']);
});

test('more pieces than an address can name are refused in words', () => {
  const everyOther = Array.from({ length: 301 }, (_, at) => at * 2);
  const { asked, texts, exports } = mount(selectSpans(spansOfRows(everyOther)));
  exports()?.exportSelection();
  expect(texts()).toEqual(['The selection is in too many pieces']);
  expect(asked).toEqual([]);
});

test('rows whose order is still being built are asked for later', () => {
  const { asked, texts, exports } = mount(selectSpans([{ from: 0, to: 3 }]), null);
  exports()?.exportSelection();
  expect(texts()).toEqual(['These rows cannot be exported yet']);
  expect(asked).toEqual([]);
});
