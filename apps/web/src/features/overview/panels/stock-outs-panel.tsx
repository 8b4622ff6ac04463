import type { Overview } from '@stockwire/shared/live';
import { useLevel } from '../../../realtime/use-level-store.ts';
import { FigureTable } from '../../../ui/chart/table/figure-table.tsx';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import type { SiteScope } from '../scope.ts';
import { ItemLink } from './item-link.tsx';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';

interface StockOutsPanelProps {
  stockOuts: Overview['stockOuts'];
  outCount: number;
  nowMs: number;
  scope: SiteScope;
  links: OverviewLinks;
}

/** What ran out, the newest first, and since when. */
export function StockOutsPanel({ stockOuts, outCount, nowMs, scope, links }: StockOutsPanelProps) {
  const words = wordsOf(overviewWords);
  const { isAll, warehouse, warehouses } = scope;
  const codes = new Map(warehouses.map(({ warehouseId, code }) => [warehouseId, code]));
  const more = { label: words.openList, href: links.stock(warehouse.code, { status: 'out' }) };
  return (
    <Panel
      title={words.stockOuts}
      note={`${formatInteger(outCount)} ${outCount === 1 ? words.itemOf : words.itemsOf}`}
      more={isAll ? undefined : more}
    >
      {stockOuts.length === 0 ? (
        <p className={styles.none}>{words.noStockOuts}</p>
      ) : (
        <FigureTable
          label={words.stockOuts}
          columns={[
            { id: 'item', label: words.item },
            { id: 'sku', label: words.sku, isExtra: isAll },
            ...(isAll ? [{ id: 'site', label: words.site }] : []),
            { id: 'since', label: words.outSince, isFigure: true },
          ]}
          rows={stockOuts.map(({ warehouseId, itemId, sku, name, since }) => {
            const site = codes.get(warehouseId) ?? warehouse.code;
            return {
              id: `${warehouseId} ${itemId}`,
              cells: [
                <ItemLink key="item" name={name} href={links.item(site, sku)} />,
                sku,
                ...(isAll ? [site] : []),
                <OutFor key="since" itemId={itemId} age={formatAge(nowMs - Date.parse(since))} />,
              ],
            };
          })}
        />
      )}
    </Panel>
  );
}

/** Since when there is none; the row is followed, so that what came in again is seen at once. */
function OutFor({ itemId, age }: { itemId: number; age: string }) {
  const level = useLevel(itemId);
  return level !== null && level.available > 0
    ? wordsOf(overviewWords).backIn(formatInteger(level.available))
    : age;
}
