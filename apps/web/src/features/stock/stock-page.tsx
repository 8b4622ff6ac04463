import type { Warehouse } from '@stockwire/shared/catalog';
import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../../realtime/use-connection.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { ItemDrawer } from './drawer/item-drawer.tsx';
import { type Editing, EditingDialog } from './edit/editing-dialog.tsx';
import { gridWords } from './grid/grid.words.ts';
import { StockGrid } from './grid/stock-grid.tsx';
import { blockedBy } from './item/blocked-by.ts';
import { useStockDenials } from './item/use-stock-denials.ts';
import styles from './stock-page.module.css';
import { useItemKeys } from './use-item-keys.ts';

interface StockPageProps {
  warehouse: Warehouse;
  /** The item whose drawer is open. */
  openSku: string | null;
  historyHref: (sku: string) => string;
  onOpenItem: (sku: string) => void;
  onCloseItem: () => void;
}

/** The live stock of a warehouse: the grid, the item that is open beside it, and the forms that change it. */
export function StockPage(props: StockPageProps) {
  const { warehouse, openSku, onOpenItem } = props;
  const toasts = useToasts();
  const blocked = blockedBy(useConnection());
  const denials = useStockDenials(warehouse.warehouseId);
  const [editing, setEditing] = useState<Editing | null>(null);
  const returnFocus = useOpener(openSku);

  function edit(kind: Editing['kind'], sku: string) {
    const reason = denials[kind] ?? blocked;
    if (reason === undefined) setEditing({ kind, sku });
    else toasts.add({ text: wordsOf(gridWords).blockedTitle, detail: reason, tone: 'problem' });
  }

  function close() {
    props.onCloseItem();
    returnFocus();
  }

  useItemKeys(openSku !== null, {
    onAdjust: () => edit('adjust', openSku ?? ''),
    onCount: () => edit('count', openSku ?? ''),
    onMove: () => edit('move', openSku ?? ''),
    onClose: close,
  });

  return (
    <div className={styles.page} data-open={openSku !== null || undefined}>
      <div className={styles.grid}>
        <StockGrid
          warehouse={warehouse}
          openSku={openSku}
          onOpenItem={onOpenItem}
          onAdjust={(sku) => edit('adjust', sku)}
          onCount={(sku) => edit('count', sku)}
          onMove={(sku) => edit('move', sku)}
        />
      </div>
      {openSku === null ? null : (
        <div className={styles.drawer}>
          <ItemDrawer
            key={warehouse.warehouseId}
            warehouse={warehouse}
            sku={openSku}
            historyHref={props.historyHref(openSku)}
            onOpenItem={onOpenItem}
            onAdjust={(sku) => edit('adjust', sku)}
            onCount={(sku) => edit('count', sku)}
            onMove={(sku) => edit('move', sku)}
            onClose={close}
          />
        </div>
      )}
      <EditingDialog editing={editing} warehouse={warehouse} onClose={() => setEditing(null)} />
    </div>
  );
}

/** Remembers where the focus was when an item was opened, and takes it back there. */
function useOpener(openSku: string | null): () => void {
  const opener = useRef<Element | null>(null);
  const isOpen = openSku !== null;
  // The focus is outside React; it is noted once, before the drawer can take it.
  useEffect(() => {
    if (isOpen && opener.current === null) opener.current = document.activeElement;
    if (!isOpen) opener.current = null;
  }, [isOpen]);
  return () => {
    const element = opener.current;
    // The drawer is still there; the focus goes once it is gone.
    requestAnimationFrame(() => {
      if (element instanceof HTMLElement && element.isConnected) element.focus();
    });
  };
}
