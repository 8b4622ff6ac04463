import { type ReactNode, useState } from 'react';
import { wordsOf } from '../language/words.ts';
import { SkeletonRows } from '../state/skeleton.tsx';
import styles from './data-table.module.css';
import { dataTableWords } from './data-table.words.ts';
import { SortHeader } from './sort-header.tsx';
import { type Sorting, sortRows } from './sort-rows.ts';

const LOADING_WIDTHS = ['92%', '78%', '86%'];

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Given, a press on the header sorts by it. */
  sortValue?: ((row: Row) => string | number | null) | undefined;
  align?: 'start' | 'end' | undefined;
  /** The narrow screen has no room for it. */
  isExtra?: boolean | undefined;
}

interface DataTableProps<Row> {
  label: string;
  /** The first column is the header of its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  initialSorting?: Sorting | undefined;
  /** Stands in place of the rows while there are none. */
  empty?: ReactNode;
  isLoading?: boolean | undefined;
  /** Marks the row that is open beside the table. */
  selectedId?: string | undefined;
}

/** A table of up to a few hundred rows, sorted by its headers; wider than the screen it scrolls within. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, isLoading = false } = props;
  const [sorting, setSorting] = useState<Sorting | undefined>(props.initialSorting);
  const sortValue = columns.find((column) => column.id === sorting?.columnId)?.sortValue;
  const shown = sorting && sortValue ? sortRows(rows, sortValue, sorting.direction) : rows;
  if (isLoading && rows.length === 0) {
    return <SkeletonRows label={wordsOf(dataTableWords).loading(label)} widths={LOADING_WIDTHS} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                column={column}
                direction={sorting?.columnId === column.id ? sorting.direction : undefined}
                onSort={(direction) => setSorting({ columnId: column.id, direction })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <DataRow
              key={rowId(row)}
              row={row}
              columns={columns}
              isSelected={rowId(row) === props.selectedId}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <div className={styles.empty}>{props.empty}</div> : null}
    </section>
  );
}

interface DataRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  isSelected: boolean;
}

function DataRow<Row>({ row, columns, isSelected }: DataRowProps<Row>) {
  return (
    <tr data-selected={isSelected || undefined}>
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.id} scope="row" data-align={column.align}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-align={column.align} data-extra={column.isExtra || undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
