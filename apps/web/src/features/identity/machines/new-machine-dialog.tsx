import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { ReactNode } from 'react';
import { formWords } from '../../../forms/form.words.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { DialogForm } from '../../../ui/overlay/dialog-form.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { machineWords } from './machine.words.ts';
import type { MachineDraft } from './machine-draft.ts';
import { PlacesField, ScopesField } from './reach-fields.tsx';

interface NewMachineDialogProps {
  words: { add: string; make: string; nameNote: string; scopesNote: string };
  draft: MachineDraft;
  onChange: (change: Partial<MachineDraft>) => void;
  making: { error: Error | null; isPending: boolean };
  /** What this kind of machine lacks still, beside what all of them need. */
  missing?: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  /** What only this kind has, below the name. */
  origin?: ReactNode;
  /** What only this kind has, at the end. */
  children?: ReactNode;
}

/** What a machine may do, and where. */
export function NewMachineDialog(props: NewMachineDialogProps) {
  const { words, draft, onChange, making, origin, children, onSubmit, onClose } = props;
  return (
    <DialogForm
      title={words.add}
      size="m"
      leave={wordsOf(machineWords).close}
      post={words.make}
      offReason={making.isPending ? wordsOf(formWords).saving : missingText(props)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <RefusalNote error={making.error} />
      <TextField
        label={wordsOf(machineWords).name}
        description={words.nameNote}
        size="l"
        maxLength={NAME_LENGTH_MAX}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        autoComplete="off"
        autoFocus
      />
      {origin}
      <ScopesField
        scopes={draft.scopes}
        note={words.scopesNote}
        onChange={(scopes) => onChange({ scopes })}
      />
      <PlacesField
        warehouseIds={draft.warehouseIds}
        onChange={(warehouseIds) => onChange({ warehouseIds })}
      />
      {children}
    </DialogForm>
  );
}

function missingText({ words, draft, missing }: NewMachineDialogProps): string | undefined {
  const { name, scopes, warehouseIds } = draft;
  const { noScopes, noPlaces } = wordsOf(machineWords);
  if (name.trim() === '') return words.nameNote;
  if (missing !== undefined) return missing;
  if (scopes.length === 0) return noScopes;
  return warehouseIds?.length === 0 ? noPlaces : undefined;
}
