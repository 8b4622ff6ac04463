import type { Warehouse } from '@stockwire/shared/catalog';
import { useEffect, useRef } from 'react';
import { isLive } from '../../../realtime/connection.ts';
import { useConnection } from '../../../realtime/use-connection.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { blockedBy } from '../item/blocked-by.ts';
import { useItem } from '../item/use-item.ts';
import { useNeighbours } from '../item/use-neighbours.ts';
import { useStockDenials } from '../item/use-stock-denials.ts';
import styles from './drawer.module.css';
import { drawerWords } from './drawer.words.ts';
import { DrawerFooter } from './drawer-footer.tsx';
import { DrawerHeader } from './drawer-header.tsx';
import { ItemBody } from './item-body.tsx';

interface ItemDrawerProps {
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
  const { warehouseId } = warehouse;
  const connection = useConnection();
  const item = useItem('drawer', { warehouseId, sku });
  const neighbours = useNeighbours(warehouseId, sku);
  const denials = useStockDenials(warehouseId);
  const drawer = useFocusOnNarrow();
  const blocked = blockedBy(connection);
  const level = item.stock?.level;
  return (
    <section
      ref={drawer}
      className={styles.drawer}
      aria-label={level?.name ?? sku}
      data-frozen={isLive(connection) ? undefined : true}
      tabIndex={-1}
    >
      <DrawerHeader {...{ sku, level, neighbours, onOpenItem, onClose }} />
      <div className={styles.body}>
        <ItemBody warehouse={warehouse} item={item} isBlocked={blocked !== undefined} />
      </div>
      <DrawerFooter
        historyHref={props.historyHref}
        blocked={level ? blocked : wordsOf(drawerWords).waitsForItem}
        denials={denials}
        onMove={() => props.onMove(sku)}
        onCount={() => props.onCount(sku)}
        onAdjust={() => props.onAdjust(sku)}
      />
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
