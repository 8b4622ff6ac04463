import type { ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './mini-table.module.css';

interface MiniRow {
  id: string;
  /** What the row is about; its header. */
  lead: ReactNode;
  text?: ReactNode;
  meta?: ReactNode;
  figure: ReactNode;
  tone?: 'quiet' | 'conflict' | 'changed' | undefined;
}

interface MiniTableProps {
  label: string;
  /** Names of the four columns, for the ear; the eye reads them from the rows. */
  columns: [string, string, string, string];
  rows: MiniRow[];
}

/** A few rows that add up to a figure above them. */
export function MiniTable({ label, columns, rows }: MiniTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HiddenHeader key={column}>{column}</HiddenHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={styles.row} data-tone={row.tone}>
            <th scope="row" className={styles.lead}>
              {row.lead}
            </th>
            <td>{row.text}</td>
            <td className={styles.meta}>{row.meta}</td>
            <td className={styles.figure}>{row.figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HiddenHeader({ children }: { children: string }) {
  return (
    <th scope="col" className={styles.hidden}>
      <VisuallyHidden>{children}</VisuallyHidden>
    </th>
  );
}
