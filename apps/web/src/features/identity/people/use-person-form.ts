import { NewPerson, Person, type PersonPatch } from '@stockwire/shared/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { changePerson, createPerson } from '../../../api/people.mutations.ts';
import { peopleKey } from '../../../api/people.queries.ts';
import type { Faults } from '../../../forms/field-faults.ts';
import { schemaFaults } from '../../../forms/schema-faults.ts';
import type { Opened, Texts } from '../../../forms/texts.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { type Form, useForm } from '../../../forms/use-form.ts';
import type { DocumentChange } from '../../../forms/use-save.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { asGrantsText, grantsOf, hasTwice } from './grants-text.ts';
import { peopleWords } from './people.words.ts';

const FIELDS = ['name', 'email', 'grants'] as const;

/** The field that a pointer names, however deep it points: `/grants/2/limit` is of the grants. */
function fieldOf(pointer: string): string | null {
  const [, first = ''] = pointer.split('/');
  return [...FIELDS, 'password'].find((field) => field === first) ?? null;
}

function textsOf({ name, email, grants }: Pick<Person, 'name' | 'email' | 'grants'>): Texts {
  return { name, email, grants: asGrantsText(grants) };
}

const NEW: Opened = {
  versions: { person: 0 },
  texts: { ...textsOf({ name: '', email: '', grants: [] }), grants: '' },
};

interface PersonForm {
  /** Null makes a new one. */
  person: Person | null;
  /** Of a new person; kept by no draft, for a password belongs into no storage. */
  password: string;
  onSaved: (name: string) => void;
}

/** The form of a person's name and grants. */
export function usePersonForm({ person, password, onSaved }: PersonForm): Form {
  const http = useHttp();
  const queryClient = useQueryClient();
  const opened = person ? { versions: { person: person.version }, texts: textsOf(person) } : NEW;
  const draft = useDraft(`person:${person?.actorId ?? ''}`, opened);

  async function save({ texts, changed, version }: DocumentChange) {
    const stored =
      person === null
        ? await createPerson(http, newPersonOf(texts, password))
        : await changePerson(http, {
            actorId: person.actorId,
            version,
            body: patchOf(texts, changed),
          });
    return { version: stored.version, texts: textsOf(stored) };
  }

  return useForm({
    draft,
    documents: [
      {
        id: 'person',
        fields: FIELDS,
        save,
        fieldOf,
        textsOf: (current) => textsOf(Person.parse(current)),
      },
    ],
    check: (texts) => check(texts, person === null ? password : null),
    onSaved(texts) {
      // Also where nothing was sent, because what somebody else stored was taken.
      void queryClient.invalidateQueries({ queryKey: peopleKey });
      onSaved(texts.name ?? '');
    },
  });
}

function newPersonOf(texts: Texts, password: string) {
  const { name = '', email = '' } = texts;
  return { name, email, password, grants: grantsOf(texts.grants) };
}

function patchOf(texts: Texts, changed: readonly string[]): PersonPatch {
  return {
    ...(changed.includes('name') ? { name: texts.name ?? '' } : {}),
    ...(changed.includes('grants') ? { grants: grantsOf(texts.grants) } : {}),
  };
}

function check(texts: Texts, password: string | null): Faults {
  const person = newPersonOf(texts, password ?? '');
  const schema = password === null ? NewPerson.omit({ password: true }) : NewPerson;
  const { password: _password, ...rest } = person;
  const twice = hasTwice(person.grants) ? { grants: wordsOf(peopleWords).twice } : {};
  return { ...schemaFaults(schema, password === null ? rest : person, fieldOf), ...twice };
}
