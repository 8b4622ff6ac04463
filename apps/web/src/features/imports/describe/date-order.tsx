import { DATE_ORDERS } from '@stockwire/shared/import-forms';
import type { ImportColumn } from '@stockwire/shared/imports';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { localeNow } from '../../../ui/language/language.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import styles from './date-order.module.css';
import { describeWords } from './describe.words.ts';
import { type DateOrder, readDate } from './read-date.ts';

/** Dates that show the difference; more would be a wall. */
const SAMPLES = 4;

interface DateOrderProps {
  column: ImportColumn;
  value: DateOrder | null;
  onChange: (order: DateOrder) => void;
}

/** Whether day or month comes first: proven by the file, or chosen by what each order would mean. */
export function DateOrderField({ column, value, onChange }: DateOrderProps) {
  const words = wordsOf(describeWords);
  const finding = column.dateOrder;
  if (finding?.verdict === 'proven' && finding.value !== null) {
    return (
      <p className={styles.proven}>
        {words.order}: <b>{words.orders[finding.value]}</b> <Pill tone="ok">{words.proven}</Pill>
        {finding.evidence[0] ? <code>{finding.evidence[0].text}</code> : null}
      </p>
    );
  }
  // Rows of one day say the same thing again and again.
  const days = column.samples.map((text) => text.trim().split(/[ T]/)[0] ?? text);
  const samples = [...new Set(days)].slice(0, SAMPLES);
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const order = DATE_ORDERS.find((known) => known === chosen);
        if (order !== undefined) onChange(order);
      }}
      isRequired
    >
      <Label className={styles.label ?? ''}>
        {words.order} <Pill tone="low">{words.choose}</Pill>
      </Label>
      <p className={styles.why}>{words.orderIsOpen}</p>
      {(finding?.candidates ?? DATE_ORDERS).map((order) => (
        <Radio key={order} value={order} className={styles.choice ?? ''}>
          <b>{words.orders[order]}</b>
          <span className={styles.samples}>
            {samples.map((text) => (
              <span key={text}>
                <code>{text}</code> → {meaningOf(text, order)}
              </span>
            ))}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function meaningOf(text: string, order: DateOrder): string {
  const at = readDate(text, order);
  if (at === null) return wordsOf(describeWords).noDay;
  const shape = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeNow(), shape).format(at);
}
