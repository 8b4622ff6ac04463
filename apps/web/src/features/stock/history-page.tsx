import type { Warehouse } from '@stockwire/shared/catalog';
import { Link } from 'react-aria-components';
import { isLive } from '../../realtime/connection.ts';
import { useConnection } from '../../realtime/use-connection.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { drawerWords } from './drawer/drawer.words.ts';
import { ItemBody } from './drawer/item-body.tsx';
import styles from './history-page.module.css';
import { blockedBy } from './item/blocked-by.ts';
import { useItem } from './item/use-item.ts';

interface HistoryPageProps {
  warehouse: Warehouse;
  sku: string;
  /** The grid with this item open. */
  stockHref: string;
}

/** Everything that ever happened to one item in one warehouse, and what it adds up to. */
export function HistoryPage({ warehouse, sku, stockHref }: HistoryPageProps) {
  const words = wordsOf(drawerWords);
  const connection = useConnection();
  const item = useItem('history', { warehouseId: warehouse.warehouseId, sku });
  const blocked = blockedBy(connection);
  return (
    <article className={styles.page} data-frozen={isLive(connection) ? undefined : true}>
      <header className={styles.header}>
        <h1 className={styles.title}>{item.stock?.level.name ?? sku}</h1>
        <p className={styles.facts}>
          {sku} · {warehouse.name} ·{' '}
          <Link className={styles.link ?? ''} href={stockHref}>
            {words.showInGrid}
          </Link>
        </p>
      </header>
      <h2>
        <VisuallyHidden>{words.stockAndMovements}</VisuallyHidden>
      </h2>
      <ItemBody warehouse={warehouse} item={item} isBlocked={blocked !== undefined} />
    </article>
  );
}
