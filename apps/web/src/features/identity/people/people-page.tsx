import type { Person } from '@stockwire/shared/identity';
import { ROLES, type Role } from '@stockwire/shared/permissions';
import { useQuery } from '@tanstack/react-query';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { peopleQuery } from '../../../api/people.queries.ts';
import { permissionWords } from '../../../api/permission.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { isOut, ListState } from '../parts/list-states.tsx';
import styles from '../parts/parts.module.css';
import { usePlaces } from '../parts/use-places.ts';
import { peopleWords } from './people.words.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

/** What the dialog is about: one of the list, or a new one. */
type Subject = { person: Person | null } | null;

/** No role is called so: an id for "all of them". */
const ANY = 'any';

/** `/access/people`: who may come in, and in which roles. */
export function PeoplePage({ links }: { links: IdentityLinks }) {
  const people = useQuery(peopleQuery(useHttp()));
  const [subject, setSubject] = useState<Subject>(null);
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const words = wordsOf(peopleWords);
  const denial = useDenial('people.change', null);
  const matches = useMatch(text, role);
  const add = (
    <Button
      variant="primary"
      icon={Plus}
      disabledReason={denial}
      onPress={() => setSubject({ person: null })}
    >
      {words.add}
    </Button>
  );
  return (
    <IdentityFrame
      page="people"
      links={links}
      actions={add}
      bar={
        isOut(people) ? null : <PeopleBar {...{ text, role }} onText={setText} onRole={setRole} />
      }
    >
      {people.data === undefined ? (
        <ListState what={wordsOf(identityWords).people} needs="people.read" reading={people} />
      ) : (
        <PeopleList
          people={people.data.filter(matches)}
          onOpen={(person) => setSubject({ person })}
          onShowAll={() => {
            setText('');
            setRole(null);
          }}
        />
      )}
      {subject === null ? null : (
        <PersonDialog
          person={subject.person}
          auditHref={subject.person === null ? null : links.auditOf(subject.person.actorId)}
          onClose={() => setSubject(null)}
        />
      )}
    </IdentityFrame>
  );
}

interface PeopleBarProps {
  text: string;
  role: Role | null;
  onText: (text: string) => void;
  onRole: (role: Role | null) => void;
}

function PeopleBar({ text, role, onText, onRole }: PeopleBarProps) {
  const words = wordsOf(peopleWords);
  const { roles } = wordsOf(permissionWords);
  return (
    <>
      <div className={styles.find}>
        <SearchField label={words.find} value={text} onChange={onText} />
      </div>
      <div className={styles.choice}>
        <Select
          label={words.role}
          isLabelHidden
          options={[
            { id: ANY, label: words.anyRole },
            ...ROLES.map((id) => ({ id, label: roles[id] })),
          ]}
          value={role ?? ANY}
          onChange={(id) => onRole(ROLES.find((known) => known === id) ?? null)}
        />
      </div>
    </>
  );
}

/** Whether a person is one of those that were asked for: every word is in the name, the e-mail or a role. */
function useMatch(text: string, role: Role | null): (person: Person) => boolean {
  const { grantText } = usePlaces();
  const asked = text.toLowerCase().split(/\s+/);
  return ({ name, email, grants }) => {
    const all = [name, email, ...grants.map(grantText)].join(' ').toLowerCase();
    const isInRole = role === null || grants.some((grant) => grant.role === role);
    return isInRole && asked.every((word) => all.includes(word));
  };
}

interface PeopleListProps {
  people: readonly Person[];
  onOpen: (person: Person) => void;
  onShowAll: () => void;
}

function PeopleList({ people, onOpen, onShowAll }: PeopleListProps) {
  const words = wordsOf(peopleWords);
  if (people.length > 0) return <PeopleTable people={people} onOpen={onOpen} />;
  return (
    <EmptyState
      icon={Users}
      title={words.nothing}
      action={<Button onPress={onShowAll}>{words.showAll}</Button>}
    >
      {words.nothingText}
    </EmptyState>
  );
}
