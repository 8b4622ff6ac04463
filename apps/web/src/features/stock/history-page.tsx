import type { Warehouse } from '@stockwire/shared/catalog';
import type { Entry } from '@stockwire/shared/stock-entries';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { isLive } from '../../realtime/connection.ts';
import { useConnection, useConnectionControls } from '../../realtime/use-connection.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { BinsSection } from './drawer/bins-section.tsx';
import { DrawerTrouble } from './drawer/drawer-trouble.tsx';
import { Equation } from './drawer/equation.tsx';
import { LevelSection } from './drawer/level-section.tsx';
import { MovementsSection } from './drawer/movements-section.tsx';
import { ReverseDialog } from './drawer/reverse-dialog.tsx';
import styles from './history-page.module.css';
import { blockedBy } from './item/blocked-by.ts';
import { useItemStock } from './item/use-item-stock.ts';
import { useTimeline } from './item/use-timeline.ts';

interface HistoryPageProps {
  warehouse: Warehouse;
  sku: string;
  /** The grid with this item open. */
  stockHref: string;
}

/** Everything that ever happened to one item in one warehouse, and what it adds up to. */
export function HistoryPage({ warehouse, sku, stockHref }: HistoryPageProps) {
  const { warehouseId, timeZone } = warehouse;
  const connection = useConnection();
  const { serverNowMs } = useConnectionControls();
  const { query, stock, level } = useItemStock('history', { warehouseId, sku });
  const timeline = useTimeline({ warehouseId, sku }, level?.version ?? 0);
  const [reversing, setReversing] = useState<Entry | null>(null);
  const shape = { bins: stock?.bins ?? [], timeZone, now: new Date(serverNowMs()) };
  return (
    <article className={styles.page} data-frozen={isLive(connection) ? undefined : true}>
      <header className={styles.header}>
        <h1 className={styles.title}>{stock?.level.name ?? sku}</h1>
        <p className={styles.facts}>
          {sku} · {warehouse.name} ·{' '}
          <Link className={styles.link ?? ''} href={stockHref}>
            Show in the grid
          </Link>
        </p>
      </header>
      {stock ? (
        <>
          <h2>
            <VisuallyHidden>Stock and movements</VisuallyHidden>
          </h2>
          <Equation level={level ?? stock.level} bins={stock.bins} />
          <LevelSection {...shape} timeline={timeline} level={stock.level} />
          <BinsSection {...shape} />
          <MovementsSection
            {...shape}
            timeline={timeline}
            onReverse={blockedBy(connection) === undefined ? setReversing : undefined}
          />
        </>
      ) : (
        <DrawerTrouble error={query.error} onRetry={() => void query.refetch()} />
      )}
      {reversing === null ? null : (
        <ReverseDialog
          warehouse={warehouse}
          entry={reversing}
          name={stock?.level.name ?? sku}
          onClose={() => setReversing(null)}
        />
      )}
    </article>
  );
}
