import { ArrowDownUp } from 'lucide-react';
import { asOfMsOf, type Connection } from '../../../../realtime/connection.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { AsOf } from '../../../../ui/status/as-of.tsx';
import { OfferPill } from '../../../../ui/status/offer-pill.tsx';
import styles from './bars.module.css';
import { barsWords } from './bars.words.ts';

interface GridNoticeProps {
  connection: Connection;
  timeZone: string;
  /** Rows that no longer stand where the order would put them. */
  displacedCount: number;
  /** Rows that are no longer what was asked for. */
  ghostCount: number;
  /** Rows that changed behind a held view. */
  waitingCount: number;
  onReorder: () => void;
}

/** One thing at a time: how old the figures are, or that a new order is there for the taking. */
export function GridNotice(props: GridNoticeProps) {
  const { connection, displacedCount, ghostCount, waitingCount } = props;
  const words = wordsOf(barsWords);
  if (connection.state !== 'live') {
    return (
      <AsOf>
        {asOfWords(connection, props.timeZone)}
        {waitingCount > 0 ? ` · ${words.changedSince(rowWords(waitingCount))}` : null}
      </AsOf>
    );
  }
  const count = displacedCount + ghostCount;
  if (count === 0) return null;
  return (
    <OfferPill icon={ArrowDownUp} action={words.updateOrder} onPress={props.onReorder}>
      <span className={styles.wide}>{offerWords(displacedCount, ghostCount)}</span>
      <span className={styles.phone}>{count}</span>
    </OfferPill>
  );
}

function asOfWords(connection: Connection, timeZone: string) {
  const asOfMs = asOfMsOf(connection);
  const words = wordsOf(barsWords);
  if (asOfMs === null) return words.connecting;
  const time = <b>{formatTime(new Date(asOfMs), { timeZone })}</b>;
  const isHeld = connection.state === 'paused' && connection.why === 'person';
  return (
    <>
      {isHeld ? words.pausedAsOf : words.asOf}
      {time}
    </>
  );
}

function offerWords(displaced: number, ghosts: number): string {
  const words = wordsOf(barsWords);
  const rows = rowWords(displaced + ghosts);
  if (ghosts === 0) return words.displaced(rows);
  return displaced === 0 ? words.ghosts(rows, ghosts) : words.both(rows);
}

function rowWords(count: number): string {
  return wordsOf(barsWords).rows(formatInteger(count), count);
}
