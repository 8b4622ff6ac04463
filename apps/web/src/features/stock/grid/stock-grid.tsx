import type { Warehouse } from '@stockwire/shared/catalog';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection, useConnectionControls } from '../../../realtime/use-connection.ts';
import { FiltersBar } from './bars/filters-bar.tsx';
import { FrozenStrip } from './bars/frozen-strip.tsx';
import { GridFooter } from './bars/grid-footer.tsx';
import { GridNotice } from './bars/grid-notice.tsx';
import { GridSummary } from './bars/grid-summary.tsx';
import { IgnoredNote } from './bars/ignored-note.tsx';
import { ViewsBar } from './bars/views-bar.tsx';
import { GridError, NoMatch, NoStock } from './grid-states.tsx';
import { GridBody } from './rows/grid-body.tsx';
import { useDisplacedCount } from './rows/use-displaced-count.ts';
import { usePaintedValue } from './rows/use-painted-value.ts';
import { useItemIds, useStockRows } from './rows/use-stock-rows.ts';
import type { RowRange } from './rows/use-view-blocks.ts';
import { isNarrowed, NO_SEARCH } from './search/grid-search.ts';
import { useGridSearch } from './search/use-grid-search.ts';
import { toViewRequest } from './search/view-request.ts';
import styles from './stock-grid.module.css';
import { useGridShortcuts } from './use-grid-shortcuts.ts';
import { useLiveCells } from './use-live-cells.ts';

/** Rows beyond either edge that are kept live: a turn of the wheel shows nothing old. */
const LIVE_BEYOND_ROWS = 40;

interface StockGridProps {
  warehouse: Warehouse;
  /** The item whose drawer is open. */
  openSku: string | null;
  onOpenItem: (sku: string) => void;
  onAdjust: (sku: string) => void;
  onCount: (sku: string) => void;
}

/** Every item of a warehouse with its live figures, to search, filter, order and walk by keyboard. */
export function StockGrid(props: StockGridProps) {
  return <GridOfWarehouse key={props.warehouse.warehouseId} {...props} />;
}

function GridOfWarehouse(props: StockGridProps) {
  const { warehouse, openSku, onOpenItem } = props;
  const { warehouseId, timeZone } = warehouse;
  const { search, ignored, setSearch } = useGridSearch();
  const [range, setRange] = useState<RowRange>({ from: 0, to: LIVE_BEYOND_ROWS });
  const live = useMemo(() => widened(range), [range]);
  const request = useMemo(() => toViewRequest(search), [search]);
  const rows = useStockRows(warehouseId, request, live);
  const [isHeld, setHeld] = useHeldView();
  const connection = useConnection();
  const itemIds = useItemIds(rows, live);
  const painter = useLiveCells({ timeZone, itemIds, isHeld });
  const searchField = useRef<HTMLInputElement>(null);
  useGridShortcuts({
    onFind: useCallback(() => {
      searchField.current?.focus();
      searchField.current?.select();
    }, []),
    onHold: useCallback(() => setHeld(!isHeld), [isHeld, setHeld]),
  });

  const waitingCount = usePaintedValue(painter, painter.waitingCount);
  const displacedCount = useDisplacedCount({ painter, rows, range, sort: search.sort });
  return (
    <section className={styles.list} aria-label="Stock">
      <ViewsBar
        warehouseId={warehouseId}
        search={search}
        onSearch={setSearch}
        isHeld={isHeld}
        onHold={setHeld}
      />
      <FiltersBar
        warehouseId={warehouseId}
        search={search}
        onSearch={setSearch}
        searchRef={searchField}
        notice={
          <GridNotice
            connection={connection}
            timeZone={timeZone}
            displacedCount={displacedCount}
            waitingCount={waitingCount}
            onReorder={rows.reorder}
          />
        }
      />
      <FrozenStrip timeZone={timeZone} />
      <IgnoredNote ignored={ignored} onClear={() => setSearch(search, { replace: true })} />
      {rows.total === null && rows.error !== null ? (
        <div className={styles.state}>
          <GridError error={rows.error} onRetry={rows.reorder} />
        </div>
      ) : rows.total === 0 ? (
        <div className={styles.state}>
          {isNarrowed(search) ? (
            <NoMatch q={search.q} onClear={() => setSearch({ ...NO_SEARCH, sort: search.sort })} />
          ) : (
            <NoStock warehouseName={warehouse.name} />
          )}
        </div>
      ) : (
        <GridBody
          label={`Stock in ${warehouse.name}`}
          rows={rows}
          painter={painter}
          sort={search.sort}
          openSku={openSku}
          isFrozen={connection.state !== 'live'}
          onSort={(sort) => setSearch({ ...search, sort })}
          onOpen={onOpenItem}
          onRowKey={(event, sku) => pressRowKey(event, sku, props)}
          onRange={setRange}
        />
      )}
      <GridFooter
        warehouseId={warehouseId}
        timeZone={timeZone}
        rows={rows}
        range={range}
        sort={search.sort}
        connection={connection}
      />
      <GridSummary painter={painter} rows={rows} range={range} />
    </section>
  );
}

function widened({ from, to }: RowRange): RowRange {
  return { from: Math.max(0, from - LIVE_BEYOND_ROWS), to: to + LIVE_BEYOND_ROWS };
}

/** Whether the person holds the view still; it goes on when the screen is left. */
function useHeldView() {
  const { hold } = useConnectionControls();
  const [isHeld, setHeld] = useState(false);
  // The connection says to all screens that the figures stand still.
  useEffect(() => {
    hold(isHeld);
    return () => hold(false);
  }, [hold, isHeld]);
  return [isHeld, setHeld] as const;
}

function pressRowKey(event: KeyboardEvent, sku: string, props: StockGridProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts: Record<string, (sku: string) => void> = {
    Enter: props.onOpenItem,
    a: props.onAdjust,
    c: props.onCount,
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act(sku);
}
