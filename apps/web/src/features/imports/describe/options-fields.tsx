import type { ImportKind, ImportOptions } from '@stockwire/shared/imports';
import { Checkbox } from '../../../ui/field/checkbox.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { describeWords } from './describe.words.ts';
import styles from './describe-step.module.css';

interface OptionsFieldsProps {
  kind: ImportKind;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
}

/** What is to be done with what the catalog lacks, and with rows that are no stock. */
export function OptionsFields({ kind, options, onChange }: OptionsFieldsProps) {
  const words = wordsOf(describeWords);
  const change = (changes: Partial<ImportOptions>) => onChange({ ...options, ...changes });
  return (
    <div className={styles.options}>
      <Checkbox
        label={words.makeItems}
        detail={words.makeItemsDetail}
        isSelected={options.makeItems}
        onChange={(makeItems) => change({ makeItems })}
      />
      {options.makeItems ? (
        <div className={styles.narrow}>
          <TextField
            label={words.category}
            value={options.category}
            onChange={(category) => change({ category })}
          />
        </div>
      ) : null}
      {kind === 'sales' ? (
        <>
          <Checkbox
            label={words.openBalances}
            detail={words.openBalancesDetail}
            isSelected={options.openBalances}
            onChange={(openBalances) => change({ openBalances })}
          />
          <Checkbox
            label={words.skipServiceCodes}
            detail={words.skipServiceCodesDetail}
            isSelected={options.skipServiceCodes}
            onChange={(skipServiceCodes) => change({ skipServiceCodes })}
          />
        </>
      ) : null}
    </div>
  );
}
