import { ArrowUpRight } from 'lucide-react';
import { Link } from 'react-aria-components';
import { formatTime } from '../../../ui/format/format-time.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AsOf } from '../../../ui/status/as-of.tsx';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import { type SiteScope, scopeName, siteOf } from '../scope.ts';
import styles from './overview-page.module.css';

interface OverviewBarProps {
  scope: SiteScope;
  links: OverviewLinks;
  /** Given, the figures have stopped at this time. */
  asOfMs: number | null;
  isRunning: boolean;
}

/** What is looked at, how fresh it is, and the way to the wall. */
export function OverviewBar({ scope, links, asOfMs, isRunning }: OverviewBarProps) {
  const words = wordsOf(overviewWords);
  const { timeZone } = scope.warehouse;
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{words.title}</h1>
      <span className={styles.of}>{scopeName(scope)}</span>
      <span className={styles.space} />
      {asOfMs === null ? (
        <span className={styles.pace}>{isRunning ? words.pace : null}</span>
      ) : (
        <AsOf>{words.asOf(formatTime(new Date(asOfMs), { timeZone }))}</AsOf>
      )}
      <Link className={styles.wall ?? ''} href={links.wallboard(siteOf(scope))}>
        {words.wallboard}
        <Icon of={ArrowUpRight} size="s" />
      </Link>
    </header>
  );
}
