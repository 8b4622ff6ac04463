import { entryText } from '../../../../api/entry-text.ts';
import { CopyTable } from '../../../../ui/chart/table/copy-table.tsx';
import { MiniTable } from '../../../../ui/data/mini-table.tsx';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { LevelPoint } from '../../item/level-line.ts';
import { levelWords } from './level.words.ts';
import styles from './level-section.module.css';
import { formatWithDay } from './moment-text.ts';

/** Nobody reads on; the range makes a shorter part of it. */
const ROWS_MAX = 200;

interface LevelTableProps {
  points: readonly LevelPoint[];
  timeZone: string;
  now: Date;
}

/** The same line in words and figures, newest first. */
export function LevelTable({ points, timeZone, now }: LevelTableProps) {
  const words = wordsOf(levelWords);
  const rows = points
    .map((point, place) => rowOf(point, points[place - 1], { now, timeZone }))
    .toReversed();
  const shown = rows.slice(0, ROWS_MAX);
  return (
    <details className={styles.table}>
      <summary>{words.asTable}</summary>
      <CopyTable
        title={words.tableLabel}
        table={{
          columns: words.columns,
          rows: rows.map(({ lead, text, meta, figure }) => [lead, text, meta, figure]),
        }}
      />
      {shown.length < rows.length ? (
        <p>{words.newestOf(formatInteger(shown.length), formatInteger(rows.length))}</p>
      ) : null}
      <MiniTable label={words.tableLabel} columns={words.columns} rows={shown} />
    </details>
  );
}

function rowOf(
  { atMs, sellable, entry }: LevelPoint,
  before: LevelPoint | undefined,
  clock: { now: Date; timeZone: string },
) {
  const words = wordsOf(levelWords);
  const change = before === undefined ? 0 : sellable - before.sellable;
  const moment = before === undefined ? words.start : words.now;
  return {
    id: `${atMs} ${entry?.seq ?? moment}`,
    lead: formatWithDay(atMs, clock),
    text: entry === null ? moment : words.by(entryText(entry), entry.by),
    meta: change === 0 ? '' : formatSignedInteger(change),
    figure: formatInteger(sellable),
  };
}
