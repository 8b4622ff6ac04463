import { ArrowDownUp } from 'lucide-react';
import { asOfMsOf, type Connection } from '../../../../realtime/connection.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { AsOf } from '../../../../ui/status/as-of.tsx';
import { OfferPill } from '../../../../ui/status/offer-pill.tsx';
import styles from './bars.module.css';

interface GridNoticeProps {
  connection: Connection;
  timeZone: string;
  /** Rows that no longer stand where the order would put them. */
  displacedCount: number;
  /** Rows that changed behind a held view. */
  waitingCount: number;
  onReorder: () => void;
}

/** One thing at a time: how old the figures are, or that a new order is there for the taking. */
export function GridNotice(props: GridNoticeProps) {
  const { connection, displacedCount, waitingCount } = props;
  if (connection.state !== 'live') {
    return (
      <AsOf>
        {asOfWords(connection, props.timeZone)}
        {waitingCount > 0 ? ` · ${rowWords(waitingCount)} changed since` : null}
      </AsOf>
    );
  }
  if (displacedCount === 0) return null;
  return (
    <OfferPill icon={ArrowDownUp} action="Update order" onPress={props.onReorder}>
      <span className={styles.wide}>{rowWords(displacedCount)} changed position</span>
      <span className={styles.phone}>{displacedCount}</span>
    </OfferPill>
  );
}

function asOfWords(connection: Connection, timeZone: string) {
  const asOfMs = asOfMsOf(connection);
  if (asOfMs === null) return 'Connecting: figures are as read';
  const time = <b>{formatTime(new Date(asOfMs), { timeZone })}</b>;
  const isHeld = connection.state === 'paused' && connection.why === 'person';
  return (
    <>
      {isHeld ? 'Paused, figures as of ' : 'Figures as of '}
      {time}
    </>
  );
}

function rowWords(count: number): string {
  return count === 1 ? '1 row' : `${formatInteger(count)} rows`;
}
