import { useState } from 'react';
import { NumberField } from '../../../../ui/field/number-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { DialogForm } from '../../../../ui/overlay/dialog-form.tsx';
import { columnWords } from './columns.words.ts';
import { type ColumnId, columnTitle } from './grid-columns.ts';
import { COLUMN_PX_MAX, COLUMN_PX_MIN } from './grid-layout.ts';

interface ColumnWidthDialogProps {
  id: ColumnId;
  widthPx: number;
  onWidth: (widthPx: number) => void;
  onClose: () => void;
}

/** The width of a column as a number, for whoever does not draw. */
export function ColumnWidthDialog({ id, widthPx, onWidth, onClose }: ColumnWidthDialogProps) {
  const words = wordsOf(columnWords);
  const [value, setValue] = useState<number | null>(widthPx);
  return (
    <DialogForm
      title={words.widthTitle(columnTitle(id))}
      leave={words.cancel}
      post={words.apply}
      onSubmit={() => {
        if (value !== null) onWidth(value);
        onClose();
      }}
      onClose={onClose}
    >
      <NumberField
        label={words.widthLabel}
        value={value}
        onChange={setValue}
        minValue={COLUMN_PX_MIN}
        maxValue={COLUMN_PX_MAX}
        steppers="small"
        isSelectedOnFocus
        autoFocus
      />
    </DialogForm>
  );
}
