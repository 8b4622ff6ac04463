import type { Person } from '@stockwire/shared/identity';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import styles from '../parts/parts.module.css';
import { type Places, usePlaces } from '../parts/use-places.ts';
import { peopleWords } from './people.words.ts';

interface PeopleTableProps {
  people: readonly Person[];
  onOpen: (person: Person) => void;
}

/** People, each with what they may do and when they were here. */
export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  return (
    <div className={styles.table}>
      <DataTable
        label={wordsOf(identityWords).people}
        rows={people}
        rowId={({ actorId }) => actorId}
        columns={columnsOf(usePlaces(), onOpen)}
        initialSorting={{ columnId: 'person', direction: 'ascending' }}
      />
    </div>
  );
}

function columnsOf(places: Places, onOpen: (person: Person) => void): Column<Person>[] {
  const words = wordsOf(peopleWords);
  const common = wordsOf(identityWords);
  return [
    {
      id: 'person',
      label: words.person,
      sortValue: ({ name }) => name,
      cell: (person) => (
        <span className={styles.two}>
          <span className={styles.lead}>
            <RowButton label={words.open(person.name)} onPress={() => onOpen(person)}>
              {person.name}
            </RowButton>
            {person.disabledAt === null ? null : <Pill tone="out">{common.disabled}</Pill>}
          </span>
          <small>{person.email}</small>
        </span>
      ),
    },
    {
      id: 'roles',
      label: words.roles,
      cell: ({ grants }) =>
        grants.length === 0 ? (
          <span className={styles.faint}>{common.noRole}</span>
        ) : (
          <ul className={styles.plain}>
            {grants.map((grant) => (
              <li key={`${grant.role} ${grant.warehouseId}`}>{places.grantText(grant)}</li>
            ))}
          </ul>
        ),
    },
    {
      id: 'seen',
      isExtra: true,
      label: words.lastSeen,
      align: 'end',
      sortValue: ({ lastSeenAt }) => lastSeenAt ?? '',
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? common.never : <Moment at={lastSeenAt} />),
    },
  ];
}
