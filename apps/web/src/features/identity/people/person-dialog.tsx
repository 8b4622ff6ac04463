import { PASSWORD_LENGTH_MAX, type Person } from '@stockwire/shared/identity';
import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { Grant } from '@stockwire/shared/permissions';
import { useState } from 'react';
import { useDenial, useSignedIn } from '../../../api/api-provider.tsx';
import { FieldConflict } from '../../../forms/conflict/field-conflict.tsx';
import { formWords } from '../../../forms/form.words.ts';
import { RecordDialog } from '../../../forms/record-dialog.tsx';
import type { Form } from '../../../forms/use-form.ts';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { usePlaces } from '../parts/use-places.ts';
import { AccountActions } from './account-actions.tsx';
import { BadgeField } from './badge-field.tsx';
import { GrantsField } from './grants-field.tsx';
import { asGrantsDraft, asGrantsText, grantsOf } from './grants-text.ts';
import { peopleWords } from './people.words.ts';
import { usePersonForm } from './use-person-form.ts';

interface PersonDialogProps {
  /** Null makes a new one. */
  person: Person | null;
  auditHref: string | null;
  onClose: () => void;
}

/** Makes a person, or changes what they may do, and whether they may come in at all. */
export function PersonDialog({ person, auditHref, onClose }: PersonDialogProps) {
  const words = wordsOf(peopleWords);
  const texts = wordsOf(formWords);
  const toasts = useToasts();
  const { grantText } = usePlaces();
  const denial = useDenial('people.change', null);
  const [password, setPassword] = useState('');
  const form = usePersonForm({
    person,
    password,
    onSaved(name) {
      toasts.add({ text: person === null ? texts.made(name) : texts.saved(name) });
      onClose();
    },
  });
  const { name, email, roles } = words;
  const labels: Readonly<Record<string, string>> = { name, email, grants: roles };
  return (
    <>
      <RecordDialog
        title={person?.name ?? words.add}
        subtitle={person?.email}
        form={form}
        post={person ? texts.save : words.make}
        denial={denial}
        size="m"
        onClose={onClose}
      >
        <TextField
          label={words.name}
          size="l"
          maxLength={NAME_LENGTH_MAX}
          autoComplete="off"
          autoFocus
          {...form.field('name')}
        />
        {person === null ? (
          <NewAccount form={form} password={password} onPassword={setPassword} />
        ) : null}
        <Roles form={form} person={person} isDenied={denial !== undefined} />
        {person === null || denial !== undefined ? null : (
          <>
            <BadgeField person={person} />
            <AccountActions {...{ person, auditHref, onClose }} />
          </>
        )}
      </RecordDialog>
      <FieldConflict
        form={form}
        labelOf={(field) => labels[field] ?? field}
        showText={(field, text) =>
          field === 'grants' ? grantsOf(text).map(grantText).join('; ') : text
        }
      />
    </>
  );
}

interface NewAccountProps {
  form: Form;
  password: string;
  onPassword: (password: string) => void;
}

function NewAccount({ form, password, onPassword }: NewAccountProps) {
  const words = wordsOf(peopleWords);
  return (
    <>
      <TextField
        label={words.email}
        description={words.emailNote}
        type="email"
        autoComplete="off"
        size="l"
        {...form.field('email')}
      />
      <PasswordField
        label={words.password}
        description={words.passwordNote}
        name="new-password"
        autoComplete="new-password"
        maxLength={PASSWORD_LENGTH_MAX}
        size="l"
        value={password}
        onChange={onPassword}
        error={form.field('password').error}
      />
    </>
  );
}

interface RolesProps {
  form: Form;
  person: Person | null;
  isDenied: boolean;
}

/** Whether somebody is back at what was read: then nothing is changed. */
function same(grants: readonly Grant[], base: string): boolean {
  return asGrantsText(grants) === asGrantsText(grantsOf(base));
}

/** Nobody gives themselves a role, and the form says so before the server does. */
function Roles({ form, person, isDenied }: RolesProps) {
  const { actorId } = useSignedIn();
  const isOwn = person?.actorId === actorId;
  const { value, onChange, error } = form.field('grants');
  const base = form.draft.now.base.grants ?? '';
  return (
    <>
      <GrantsField
        grants={grantsOf(value)}
        onChange={(grants) => onChange(same(grants, base) ? base : asGrantsDraft(grants))}
        error={error}
        isReadOnly={isOwn || isDenied}
      />
      {isOwn ? <p>{wordsOf(peopleWords).yourself}</p> : null}
    </>
  );
}
