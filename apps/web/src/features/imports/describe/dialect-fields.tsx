import { DECIMALS } from '@stockwire/shared/import-forms';
import type { Import } from '@stockwire/shared/imports';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { DateOrderField } from './date-order.tsx';
import { describeWords } from './describe.words.ts';
import styles from './describe-step.module.css';
import { type DescriptionDraft, dateColumnOf } from './description-draft.ts';

interface DialectFieldsProps {
  of: Import;
  draft: DescriptionDraft;
  onDialect: (dialect: DescriptionDraft['dialect']) => void;
}

/** How dates and decimals are written, once it is known which columns hold them. */
export function DialectFields({ of, draft, onDialect }: DialectFieldsProps) {
  const words = wordsOf(describeWords);
  const dateColumn = dateColumnOf(of, draft);
  const hasMoney = draft.columns.price !== undefined || draft.columns.cost !== undefined;
  if (dateColumn === null && !hasMoney) return null;
  const { timeZone = null, dateOrder = null, decimal = '.' } = draft.dialect;
  return (
    <div className={styles.reading}>
      {dateColumn ? (
        <>
          <div className={styles.whole}>
            <DateOrderField
              column={dateColumn}
              value={dateOrder}
              onChange={(order) => onDialect({ dateOrder: order })}
            />
          </div>
          <ComboBox
            label={words.zone}
            value={timeZone}
            placeholder={words.zoneOfSite}
            options={Intl.supportedValuesOf('timeZone').map((id) => ({ id, label: id }))}
            onChange={(id) => onDialect({ timeZone: id })}
          />
        </>
      ) : null}
      {hasMoney ? (
        <Select
          label={words.decimal}
          value={decimal}
          options={DECIMALS.map((id) => ({ id, label: words.decimals[id] }))}
          onChange={(id) => onDialect({ decimal: id === ',' ? ',' : '.' })}
        />
      ) : null}
    </div>
  );
}
