import { NOTE_LENGTH_MAX, QUANTITY_MAX } from '@stockwire/shared/limits';
import { useState } from 'react';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { EditDialogProps } from './adjust-dialog.tsx';
import { BinField } from './bin-field.tsx';
import { sortBins } from './bin-options.ts';
import { editWords } from './edit.words.ts';
import { RefusalNote } from './edit-notes.tsx';
import { figureOf } from './figure.ts';
import { FormDialog } from './form-dialog.tsx';
import { KeptMove } from './kept-edit.ts';
import { checkMove, type MoveDraft, movedText } from './move-draft.ts';
import { Preview } from './preview.tsx';
import { Subject } from './subject.tsx';
import { useEditForm, useNoted } from './use-edit-form.ts';
import type { OpenedNow } from './use-opened-stock.ts';
import { useStockCommand } from './use-stock-command.ts';
import { useResultWithUndo } from './use-undo.ts';

const EMPTY: MoveDraft = { from: null, to: null, quantity: null, note: '' };

/** Moves pieces from one bin to another; true whatever else happened, as long as they are there. */
export function MoveDialog({ warehouse, sku, onClose }: EditDialogProps) {
  const words = wordsOf(editWords);
  const { warehouseId } = warehouse;
  const form = useEditForm({
    about: { kind: 'move', warehouseId, sku },
    schema: KeptMove,
    empty: null,
    onClose,
  });
  const { reading, opened, close } = form;
  const [entered, setEntered] = useState<MoveDraft | null>(form.initial);
  useNoted(form, entered);
  const command = useStockCommand(warehouseId, form.attempts);
  const showResult = useResultWithUndo(warehouseId);
  const draft = entered ?? { ...EMPTY, from: firstHolding(opened) };
  const checked = checkMove(sku, draft, opened && figureOf(opened.fresh, draft.from).quantity);

  function submit() {
    if (!checked.ok) return;
    command.mutate(
      { kind: 'move', body: checked.body },
      {
        onSuccess(accepted) {
          showResult(movedText(checked.body), accepted);
          close();
        },
      },
    );
  }

  return (
    <FormDialog
      title={words.move}
      subtitle={<Subject warehouse={warehouse} sku={sku} name={opened?.stock.level.name} />}
      isOpen
      reading={reading}
      post={words.postMove}
      missing={checked.ok ? null : checked.missing}
      isPosting={command.isPending}
      onSubmit={submit}
      onClose={close}
    >
      {opened === null ? null : (
        <MoveFields
          {...{ warehouseId, draft, opened }}
          onChange={setEntered}
          error={command.error}
        />
      )}
    </FormDialog>
  );
}

interface MoveFieldsProps {
  warehouseId: number;
  draft: MoveDraft;
  opened: OpenedNow;
  onChange: (draft: MoveDraft) => void;
  error: Error | null;
}

function MoveFields({ warehouseId, draft, opened, onChange, error }: MoveFieldsProps) {
  const words = wordsOf(editWords);
  const { from, to, quantity } = draft;
  const { bins } = opened.fresh;
  const there = figureOf(opened.fresh, from).quantity;
  return (
    <>
      <BinField
        label={words.from}
        warehouseId={warehouseId}
        held={bins.filter((bin) => bin.quantity > 0)}
        value={from}
        onChange={(bin) => onChange({ ...draft, from: bin })}
      />
      <NumberField
        label={words.pieces}
        value={quantity}
        onChange={(next) => onChange({ ...draft, quantity: next })}
        minValue={1}
        maxValue={QUANTITY_MAX}
        steppers="big"
        size="l"
        unit={words.each}
        autoFocus
      />
      {from === null ? null : (
        <Preview
          of={from}
          was={there}
          next={quantity === null || quantity > there ? null : there - quantity}
          note={
            to === null || quantity === null
              ? words.noBin
              : words.movesTo(formatInteger(quantity), to)
          }
        />
      )}
      <BinField
        label={words.to}
        warehouseId={warehouseId}
        held={bins.filter((bin) => bin.bin !== from)}
        value={to}
        onChange={(bin) => onChange({ ...draft, to: bin })}
        placeholder={words.otherBin}
      />
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

function firstHolding(opened: OpenedNow | null): string | null {
  return sortBins(opened?.stock.bins ?? []).find((bin) => bin.quantity > 0)?.bin ?? null;
}
