import type { Warehouse } from '@stockwire/shared/catalog';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { useConnection } from '../../../realtime/use-connection.ts';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { useArrangedColumns } from './columns/use-arranged-columns.ts';
import { useDensityCommands } from './columns/use-density-commands.ts';
import { useItemIds } from './data/levels-on-lines.ts';
import { useStockRows } from './data/use-stock-rows.ts';
import { useGoToPanel } from './goto/use-go-to-panel.ts';
import type { RowRange } from './lines/grid-lines.ts';
import { useDisplacedCount, useGhostCount } from './order/use-displaced-count.ts';
import { usePaintedValue } from './order/use-painted-value.ts';
import type { GridHandle } from './rows/row-extension.ts';
import { useRowTools } from './tools/use-row-tools.ts';
import { useClosedGroups } from './use-closed-groups.ts';
import { useGridShortcuts } from './use-grid-shortcuts.ts';
import { useGridState } from './use-grid-state.ts';
import { useHeldView } from './use-held-view.ts';
import { useLiveCells } from './use-live-cells.ts';
import { useTrends } from './use-trends.ts';

/** Rows beyond either edge that are kept live: a turn of the wheel shows nothing old. */
const LIVE_BEYOND_ROWS = 40;

/** What of the page is spoken to from outside React. */
interface GridRefs {
  list: RefObject<HTMLElement | null>;
  handle: RefObject<GridHandle | null>;
  searchField: RefObject<HTMLInputElement | null>;
}

/** The grid of a warehouse without its looks: what is asked for, which rows answer it, and what paints them. */
export function useStockGrid(warehouse: Warehouse, { list, handle, searchField }: GridRefs) {
  const { warehouseId, timeZone } = warehouse;
  const asked = useGridState();
  const { state, request } = asked;
  const isPhone = useIsPhone();
  useDensityCommands(state.layout, asked.setLayout);
  const arranged = useArrangedColumns({ list, layout: state.layout, isPhone });
  const [range, setRange] = useState<RowRange>({ from: 0, to: LIVE_BEYOND_ROWS });
  const live = useMemo(() => widened(range), [range]);
  const [closedGroups, toggleGroup] = useClosedGroups(state.layout.groupBy);
  const rows = useStockRows({ warehouseId, request, range: live, closedGroups });
  const [isHeld, setHeld] = useHeldView();
  const itemIds = useItemIds(rows, live);
  const painter = useLiveCells({ timeZone, itemIds, isHeld, search: state.search });
  const isTrendShown = arranged.columns.some(({ column }) => column.id === 'trend');
  useTrends({ warehouseId, painter, itemIds, isShown: isTrendShown });
  const goTo = useGoToPanel({ setSearch: asked.setSearch, rows, handle, toggleGroup });
  const tools = useRowTools({ warehouse, rows, arranged, painter, request, handle });
  const toggleHeld = useCallback(() => setHeld(!isHeld), [isHeld, setHeld]);
  useGridShortcuts({
    onFind: () => searchField.current?.select(),
    onHold: toggleHeld,
    onGoTo: goTo.open,
  });
  const onScreen = { painter, rows, range };
  return {
    ...asked,
    arranged,
    range,
    setRange,
    toggleGroup,
    rows,
    painter,
    isHeld,
    setHeld,
    goTo,
    tools,
    connection: useConnection(),
    counts: {
      waitingCount: usePaintedValue(painter, painter.waitingCount),
      displacedCount: useDisplacedCount({ ...onScreen, sort: state.search.sort }),
      ghostCount: useGhostCount(onScreen),
    },
  };
}

export type StockGridParts = ReturnType<typeof useStockGrid>;

function widened({ from, to }: RowRange): RowRange {
  return { from: Math.max(0, from - LIVE_BEYOND_ROWS), to: to + LIVE_BEYOND_ROWS };
}
