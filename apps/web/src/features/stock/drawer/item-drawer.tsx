import type { Warehouse } from '@stockwire/shared/catalog';
import type { Entry } from '@stockwire/shared/stock-entries';
import { useEffect, useRef, useState } from 'react';
import { isLive } from '../../../realtime/connection.ts';
import { useConnection, useConnectionControls } from '../../../realtime/use-connection.ts';
import { blockedBy } from '../item/blocked-by.ts';
import { useItemStock } from '../item/use-item-stock.ts';
import { useNeighbours } from '../item/use-neighbours.ts';
import { useTimeline } from '../item/use-timeline.ts';
import { BinsSection } from './bins-section.tsx';
import styles from './drawer.module.css';
import { DrawerFooter } from './drawer-footer.tsx';
import { DrawerHeader } from './drawer-header.tsx';
import { DrawerTrouble } from './drawer-trouble.tsx';
import { Equation } from './equation.tsx';
import { LevelSection } from './level-section.tsx';
import { MovementsSection } from './movements-section.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';

export interface ItemDrawerProps {
  warehouse: Warehouse;
  sku: string;
  historyHref: string;
  onOpenItem: (sku: string) => void;
  onAdjust: (sku: string) => void;
  onCount: (sku: string) => void;
  onMove: (sku: string) => void;
  onClose: () => void;
}

/** One item opened: its reckoning, its bins, and why the figure is what it is. */
export function ItemDrawer(props: ItemDrawerProps) {
  const { warehouse, sku, onOpenItem, onClose } = props;
  const { warehouseId, timeZone } = warehouse;
  const connection = useConnection();
  const { serverNowMs } = useConnectionControls();
  const { query, stock, level } = useItemStock('drawer', { warehouseId, sku });
  const timeline = useTimeline({ warehouseId, sku }, level?.version ?? 0);
  const neighbours = useNeighbours(warehouseId, sku);
  const [reversing, setReversing] = useState<Entry | null>(null);
  const blocked = blockedBy(connection);
  const drawer = useFocusOnNarrow();
  const bins = stock?.bins ?? [];
  const shape = { bins, timeZone, now: new Date(serverNowMs()) };

  return (
    <section
      ref={drawer}
      className={styles.drawer}
      aria-label={stock?.level.name ?? sku}
      data-frozen={isLive(connection) ? undefined : true}
      tabIndex={-1}
    >
      <DrawerHeader
        {...{ sku, onOpenItem, onClose }}
        level={stock?.level}
        neighbours={neighbours}
      />
      {stock ? (
        <div className={styles.body}>
          <Equation level={level ?? stock.level} bins={bins} />
          <LevelSection {...shape} timeline={timeline} level={stock.level} />
          <BinsSection {...shape} />
          <MovementsSection
            {...shape}
            timeline={timeline}
            onReverse={blocked === undefined ? setReversing : undefined}
          />
        </div>
      ) : (
        <DrawerTrouble error={query.error} onRetry={() => void query.refetch()} />
      )}
      <DrawerFooter
        historyHref={props.historyHref}
        blocked={stock ? blocked : 'Waits for the item.'}
        onMove={() => props.onMove(sku)}
        onCount={() => props.onCount(sku)}
        onAdjust={() => props.onAdjust(sku)}
      />
      {reversing === null ? null : (
        <ReverseDialog
          warehouse={warehouse}
          entry={reversing}
          name={stock?.level.name ?? sku}
          onClose={() => setReversing(null)}
        />
      )}
    </section>
  );
}

/** On a narrow screen the drawer covers the grid, so the focus goes with it. */
function useFocusOnNarrow() {
  const drawer = useRef<HTMLElement>(null);
  // The focus is outside React; it moves once, when the sheet opens.
  useEffect(() => {
    if (window.matchMedia('(max-width: 900px)').matches) drawer.current?.focus();
  }, []);
  return drawer;
}
