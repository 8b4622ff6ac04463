import type { Action } from '@stockwire/shared/permissions';
import { permissionWords } from '../../../api/permission.words.ts';
import { Checkbox } from '../../../ui/field/checkbox.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { usePlaces } from '../parts/use-places.ts';
import { machineWords } from './machine.words.ts';
import { MACHINE_SCOPES, toggled } from './machine-draft.ts';
import styles from './machines.module.css';

interface ScopesFieldProps {
  scopes: readonly Action[];
  note: string;
  onChange: (scopes: readonly Action[]) => void;
}

/** The actions of a machine. */
export function ScopesField({ scopes, note, onChange }: ScopesFieldProps) {
  const words = wordsOf(machineWords);
  const { actions } = wordsOf(permissionWords);
  return (
    <fieldset className={styles.choices}>
      <legend>{words.scopes}</legend>
      <p className={styles.note}>{scopes.length === 0 ? words.noScopes : note}</p>
      <div className={styles.boxes}>
        {MACHINE_SCOPES.map((action) => (
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

interface PlacesFieldProps {
  warehouseIds: readonly number[] | null;
  onChange: (warehouseIds: readonly number[] | null) => void;
}

/** The warehouses of a machine: all of them, those to come too, or these. */
export function PlacesField({ warehouseIds, onChange }: PlacesFieldProps) {
  const words = wordsOf(machineWords);
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
