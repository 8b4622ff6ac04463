import type { Warehouse } from '@stockwire/shared/catalog';
import { NOTE_LENGTH_MAX, QUANTITY_MAX } from '@stockwire/shared/limits';
import { reasonFits } from '@stockwire/shared/reasons';
import { type ReactNode, useState } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { approvalWords } from './approval.words.ts';
import { ApprovalNote } from './approval-note.tsx';
import { BinField } from './bin-field.tsx';
import { changeWarning } from './change-warning.ts';
import { type AdjustDraft, checkAdjust, deltaFault } from './draft.ts';
import { editWords } from './edit.words.ts';
import { ChangeNote, RefusalNote } from './edit-notes.tsx';
import { EditPrompt } from './edit-prompt.tsx';
import { FormDialog } from './form-dialog.tsx';
import { KeptAdjust } from './kept-edit.ts';
import { Preview } from './preview.tsx';
import { ReasonField } from './reason-field.tsx';
import { Subject } from './subject.tsx';
import { type Edit, useEdit } from './use-edit.ts';
import { useEditForm, useNoted } from './use-edit-form.ts';
import { figureNow, type OpenedNow } from './use-opened-stock.ts';

const EMPTY: AdjustDraft = { bin: null, delta: null, reason: null, note: '' };

export interface EditDialogProps {
  warehouse: Warehouse;
  sku: string;
  onClose: () => void;
}

/** Changes an item's stock by a delta with a reason, guarded by the figure the person was shown. */
export function AdjustDialog({ warehouse, sku, onClose }: EditDialogProps) {
  const words = wordsOf(editWords);
  const { serverNowMs } = useConnectionControls();
  const { warehouseId } = warehouse;
  const form = useEditForm({
    about: { kind: 'adjust', warehouseId, sku },
    schema: KeptAdjust,
    empty: EMPTY,
    onClose,
  });
  const { reading, opened, close } = form;
  const [draft, setDraft] = useState(form.initial);
  useNoted(form, draft);
  const edit = useEdit({
    warehouseId,
    sku,
    opened,
    onClose: close,
    attempts: form.attempts,
    onAgain() {
      setDraft({ ...EMPTY, bin: draft.bin });
      void opened?.rebase();
    },
  });
  const checked = opened && checkAdjust(draft, figureNow(opened, draft.bin).was, serverNowMs());
  return (
    <>
      <FormDialog
        title={words.adjust}
        subtitle={<Subject warehouse={warehouse} sku={sku} name={opened?.stock.level.name} />}
        isOpen={edit.conflict === null}
        reading={reading}
        post={postText(edit, draft)}
        missing={checked === null || checked.ok ? null : checked.missing}
        isPosting={edit.isPosting || edit.approval.isSending}
        onSubmit={() => {
          if (edit.approval.needed) edit.approval.send();
          else if (checked?.ok) edit.submit(checked.task);
        }}
        onClose={close}
      >
        {opened === null ? null : (
          <AdjustFields
            {...{ warehouse, draft, opened }}
            onChange={(next) => {
              edit.approval.clear();
              setDraft(next);
            }}
            end={<PostingNote edit={edit} />}
          />
        )}
      </FormDialog>
      <EditPrompt edit={edit} warehouse={warehouse} name={opened?.stock.level.name ?? sku} />
    </>
  );
}

/** What the one press does: it posts, or, where that was refused to one person alone, asks a second one. */
function postText({ approval }: Edit, { delta }: AdjustDraft): string {
  if (approval.needed) return wordsOf(approvalWords).send;
  return wordsOf(editWords).post(delta === null ? '' : ` ${formatSignedInteger(delta)}`);
}

/** What became of the newest posting, as far as it stays in the form. */
function PostingNote({ edit: { error, approval } }: { edit: Edit }) {
  return error === null ? <ApprovalNote approval={approval} /> : <RefusalNote error={error} />;
}

interface AdjustFieldsProps {
  warehouse: Warehouse;
  draft: AdjustDraft;
  opened: OpenedNow;
  onChange: (draft: AdjustDraft) => void;
  /** What became of the newest posting. */
  end: ReactNode;
}

function AdjustFields({ warehouse, draft, opened, onChange, end }: AdjustFieldsProps) {
  const words = wordsOf(editWords);
  const { warehouseId, timeZone } = warehouse;
  const { was, is, moves } = figureNow(opened, draft.bin);
  const delta = draft.delta ?? 0;
  const fault = deltaFault(delta, was.quantity);
  return (
    <>
      <NumberField
        label={words.change}
        value={draft.delta}
        onChange={(next) => onChange({ ...draft, delta: next, reason: keepFitting(draft, next) })}
        minValue={-QUANTITY_MAX}
        maxValue={QUANTITY_MAX}
        isSigned
        steppers="big"
        size="l"
        unit={words.each}
        error={fault ?? undefined}
        autoFocus
      />
      <Preview
        of={draft.bin ?? words.onHand}
        was={was.quantity}
        next={draft.delta === null || fault !== null ? null : was.quantity + delta}
        note={delta === 0 ? words.postsNothing : words.posts(formatSignedInteger(delta))}
      />
      <ChangeNote
        warning={changeWarning({ opened: was, now: is, last: moves.at(-1), timeZone })}
        onRebase={() => void opened.rebase()}
      />
      <ReasonField
        delta={delta}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <BinField
        label={words.bin}
        warehouseId={warehouseId}
        held={opened.fresh.bins}
        value={draft.bin}
        onChange={(bin) => onChange({ ...draft, bin })}
        placeholder={words.anyBin}
        description={words.anyBinMeans}
      />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        maxLength={NOTE_LENGTH_MAX}
        placeholder={words.optional}
        size="l"
      />
      {end}
    </>
  );
}

function keepFitting({ reason }: AdjustDraft, delta: number | null): AdjustDraft['reason'] {
  return reason !== null && reasonFits(reason, delta ?? 0) ? reason : null;
}
