import { type SubmitEvent, useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';

interface CellEditorProps {
  label: string;
  names: string[];
  cells: string[];
  onSave: (cells: string[]) => void;
  onCancel: () => void;
}

/** The fields of one row, as many as the file has columns, even where the row has fewer. */
export function CellEditor({ label, names, cells, onSave, onCancel }: CellEditorProps) {
  const words = wordsOf(checkWords);
  const [values, setValues] = useState(() => names.map((_, place) => cells[place] ?? ''));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    onSave(values);
  }

  return (
    <form
      className={styles.editor}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {names.map((name, place) => (
        <TextField
          key={name}
          label={name}
          value={values[place] ?? ''}
          onChange={(value) => setValues((before) => before.with(place, value))}
          autoFocus={place === 0}
        />
      ))}
      <div className={styles.acts}>
        <Button onPress={onCancel}>{words.cancel}</Button>
        <Button variant="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
