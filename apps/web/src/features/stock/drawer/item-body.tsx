import type { Warehouse } from '@stockwire/shared/catalog';
import type { ShownEntry } from '@stockwire/shared/stock-entries';
import type { Level } from '@stockwire/shared/stock-level';
import { useState } from 'react';
import { useCan } from '../../../api/api-provider.tsx';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import type { ItemNow } from '../item/use-item.ts';
import { useStockAt } from '../item/use-stock-at.ts';
import { BinsSection } from './bins-section.tsx';
import { DrawerTrouble } from './drawer-trouble.tsx';
import { Equation } from './equation.tsx';
import { LevelSection } from './level/level-section.tsx';
import { LazyAtField } from './past/lazy-at-field.tsx';
import { PastBins } from './past/past-bins.tsx';
import { PastFigures } from './past/past-figures.tsx';
import { ReverseDialog } from './reverse/reverse-dialog.tsx';
import { MovementsSection } from './timeline/movements-section.tsx';

interface ItemBodyProps {
  warehouse: Warehouse;
  item: ItemNow;
  /** Nothing can be posted at present. */
  isBlocked: boolean;
}

/** What an item's figures are, where the pieces lie, and every movement that made it so; now, or at any time. */
export function ItemBody({ warehouse, item, isBlocked }: ItemBodyProps) {
  const { serverNowMs } = useConnectionControls();
  const { timeZone, warehouseId } = warehouse;
  const { stock, query, timeline } = item;
  const can = useCan();
  const [reversing, setReversing] = useState<ShownEntry | null>(null);
  const { atMs, past, setAtMs } = usePast(warehouseId, stock?.level);
  if (!stock) return <DrawerTrouble error={query.error} onRetry={() => void query.refetch()} />;
  const { bins, level } = stock;
  const figures = item.level ?? level;
  const shape = { timeZone, now: new Date(serverNowMs()) };
  return (
    <>
      {atMs === null ? (
        <Equation level={figures} bins={bins} />
      ) : (
        <PastFigures
          {...{ atMs, bins, past, ...shape }}
          level={figures}
          onBack={() => setAtMs(null)}
        />
      )}
      <LevelSection
        {...{ warehouseId, timeline, level, atMs, ...shape }}
        onPickAt={setAtMs}
        end={<LazyAtField {...{ atMs, ...shape }} onPickAt={setAtMs} />}
      />
      {atMs !== null && past.data ? (
        <PastBins past={past.data} bins={bins} />
      ) : (
        <BinsSection bins={bins} {...shape} />
      )}
      <MovementsSection
        {...{ bins, timeline, ...shape }}
        onReverse={isBlocked || !can('stock.reverse', warehouseId) ? undefined : setReversing}
      />
      {reversing === null ? null : (
        <ReverseDialog
          warehouse={warehouse}
          entry={reversing}
          name={level.name}
          onClose={() => setReversing(null)}
        />
      )}
    </>
  );
}

/** The moment that is looked at, which is of one item: the next one is shown as it is now. */
function usePast(warehouseId: number, level: Level | undefined) {
  const [picked, setPicked] = useState<{ sku: string; atMs: number | null } | null>(null);
  const sku = level?.sku ?? '';
  const atMs = picked?.sku === sku ? picked.atMs : null;
  const past = useStockAt({ warehouseId, sku }, atMs);
  return { atMs, past, setAtMs: (next: number | null) => setPicked({ sku, atMs: next }) };
}
