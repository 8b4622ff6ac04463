import type { ReactNode } from 'react';
import { cx } from '../../cx.ts';
import styles from './figure-table.module.css';

export interface FigureColumn {
  id: string;
  label: string;
  /** Figures stand at the right, under each other. */
  isFigure?: boolean;
  /** The narrow screen has no room for it. */
  isExtra?: boolean;
}

interface FigureRow {
  id: string;
  /** In the order of the columns; the first says what the row is about. */
  cells: ReactNode[];
  isCurrent?: boolean | undefined;
}

interface FigureTableProps {
  label: string;
  columns: FigureColumn[];
  rows: FigureRow[];
}

/** Figures under their headings: what a chart shows, or a list that stands beside one. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" {...faceOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, isCurrent }) => (
          <tr key={id} data-current={isCurrent || undefined}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th key={column.id} scope="row" {...faceOf(column)}>
                  {cells[place]}
                </th>
              ) : (
                <td key={column.id} {...faceOf(column)}>
                  {cells[place]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function faceOf({ isFigure, isExtra }: FigureColumn) {
  return { className: cx(isFigure && styles.figure, isExtra && styles.extra) };
}
