import type { Action } from '@stockwire/shared/permissions';
import { permissionWords } from '../../../api/permission.words.ts';
import { Checkbox } from '../../../ui/field/checkbox.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { usePlaces } from '../parts/use-places.ts';
import { KEY_SCOPES, toggled } from './key-draft.ts';
import { keyWords } from './keys.words.ts';
import styles from './keys-page.module.css';

interface KeyScopesProps {
  scopes: readonly Action[];
  /** What is said of them, where it is no key that has them. */
  note?: string;
  onChange: (scopes: readonly Action[]) => void;
}

/** The actions of a key. */
export function KeyScopes({ scopes, note, onChange }: KeyScopesProps) {
  const words = wordsOf(keyWords);
  const { actions } = wordsOf(permissionWords);
  return (
    <fieldset className={styles.choices}>
      <legend>{words.scopes}</legend>
      <p className={styles.note}>
        {scopes.length === 0 ? words.noScopes : (note ?? words.scopesNote)}
      </p>
      <div className={styles.boxes}>
        {KEY_SCOPES.map((action) => (
          <Checkbox
            key={action}
            label={actions[action]}
            isSelected={scopes.includes(action)}
            onChange={(isIn) => onChange(toggled(scopes, action, isIn))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface KeyPlacesProps {
  warehouseIds: readonly number[] | null;
  onChange: (warehouseIds: readonly number[] | null) => void;
}

/** The warehouses of a key: all of them, those to come too, or these. */
export function KeyPlaces({ warehouseIds, onChange }: KeyPlacesProps) {
  const words = wordsOf(keyWords);
  const { sites } = usePlaces();
  return (
    <div className={styles.choices}>
      <Select
        label={words.places}
        size="l"
        options={[
          { id: 'all', label: words.everywhere },
          { id: 'chosen', label: words.chosen },
        ]}
        value={warehouseIds === null ? 'all' : 'chosen'}
        onChange={(id) => onChange(id === 'all' ? null : [])}
      />
      {warehouseIds === null ? null : (
        <fieldset className={styles.choices} aria-label={words.chosen}>
          <div className={styles.boxes}>
            {sites.map(({ warehouseId, name, code }) => (
              <Checkbox
                key={warehouseId}
                label={name}
                detail={code}
                isSelected={warehouseIds.includes(warehouseId)}
                onChange={(isIn) => onChange(toggled(warehouseIds, warehouseId, isIn))}
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
