import type { Person } from '@stockwire/shared/identity';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import { identityWords } from '../identity.words.ts';
import type { Places } from '../parts/use-places.ts';
import { peopleWords } from '../people/people.words.ts';
import { ACTION_GROUPS } from './action-groups.ts';
import { matrixWords } from './matrix.words.ts';
import styles from './matrix-list.module.css';
import { cellText } from './reach-texts.ts';

interface MatrixListProps {
  people: readonly Person[];
  site: number | null;
  places: Places;
  onOpen: (person: Person) => void;
}

/** The matrix where a table has no room: person by person, what is allowed, and nothing of what is not. */
export function MatrixList({ people, onOpen, ...of }: MatrixListProps) {
  const words = wordsOf(peopleWords);
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.actorId} className={styles.person}>
          <h2 className={styles.name}>
            <RowButton label={words.open(person.name)} onPress={() => onOpen(person)}>
              {person.name}
            </RowButton>
            {person.disabledAt === null ? null : (
              <Pill tone="out">{wordsOf(identityWords).disabled}</Pill>
            )}
          </h2>
          <Allowed person={person} {...of} />
        </li>
      ))}
    </ul>
  );
}

function Allowed({
  person,
  ...of
}: { person: Person } & Omit<MatrixListProps, 'people' | 'onOpen'>) {
  const words = wordsOf(matrixWords);
  const groups = ACTION_GROUPS.flatMap(({ id, actions }) => {
    const allowed = actions
      .map((action) => ({ action, ...cellText(person, action, of) }))
      .filter(({ isAllowed }) => isAllowed);
    return allowed.length === 0 ? [] : [{ id, allowed }];
  });
  if (groups.length === 0) return <p className={styles.nothing}>{words.mayNothing}</p>;
  return (
    <dl className={styles.groups}>
      {groups.map(({ id, allowed }) => (
        <div key={id} className={styles.group}>
          <dt>{words.groups[id]}</dt>
          <dd>
            {allowed.map(({ action, mark, limit }) => (
              <span key={action} className={styles.allowed}>
                {words.short[action]}
                {mark === '✓' ? null : <small>{mark}</small>}
                {limit === null ? null : <small>{limit}</small>}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
