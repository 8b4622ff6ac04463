import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { NumberField } from '../../../../ui/field/number-field.tsx';
import { Select } from '../../../../ui/field/select.tsx';
import {
  COMPARISONS,
  type Comparison,
  type GridSearch,
  QUANTITY_COLUMNS,
} from '../search/grid-search.ts';
import styles from './filter-panel.module.css';
import { COMPARISON_SIGNS, QUANTITY_WORDS } from './filter-words.ts';

const COLUMN_OPTIONS = QUANTITY_COLUMNS.map((id) => ({ id, label: QUANTITY_WORDS[id] }));
const SIGN_OPTIONS = COMPARISONS.map((id) => ({ id, label: COMPARISON_SIGNS[id] }));

interface QuantityFilterProps {
  compare: GridSearch['compare'];
  onCompare: (compare: GridSearch['compare']) => void;
}

/** Compares one of the figures with a number. */
export function QuantityFilter({ compare, onCompare }: QuantityFilterProps) {
  const [column, setColumn] = useState<(typeof QUANTITY_COLUMNS)[number]>('available');
  const [op, setOp] = useState<Comparison['op']>('lt');
  const [value, setValue] = useState<number | null>(null);
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onCompare({ ...compare, [column]: { op, value } });
      }}
    >
      <h3 className={styles.heading}>Quantity</h3>
      <div className={styles.quantity}>
        <Select
          label="Figure"
          isLabelHidden
          options={COLUMN_OPTIONS}
          value={column}
          onChange={(id) => setColumn(QUANTITY_COLUMNS.find((known) => known === id) ?? column)}
        />
        <Select
          label="Comparison"
          isLabelHidden
          options={SIGN_OPTIONS}
          value={op}
          onChange={(id) => setOp(COMPARISONS.find((known) => known === id) ?? op)}
        />
        <NumberField
          label="Number"
          isLabelHidden
          value={value}
          onChange={setValue}
          minValue={-QUANTITY_MAX}
          maxValue={QUANTITY_MAX}
        />
        <Button
          type="submit"
          {...(value === null ? { disabledReason: 'Enter a number to compare with' } : {})}
        >
          Add
        </Button>
      </div>
    </form>
  );
}
