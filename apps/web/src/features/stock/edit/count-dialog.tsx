import type { Warehouse } from '@stockwire/shared/catalog';
import { NOTE_LENGTH_MAX, QUANTITY_MAX } from '@stockwire/shared/limits';
import { useState } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { EditDialogProps } from './adjust-dialog.tsx';
import { BinField } from './bin-field.tsx';
import { sortBins } from './bin-options.ts';
import { changeWarning } from './change-warning.ts';
import { type CountDraft, checkCount } from './draft.ts';
import { editWords } from './edit.words.ts';
import { ChangeNote, RefusalNote } from './edit-notes.tsx';
import { EditPrompt } from './edit-prompt.tsx';
import { FormDialog } from './form-dialog.tsx';
import { KeptCount } from './kept-edit.ts';
import { Preview } from './preview.tsx';
import { Subject } from './subject.tsx';
import { useEdit } from './use-edit.ts';
import { useEditForm, useNoted } from './use-edit-form.ts';
import { figureNow, type OpenedNow } from './use-opened-stock.ts';

/** `bin` is undefined until the person chose one: then the item's first bin stands there. */
type Entered = Omit<CountDraft, 'bin'> & { bin?: CountDraft['bin'] | undefined };

const EMPTY: Entered = { counted: null, note: '' };

/** States what lies in a bin, as a fact about the moment at which the bin was read. */
export function CountDialog({ warehouse, sku, onClose }: EditDialogProps) {
  const words = wordsOf(editWords);
  const { serverNowMs } = useConnectionControls();
  const { warehouseId } = warehouse;
  const form = useEditForm({
    about: { kind: 'count', warehouseId, sku },
    schema: KeptCount,
    empty: EMPTY,
    onClose,
  });
  const { reading, opened, close } = form;
  const [entered, setEntered] = useState<Entered>(form.initial);
  useNoted(form, entered);
  const draft: CountDraft = { ...entered, bin: entered.bin ?? firstBin(opened, entered.bin) };
  const edit = useEdit({
    warehouseId,
    sku,
    opened,
    onClose: close,
    attempts: form.attempts,
    onAgain: () => void opened?.rebase(),
  });
  const checked = checkCount(draft, serverNowMs());
  return (
    <>
      <FormDialog
        title={words.count}
        subtitle={<Subject warehouse={warehouse} sku={sku} name={opened?.stock.level.name} />}
        isOpen={edit.conflict === null}
        reading={reading}
        post={words.postCount}
        missing={checked.ok ? null : checked.missing}
        isPosting={edit.isPosting}
        onSubmit={() => {
          if (checked.ok) edit.submit(checked.task);
        }}
        onClose={close}
      >
        {opened === null ? null : (
          <CountFields {...{ warehouse, draft, opened }} onChange={setEntered} error={edit.error} />
        )}
      </FormDialog>
      <EditPrompt edit={edit} warehouse={warehouse} name={opened?.stock.level.name ?? sku} />
    </>
  );
}

interface CountFieldsProps {
  warehouse: Warehouse;
  draft: CountDraft;
  opened: OpenedNow;
  onChange: (draft: CountDraft) => void;
  error: Error | null;
}

function CountFields({ warehouse, draft, opened, onChange, error }: CountFieldsProps) {
  const words = wordsOf(editWords);
  const { warehouseId, timeZone } = warehouse;
  const { bin, counted } = draft;
  const { was, is, moves } = figureNow(opened, bin);
  return (
    <>
      <BinField
        label={words.bin}
        warehouseId={warehouseId}
        held={opened.fresh.bins}
        value={bin}
        onChange={(next) => onChange({ ...draft, bin: next })}
        placeholder={words.countedBin}
      />
      <NumberField
        label={words.counted}
        value={counted}
        onChange={(next) => onChange({ ...draft, counted: next })}
        minValue={0}
        maxValue={QUANTITY_MAX}
        steppers="big"
        size="l"
        unit={words.each}
        isSelectedOnFocus
        autoFocus
      />
      {bin === null ? null : (
        <>
          <Preview
            of={bin}
            was={was.quantity}
            next={counted}
            note={variance(was.quantity, counted)}
          />
          <ChangeNote
            warning={changeWarning({ opened: was, now: is, last: moves.at(-1), timeZone })}
            onRebase={() => void opened.rebase()}
          />
        </>
      )}
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        maxLength={NOTE_LENGTH_MAX}
        placeholder={words.optional}
        size="l"
      />
      <RefusalNote error={error} />
    </>
  );
}

function variance(quantity: number, counted: number | null): string {
  const words = wordsOf(editWords);
  if (counted === null) return words.inSystem;
  if (counted === quantity) return words.agrees;
  return words.posts(formatSignedInteger(counted - quantity));
}

function firstBin(opened: OpenedNow | null, chosen: CountDraft['bin'] | undefined) {
  if (chosen === null || opened === null) return null;
  return sortBins(opened.stock.bins)[0]?.bin ?? null;
}
