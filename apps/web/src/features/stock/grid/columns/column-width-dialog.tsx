import { useId, useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { NumberField } from '../../../../ui/field/number-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
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
  const formId = useId();
  const [value, setValue] = useState<number | null>(widthPx);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.widthTitle(columnTitle(id))}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {words.apply}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          if (value !== null) onWidth(value);
          onClose();
        }}
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
      </form>
    </Dialog>
  );
}
