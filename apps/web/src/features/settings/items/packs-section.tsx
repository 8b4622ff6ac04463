import { PACK_LEVELS } from '@stockwire/shared/catalog';
import { FormSection } from '../../../forms/form-section.tsx';
import { asNumberText, numberOf } from '../../../forms/number-text.ts';
import type { Form } from '../../../forms/use-form.ts';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { GtinField } from './gtin-field.tsx';
import styles from './item-form.module.css';
import { itemFormWords } from './item-form.words.ts';

/** As the contract's own limit. */
const FACTOR_MAX = 1_000_000;

/** How many pieces every pack holds, and the number that scanners read from it. */
export function PacksSection({ form }: { form: Form }) {
  const words = wordsOf(itemFormWords);
  return (
    <FormSection title={words.packs} note={words.packsNote}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col" data-end>
              {words.pieces}
            </th>
            <th scope="col">{words.gtin}</th>
          </tr>
        </thead>
        <tbody>
          {PACK_LEVELS.map((level) => {
            const name = words.levels[level];
            const factor = form.field(`${level}.factor`);
            return (
              <tr key={level}>
                <th scope="row">{name}</th>
                <td data-end>
                  {level === 'each' ? (
                    <span className={styles.fixed}>1</span>
                  ) : (
                    <NumberField
                      label={words.piecesOf(name)}
                      isLabelHidden
                      size="l"
                      minValue={1}
                      maxValue={FACTOR_MAX}
                      value={numberOf(factor.value)}
                      onChange={(pieces) => factor.onChange(asNumberText(pieces))}
                      error={factor.error}
                    />
                  )}
                </td>
                <td>
                  <GtinField label={words.gtinOf(name)} {...form.field(`${level}.gtin`)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </FormSection>
  );
}
