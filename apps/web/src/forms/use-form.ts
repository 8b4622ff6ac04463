import { type SubmitEvent, useState } from 'react';
import { type Faults, refusedFields } from './field-faults.ts';
import { changedFields, rebased, type Texts } from './texts.ts';
import type { Draft } from './use-draft.ts';
import { type FormDocument, type Save, useSave } from './use-save.ts';

export interface FieldBinding {
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

export interface Form {
  draft: Draft;
  save: Save;
  /** Counts refused attempts: each one moves the focus to the first wrong field. */
  refusals: number;
  field: (name: string) => FieldBinding;
  submit: (event?: SubmitEvent) => void;
  /** Goes on after somebody else was faster, with what was chosen of theirs and mine. */
  resolve: (texts: Texts) => void;
}

interface FormParts {
  draft: Draft;
  documents: readonly FormDocument[];
  /** What can be said of the texts without the server. */
  check: (texts: Texts) => Faults;
  onSaved: (texts: Texts) => void;
}

/** A form over a draft: what is wrong stands beside its field, and the first such field takes the focus. */
export function useForm({ draft, documents, check, onSaved }: FormParts): Form {
  const save = useSave(draft, documents);
  const [isChecked, setChecked] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const { texts } = draft.now;
  const faults = { ...refusedFields(save.failure, texts), ...(isChecked ? check(texts) : {}) };

  async function attempt(sent: Texts) {
    if (Object.keys(check(sent)).length > 0) {
      setChecked(true);
      setRefusals((count) => count + 1);
      return;
    }
    if (await save.save(sent)) {
      setChecked(false);
      onSaved(sent);
    } else setRefusals((count) => count + 1);
  }

  return {
    draft,
    save,
    refusals,
    field: (name) => ({
      value: texts[name] ?? '',
      onChange: (text) => draft.set(name, text),
      error: faults[name],
    }),
    submit(event) {
      event?.preventDefault();
      if (!save.isSaving) void attempt(draft.read().texts);
    },
    resolve(chosen) {
      const { stale } = save;
      if (stale === null) return;
      const next = rebased({ ...draft.read(), texts: chosen }, stale, null);
      if (changedFields(next).length > 0) {
        draft.update(() => next);
        void attempt(chosen);
        return;
      }
      // All of theirs was taken, so that nothing is left to store.
      draft.discard();
      save.putOff();
      onSaved(chosen);
    },
  };
}
