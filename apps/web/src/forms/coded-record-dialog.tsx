import { CODE_LENGTH_MAX, NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { ReactNode } from 'react';
import { TextField } from '../ui/field/text-field.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { FieldConflict } from './conflict/field-conflict.tsx';
import { formWords } from './form.words.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { Form } from './use-form.ts';

interface CodedWords {
  add: string;
  make: string;
  edit: (code: string) => string;
  code: string;
  codeNote: string;
  name: string;
}

interface CodedRecordDialogProps {
  /** The code of the record that is changed; null makes a new one. */
  code: string | null;
  form: Form;
  words: CodedWords;
  subtitle?: ReactNode;
  /** The names of the fields beside code and name, which are the children. */
  labels: Readonly<Record<string, string>>;
  /** Why this person may look at it and not change it. */
  denial?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** Makes something that is known by a code for the rest of its life, or changes what may change of it. */
export function CodedRecordDialog(props: CodedRecordDialogProps) {
  const { code, form, words, subtitle, onClose } = props;
  const labels: typeof props.labels = { code: words.code, name: words.name, ...props.labels };
  const isNew = code === null;
  return (
    <>
      <RecordDialog
        title={isNew ? words.add : words.edit(code)}
        subtitle={subtitle}
        form={form}
        post={isNew ? words.make : wordsOf(formWords).save}
        denial={props.denial}
        onClose={onClose}
      >
        {isNew ? (
          <TextField
            label={words.code}
            description={words.codeNote}
            size="l"
            maxLength={CODE_LENGTH_MAX}
            autoFocus
            {...form.field('code')}
          />
        ) : null}
        <TextField
          label={words.name}
          size="l"
          maxLength={NAME_LENGTH_MAX}
          autoFocus={!isNew}
          {...form.field('name')}
        />
        {props.children}
      </RecordDialog>
      <FieldConflict form={form} labelOf={(field) => labels[field] ?? field} />
    </>
  );
}
