import { afterEach, expect, test } from 'vitest';
import { byRole, click, type Rendered, render } from '../../../test/render.tsx';
import { type Column, DataTable } from './data-table.tsx';

interface Bin {
  code: string;
  pieces: number | null;
}

const BINS: Bin[] = [
  { code: 'A-2', pieces: 4 },
  { code: 'A-10', pieces: null },
  { code: 'A-1', pieces: 12 },
];

const COLUMNS: Column<Bin>[] = [
  { id: 'code', label: 'Bin', cell: (bin) => bin.code, sortValue: (bin) => bin.code },
  { id: 'pieces', label: 'Pieces', cell: (bin) => bin.pieces, sortValue: (bin) => bin.pieces },
];

let screen: Rendered | undefined;

afterEach(() => screen?.unmount());

function codes(): string[] {
  return [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent ?? '');
}

function aTable(rows: Bin[] = BINS) {
  screen = render(
    <DataTable
      label="Bins"
      columns={COLUMNS}
      rows={rows}
      rowId={(bin) => bin.code}
      empty="No bin yet"
    />,
  );
}

test('a header sorts by its column, numbers within texts by size, and the next press turns it', () => {
  aTable();
  click(byRole('button', 'Bin'));
  expect(codes()).toEqual(['A-1', 'A-2', 'A-10']);
  expect(document.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
  click(byRole('button', 'Bin'));
  expect(codes()).toEqual(['A-10', 'A-2', 'A-1']);
});

test('a row without the value stands last in both directions', () => {
  aTable();
  click(byRole('button', 'Pieces'));
  expect(codes()).toEqual(['A-2', 'A-1', 'A-10']);
  click(byRole('button', 'Pieces'));
  expect(codes()).toEqual(['A-1', 'A-2', 'A-10']);
});

test('a table without rows says what is missing', () => {
  aTable([]);
  expect(document.body.textContent).toContain('No bin yet');
});
