import type { PeopleHere } from '@stockwire/shared/quick-switch';
import { LockKeyhole } from 'lucide-react';
import { Button } from 'react-aria-components';
import { countDrafts } from '../../../forms/draft-storage.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { switchWords } from './switch.words.ts';
import styles from './switch-panel.module.css';

interface PersonChoiceProps {
  people: PeopleHere['people'];
  onChoose: (actorId: string) => void;
}

/** Names to press with a thumb, each with what its person left unsent in this window. */
export function PersonChoice({ people, onChoose }: PersonChoiceProps) {
  const words = wordsOf(switchWords);
  if (people.length === 0) return null;
  return (
    <ul className={styles.people} aria-label={words.people}>
      {people.map(({ actorId, name, isLocked }) => (
        <li key={actorId}>
          <Button
            className={styles.person ?? ''}
            onPress={() => {
              if (!isLocked) onChoose(actorId);
            }}
            {...(isLocked ? { 'aria-disabled': true } : {})}
          >
            <span className={styles.initial} aria-hidden>
              {isLocked ? <Icon of={LockKeyhole} /> : name.slice(0, 1).toUpperCase()}
            </span>
            <span>
              <span className={styles.name}>{name}</span>
              <Hint actorId={actorId} isLocked={isLocked} />
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Hint({ actorId, isLocked }: { actorId: string; isLocked: boolean }) {
  const words = wordsOf(switchWords);
  const count = countDrafts(actorId);
  if (isLocked) return <span className={styles.hint}>{words.locked}</span>;
  return count === 0 ? null : <span className={styles.hint}>{words.unsent(count)}</span>;
}
