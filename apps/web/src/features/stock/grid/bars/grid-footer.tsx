import { asOfMsOf, type Connection } from '../../../../realtime/connection.ts';
import { usePulse } from '../../../../realtime/use-pulse.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { ORDER_WORDS } from '../grid-columns.ts';
import type { StockRows } from '../rows/use-stock-rows.ts';
import type { RowRange } from '../rows/use-view-blocks.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './bars.module.css';

interface GridFooterProps {
  warehouseId: number;
  timeZone: string;
  rows: StockRows;
  range: RowRange;
  sort: GridSort | null;
  connection: Connection;
}

/** How many rows there are, which of them are on screen, of when their order is, and the stream's pace. */
export function GridFooter(props: GridFooterProps) {
  const { rows, range, sort, timeZone } = props;
  const total = rows.total ?? 0;
  const to = Math.min(range.to, total);
  return (
    <footer className={styles.footer}>
      <span>
        <b>{formatInteger(total)}</b> {total === 1 ? 'item' : 'items'}
      </span>
      {to > range.from ? (
        <span className={styles.wide}>
          rows {formatInteger(range.from + 1)}–{formatInteger(to)}
        </span>
      ) : null}
      {rows.builtAt === null ? null : (
        <span className={styles.wide}>
          order of <b>{formatTime(new Date(rows.builtAt), { timeZone })}</b>, by{' '}
          {ORDER_WORDS[sort?.column ?? 'sku']}
        </span>
      )}
      <span className={styles.space} />
      <StreamPace {...props} />
    </footer>
  );
}

function StreamPace({ connection, warehouseId, timeZone }: GridFooterProps) {
  const pulse = usePulse(warehouseId);
  const asOfMs = asOfMsOf(connection);
  if (asOfMs !== null) {
    return (
      <span>
        {connection.state === 'paused' ? 'paused at ' : 'stream stopped at '}
        <b>{formatTime(new Date(asOfMs), { timeZone })}</b>
      </span>
    );
  }
  return pulse === null ? null : (
    <span>
      <b>{formatInteger(pulse.changesPerMinute)}</b> changes a minute
    </span>
  );
}
