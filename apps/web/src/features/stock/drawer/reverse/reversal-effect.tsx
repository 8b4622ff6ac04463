import type { Entry } from '@stockwire/shared/stock-entries';
import { entryText } from '../../../../api/entry-text.ts';
import { MiniTable } from '../../../../ui/data/mini-table.tsx';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { Effect } from './foresee-reversal.ts';
import { reversalLines } from './reversal-lines.ts';
import { reverseWords } from './reverse.words.ts';
import styles from './reverse-dialog.module.css';

interface ReversalEffectProps {
  entry: Entry;
  /** Everything that its command wrote. */
  entries: readonly Entry[];
  effects: readonly Effect[];
}

/** What will be posted, line by line, and what every item comes to by it. */
export function ReversalEffect({ entry, entries, effects }: ReversalEffectProps) {
  const words = wordsOf(reverseWords);
  return (
    <div className={styles.effect}>
      <p>{words.bothStay(entryText(entry), entry.by)}</p>
      <ul>
        {reversalLines(entries).map(({ id, figure, text }) => (
          <li key={id}>
            <b>{figure}</b> {text}
          </li>
        ))}
      </ul>
      {effects.length === 0 ? null : (
        <MiniTable
          label={words.effects}
          columns={words.effectColumns}
          rows={effects.flatMap(({ sku, onHand, available }) => [
            rowOf(words.onHand, sku, onHand),
            rowOf(words.available, sku, available),
          ])}
        />
      )}
    </div>
  );
}

function rowOf(name: string, sku: string, { was, next }: Effect['onHand']) {
  const { becomes } = wordsOf(reverseWords);
  return {
    id: `${sku} ${name}`,
    lead: name,
    text: sku,
    meta: next === was ? '' : formatSignedInteger(next - was),
    figure: becomes(formatInteger(was), formatInteger(next)),
  };
}
