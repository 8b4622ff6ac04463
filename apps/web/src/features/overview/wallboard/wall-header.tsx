import { Clock as ClockGlyph, Pause, RefreshCw } from 'lucide-react';
import { Link } from 'react-aria-components';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Clock } from '../../../ui/shell/clock.tsx';
import type { ConnectionTone } from '../../../ui/status/connection-chip.tsx';
import { StatusDot } from '../../../ui/status/status-dot.tsx';
import { overviewWords } from '../overview.words.ts';
import { type SiteScope, scopeName } from '../scope.ts';
import styles from './wall-header.module.css';

/** How the link stands, in the words that every screen uses. */
export interface WallConnection {
  tone: ConnectionTone;
  word: string;
  figure?: string | undefined;
}

const GLYPHS = {
  'catching-up': RefreshCw,
  offline: RefreshCw,
  paused: Pause,
  stale: ClockGlyph,
};

interface WallHeaderProps {
  scope: SiteScope;
  connection: WallConnection;
  /** Given, the figures are of this time. */
  asOfMs: number | null;
  overviewHref: string;
}

/** Whose figures these are, whether they are of now, and what time it is there. */
export function WallHeader({ scope, connection, asOfMs, overviewHref }: WallHeaderProps) {
  const { serverNowMs } = useConnectionControls();
  const { timeZone } = scope.warehouse;
  const words = wordsOf(overviewWords);
  return (
    <header className={styles.header}>
      <Link className={styles.leave ?? ''} href={overviewHref}>
        {words.toOverview}
      </Link>
      <h1 className={styles.name}>
        {scope.isAll ? null : <span className={styles.code}>{scope.warehouse.code}</span>}
        {scopeName(scope)}
      </h1>
      <p className={styles.state} role="status" data-tone={connection.tone}>
        <Mark tone={connection.tone} />
        <b>{connection.word}</b>
        {asOfMs === null ? null : (
          <span>{words.asOf(formatTime(new Date(asOfMs), { timeZone }))}</span>
        )}
      </p>
      <span className={styles.clock}>
        <Clock timeZone={timeZone} nowMs={serverNowMs} />
      </span>
    </header>
  );
}

function Mark({ tone }: { tone: ConnectionTone }) {
  if (tone === 'live') return <StatusDot tone="ok" />;
  const Glyph = GLYPHS[tone];
  return <Glyph aria-hidden="true" className={styles.glyph} />;
}
