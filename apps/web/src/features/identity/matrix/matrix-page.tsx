import type { Person } from '@stockwire/shared/identity';
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { peopleQuery } from '../../../api/people.queries.ts';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { isOut, ListState } from '../parts/list-states.tsx';
import styles from '../parts/parts.module.css';
import { type Places, usePlaces } from '../parts/use-places.ts';
import { PersonDialog } from '../people/person-dialog.tsx';
import { matrixWords } from './matrix.words.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixList } from './matrix-list.tsx';

/** No warehouse has it for its number. */
const EVERY_SITE = 'all';

/** `/access/roles`: people, what they may do, and where. */
export function MatrixPage({ links }: { links: IdentityLinks }) {
  const people = useQuery(peopleQuery(useHttp()));
  const places = usePlaces();
  const [text, setText] = useState('');
  const [site, setSite] = useState<number | null>(null);
  const [subject, setSubject] = useState<Person | null>(null);
  const words = wordsOf(matrixWords);
  const bar = (
    <>
      <div className={styles.find}>
        <SearchField label={words.find} value={text} onChange={setText} />
      </div>
      <div className={styles.choice}>
        <Select
          label={words.where}
          isLabelHidden
          options={siteOptions(places)}
          value={site === null ? EVERY_SITE : String(site)}
          onChange={(id) => setSite(id === EVERY_SITE ? null : Number(id))}
        />
      </div>
    </>
  );
  return (
    <IdentityFrame page="roles" links={links} bar={isOut(people) ? null : bar}>
      {people.data === undefined ? (
        <ListState what={wordsOf(identityWords).roles} needs="people.read" reading={people} />
      ) : (
        <Matrix
          people={people.data.filter((person) => matches(person, text))}
          {...{ site, places }}
          onOpen={setSubject}
        />
      )}
      {subject === null ? null : (
        <PersonDialog
          person={subject}
          auditHref={links.auditOf(subject.actorId)}
          onClose={() => setSubject(null)}
        />
      )}
    </IdentityFrame>
  );
}

interface MatrixProps {
  people: readonly Person[];
  site: number | null;
  places: Places;
  onOpen: (person: Person) => void;
}

function Matrix(props: MatrixProps) {
  const isPhone = useIsPhone();
  const words = wordsOf(matrixWords);
  if (props.people.length === 0) {
    return (
      <EmptyState icon={Users} title={words.nothing}>
        {words.nothingText}
      </EmptyState>
    );
  }
  return isPhone ? <MatrixList {...props} /> : <MatrixGrid {...props} />;
}

function siteOptions({ sites }: Places) {
  return [
    { id: EVERY_SITE, label: wordsOf(matrixWords).everySite },
    ...sites.map(({ warehouseId, name, code }) => ({
      id: String(warehouseId),
      label: name,
      detail: code,
    })),
  ];
}

function matches({ name, email }: Person, text: string): boolean {
  const all = `${name} ${email}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
