import type { Warehouse } from '@stockwire/shared/catalog';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { isPressed } from '../../../ui/keys/shortcut.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { GRID_KEYS } from '../stock.shortcuts.ts';
import { FiltersBar } from './bars/filters-bar.tsx';
import { FrozenStrip } from './bars/frozen-strip.tsx';
import { GridFooter } from './bars/grid-footer.tsx';
import { GridNotice } from './bars/grid-notice.tsx';
import { GridSummary } from './bars/grid-summary.tsx';
import { IgnoredNote } from './bars/ignored-note.tsx';
import { ViewSheet } from './bars/view-sheet.tsx';
import { ViewsBar } from './bars/views-bar.tsx';
import { GoToButton } from './goto/go-to-button.tsx';
import { GoToSku } from './goto/go-to-sku.tsx';
import { gridWords } from './grid.words.ts';
import { GridError, NoMatch, NoStock } from './grid-states.tsx';
import { GridBody } from './rows/grid-body.tsx';
import type { GridHandle } from './rows/row-extension.ts';
import { BehindStrip } from './saved-views/behind-strip.tsx';
import { isNarrowed, NO_SEARCH } from './search/grid-search.ts';
import styles from './stock-grid.module.css';
import { ToolBars } from './tools/tool-bars.tsx';
import { ToolButtons } from './tools/tool-buttons.tsx';
import { type StockGridParts, useStockGrid } from './use-stock-grid.ts';

interface StockGridProps {
  warehouse: Warehouse;
  /** The item whose drawer is open. */
  openSku: string | null;
  onOpenItem: (sku: string) => void;
  onAdjust: (sku: string) => void;
  onCount: (sku: string) => void;
  onMove: (sku: string) => void;
}

/** Every item of a warehouse with its live figures, to search, filter, order and walk by keyboard. */
export function StockGrid(props: StockGridProps) {
  return <GridOfWarehouse key={props.warehouse.warehouseId} {...props} />;
}

function GridOfWarehouse(props: StockGridProps) {
  const { warehouse, openSku } = props;
  const { warehouseId, timeZone } = warehouse;
  const words = wordsOf(gridWords);
  const list = useRef<HTMLElement>(null);
  const handle = useRef<GridHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const grid = useStockGrid(warehouse, { list, handle, searchField });
  const { rows, range, painter, connection, isHeld, goTo } = grid;
  const { search, layout } = grid.state;
  return (
    <section ref={list} className={styles.list} aria-label={words.stock}>
      <ViewsBar
        warehouseId={warehouseId}
        views={grid.views}
        state={grid.state}
        isHeld={isHeld}
        onHold={grid.setHeld}
        onLayout={grid.setLayout}
        sheet={<ViewSheet {...grid} />}
      >
        <ToolButtons tools={grid.tools} />
      </ViewsBar>
      <FiltersBar
        warehouseId={warehouseId}
        search={search}
        onSearch={grid.setSearch}
        searchRef={searchField}
        notice={
          <GridNotice
            connection={connection}
            timeZone={timeZone}
            {...grid.counts}
            onReorder={rows.reorder}
          />
        }
      />
      <FrozenStrip timeZone={timeZone} />
      <BehindStrip views={grid.views} />
      <IgnoredNote
        ignored={grid.ignored}
        onClear={() => grid.setSearch(search, { replace: true })}
      />
      <GridOrState grid={grid} warehouseName={warehouse.name}>
        <GridBody
          label={words.stockIn(warehouse.name)}
          rows={rows}
          painter={painter}
          arranged={grid.arranged}
          layout={layout}
          onLayout={grid.setLayout}
          sort={search.sort}
          openSku={openSku}
          isFrozen={connection.state !== 'live'}
          onSort={(sort) => grid.setSearch({ ...search, sort })}
          onOpen={props.onOpenItem}
          onToggleGroup={grid.toggleGroup}
          onRowKey={(event, sku) => pressRowKey(event, sku, props)}
          onRange={grid.setRange}
          handle={handle}
          extension={grid.tools.extension}
        />
      </GridOrState>
      {goTo.isOpen ? (
        <GoToSku
          warehouseId={warehouseId}
          viewId={rows.viewId}
          onFound={goTo.found}
          onShowAlone={goTo.showAlone}
          onClose={goTo.close}
        />
      ) : null}
      <ToolBars tools={grid.tools} />
      <GridFooter
        warehouseId={warehouseId}
        timeZone={timeZone}
        rows={rows}
        range={range}
        sort={search.sort}
        connection={connection}
      >
        <GoToButton onPress={goTo.open} />
      </GridFooter>
      <GridSummary painter={painter} rows={rows} range={range} />
    </section>
  );
}

interface GridOrStateProps {
  grid: StockGridParts;
  warehouseName: string;
  children: ReactNode;
}

/** The grid, or why there is none to show. */
function GridOrState({ grid, warehouseName, children }: GridOrStateProps) {
  const { rows, setSearch } = grid;
  const { search } = grid.state;
  if (rows.request === null && rows.error !== null) {
    return (
      <div className={styles.state}>
        <GridError error={rows.error} onRetry={rows.reorder} />
      </div>
    );
  }
  if (rows.total !== 0) return children;
  return (
    <div className={styles.state}>
      {isNarrowed(search) ? (
        <NoMatch q={search.q} onClear={() => setSearch({ ...NO_SEARCH, sort: search.sort })} />
      ) : (
        <NoStock warehouseName={warehouseName} />
      )}
    </div>
  );
}

function pressRowKey(event: KeyboardEvent, sku: string, props: StockGridProps): void {
  const acts = [
    [GRID_KEYS.open, props.onOpenItem],
    [GRID_KEYS.adjustRow, props.onAdjust],
    [GRID_KEYS.countRow, props.onCount],
    [GRID_KEYS.moveRow, props.onMove],
  ] as const;
  const [, act] = acts.find(([shortcut]) => isPressed(shortcut, event)) ?? [];
  if (!act) return;
  event.preventDefault();
  act(sku);
}
