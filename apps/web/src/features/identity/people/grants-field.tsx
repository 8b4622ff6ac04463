import type { Grant } from '@stockwire/shared/permissions';
import { CircleAlert, Plus } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { GrantRow } from './grant-row.tsx';
import styles from './grants-field.module.css';
import { peopleWords } from './people.words.ts';

interface GrantsFieldProps {
  grants: readonly Grant[];
  onChange: (grants: readonly Grant[]) => void;
  error: string | undefined;
  isReadOnly: boolean;
}

const NEW_GRANT: Grant = { role: 'viewer', warehouseId: null, limit: null };

/** The roles of a person, each with its place, and with a limit of its own where it adjusts. */
export function GrantsField({ grants, onChange, error, isReadOnly }: GrantsFieldProps) {
  const words = wordsOf(peopleWords);
  const id = useId();
  const rows = grants.map((grant, place) => ({ grant, place, key: String(place) }));
  return (
    <fieldset className={styles.grants} aria-describedby={error === undefined ? undefined : id}>
      <legend className={styles.legend}>{words.roles}</legend>
      <p className={styles.note}>{grants.length === 0 ? words.noGrants : words.rolesNote}</p>
      {rows.map(({ grant, place, key }) => (
        <GrantRow
          key={key}
          grant={grant}
          isReadOnly={isReadOnly}
          onChange={(next) => onChange(grants.with(place, next))}
          onRemove={() => onChange(grants.toSpliced(place, 1))}
        />
      ))}
      {error === undefined ? null : (
        <p id={id} className={styles.error}>
          <Icon of={CircleAlert} size="s" /> {error}
        </p>
      )}
      {isReadOnly ? null : (
        <div>
          <Button icon={Plus} onPress={() => onChange([...grants, NEW_GRANT])}>
            {words.addGrant}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
