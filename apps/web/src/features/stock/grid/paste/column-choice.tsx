import { Select } from '../../../../ui/field/select.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { TsvRow } from '../copy/tsv.ts';
import type { PasteColumns } from './lines/paste-table.ts';
import styles from './paste.module.css';
import { pasteWords } from './paste.words.ts';

interface ColumnChoiceProps {
  rows: readonly TsvRow[];
  columns: PasteColumns;
  onColumns: (columns: PasteColumns) => void;
}

/** Which pasted column is what: said always, and put right where the guess was wrong. */
export function ColumnChoice({ rows, columns, onColumns }: ColumnChoiceProps) {
  const words = wordsOf(pasteWords);
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 1) return null;
  const options = Array.from({ length: width }, (_, place) => ({
    id: String(place),
    label: words.columnNamed(place + 1, columns.hasHeadings ? (rows[0]?.[place] ?? '') : ''),
  }));
  return (
    <div className={styles.columns}>
      <Select
        label={words.skuColumn}
        options={options}
        value={String(columns.sku ?? 0)}
        onChange={(id) => onColumns({ ...columns, sku: Number(id) })}
      />
      <Select
        label={words.deltaColumn}
        options={options}
        value={String(columns.delta)}
        onChange={(id) => onColumns({ ...columns, delta: Number(id) })}
      />
    </div>
  );
}
