import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { NumberField } from '../../../../ui/field/number-field.tsx';
import { Select } from '../../../../ui/field/select.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import {
  COMPARISONS,
  type Comparison,
  type GridSearch,
  QUANTITY_COLUMNS,
} from '../search/grid-search.ts';
import { barsWords } from './bars.words.ts';
import styles from './filter-panel.module.css';
import { COMPARISON_SIGNS, quantityTitle } from './filter-words.ts';

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
  const words = wordsOf(barsWords);
  const columns = QUANTITY_COLUMNS.map((id) => ({ id, label: quantityTitle(id) }));
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onCompare({ ...compare, [column]: { op, value } });
      }}
    >
      <h3 className={styles.heading}>{words.quantity}</h3>
      <div className={styles.quantity}>
        <Select
          label={words.figure}
          isLabelHidden
          options={columns}
          value={column}
          onChange={(id) => setColumn(QUANTITY_COLUMNS.find((known) => known === id) ?? column)}
        />
        <Select
          label={words.comparison}
          isLabelHidden
          options={SIGN_OPTIONS}
          value={op}
          onChange={(id) => setOp(COMPARISONS.find((known) => known === id) ?? op)}
        />
        <NumberField
          label={words.number}
          isLabelHidden
          value={value}
          onChange={setValue}
          minValue={-QUANTITY_MAX}
          maxValue={QUANTITY_MAX}
        />
        <Button type="submit" {...(value === null ? { disabledReason: words.numberMissing } : {})}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
