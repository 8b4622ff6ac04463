import type { Warehouse } from '@stockwire/shared/catalog';
import { problemText } from '../../../api/problem-text.ts';
import { ConflictPrompt } from '../conflict/conflict-prompt.tsx';
import type { Edit } from './use-edit.ts';

interface EditPromptProps {
  edit: Edit;
  warehouse: Warehouse;
  name: string;
}

/** The conflict prompt of a form, while there is a conflict. */
export function EditPrompt({ edit, warehouse, name }: EditPromptProps) {
  const { conflict, error, pending, choose, keepDraft } = edit;
  if (conflict === null) return null;
  const words = error === null ? null : problemText(error);
  return (
    <ConflictPrompt
      conflict={conflict}
      itemName={name}
      warehouse={warehouse}
      trouble={words && `${words.title} ${words.advice}`}
      pending={pending}
      onChoose={choose}
      onKeepDraft={keepDraft}
    />
  );
}
