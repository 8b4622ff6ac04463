import type { Warehouse } from '@stockwire/shared/catalog';
import type { Entry } from '@stockwire/shared/stock-entries';
import { useState } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';
import type { ItemNow } from '../item/use-item.ts';
import { BinsSection } from './bins-section.tsx';
import { DrawerTrouble } from './drawer-trouble.tsx';
import { Equation } from './equation.tsx';
import { LevelSection } from './level-section.tsx';
import { MovementsSection } from './movements-section.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';

interface ItemBodyProps {
  warehouse: Warehouse;
  item: ItemNow;
  /** Nothing can be posted at present. */
  isBlocked: boolean;
}

/** What an item's figures are, where the pieces lie, and every movement that made it so. */
export function ItemBody({ warehouse, item, isBlocked }: ItemBodyProps) {
  const { serverNowMs } = useConnectionControls();
  const [reversing, setReversing] = useState<Entry | null>(null);
  const { stock, query, timeline } = item;
  if (!stock) return <DrawerTrouble error={query.error} onRetry={() => void query.refetch()} />;
  const { bins, level } = stock;
  const shape = { bins, timeZone: warehouse.timeZone, now: new Date(serverNowMs()) };
  return (
    <>
      <Equation level={item.level ?? level} bins={bins} />
      <LevelSection {...shape} timeline={timeline} level={level} />
      <BinsSection {...shape} />
      <MovementsSection
        {...shape}
        timeline={timeline}
        onReverse={isBlocked ? undefined : setReversing}
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
