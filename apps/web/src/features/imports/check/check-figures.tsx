import type { CheckReport } from '@stockwire/shared/imports';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type Figure, Figures } from '../parts/figures.tsx';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';

/** The check in figures; those that are zero and say nothing are left out. */
export function CheckFigures({ check, timeZone }: { check: CheckReport; timeZone: string }) {
  const words = wordsOf(checkWords);
  const counts: [string, string, number][] = [
    ['rows', words.rows, check.rows],
    ['itemsToMake', words.itemsToMake, check.itemsToMake],
    ['openings', words.openings, check.openings.items],
    ['piecesIn', words.piecesIn, check.piecesIn],
    ['piecesOut', words.piecesOut, check.piecesOut],
  ];
  const figures: Figure[] = counts
    .filter(([id, , count]) => count > 0 || id === 'rows')
    .map(([id, label, count]) => ({ id, label, value: formatInteger(count) }));
  const problems: Figure = {
    id: 'problems',
    label: words.problemRows,
    value: formatInteger(check.problemRows),
    tone: check.problemRows > 0 ? 'problem' : undefined,
  };
  return (
    <>
      <Figures figures={[...figures, problems]} />
      <Span check={check} timeZone={timeZone} />
    </>
  );
}

/** The time that the file covers, which shows at once when day and month were confused. */
function Span({ check, timeZone }: { check: CheckReport; timeZone: string }) {
  const { firstOccurredAt, lastOccurredAt } = check;
  if (firstOccurredAt === null || lastOccurredAt === null) return null;
  // The year is shown always: a distant "now" makes it part of the date.
  const never = new Date(0);
  const dateOf = (at: string) => formatDate(new Date(at), never, { timeZone });
  return (
    <p className={styles.span}>
      {wordsOf(checkWords).from(dateOf(firstOccurredAt), dateOf(lastOccurredAt))}
    </p>
  );
}
