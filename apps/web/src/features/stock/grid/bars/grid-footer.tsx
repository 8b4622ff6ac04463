import type { ReactNode } from 'react';
import { asOfMsOf, type Connection } from '../../../../realtime/connection.ts';
import { usePulse } from '../../../../realtime/use-pulse.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { orderWords } from '../columns/grid-columns.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import type { RowRange } from '../lines/grid-lines.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './bars.module.css';
import { barsWords } from './bars.words.ts';

interface GridFooterProps {
  warehouseId: number;
  timeZone: string;
  rows: StockRows;
  range: RowRange;
  sort: GridSort | null;
  connection: Connection;
  /** What can be done from here. */
  children: ReactNode;
}

/** How many rows there are, which of them are on screen, of when their order is, and the stream's pace. */
export function GridFooter(props: GridFooterProps) {
  const { rows, sort, timeZone } = props;
  const words = wordsOf(barsWords);
  const { total } = rows;
  return (
    <footer className={styles.footer}>
      {total === null ? null : (
        <span>
          <b>{formatInteger(total)}</b> {words.items(total)}
        </span>
      )}
      <RowsOnScreen {...props} />
      {rows.builtAt === null ? null : (
        <span className={styles.wide}>
          {words.orderOf}
          <b>{formatTime(new Date(rows.builtAt), { timeZone })}</b>
          {words.by(orderWords(sort?.column ?? 'sku'))}
        </span>
      )}
      <span className={styles.space} />
      <StreamPace {...props} />
      {props.children}
    </footer>
  );
}

function RowsOnScreen({ rows, range }: GridFooterProps) {
  const positions = rows.request === null ? [] : rows.lines.positionsIn(range);
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <span className={styles.wide}>
      {wordsOf(barsWords).rowsOnScreen(formatInteger(first.from + 1), formatInteger(last.to))}
    </span>
  );
}

function StreamPace({ connection, warehouseId, timeZone }: GridFooterProps) {
  const pulse = usePulse(warehouseId);
  const words = wordsOf(barsWords);
  const asOfMs = asOfMsOf(connection);
  if (asOfMs !== null) {
    return (
      <span>
        {connection.state === 'paused' ? words.pausedAt : words.stoppedAt}
        <b>{formatTime(new Date(asOfMs), { timeZone })}</b>
      </span>
    );
  }
  return pulse === null ? null : (
    <span className={styles.wide}>
      <b>{formatInteger(pulse.changesPerMinute)}</b> {words.changesAMinute}
    </span>
  );
}
