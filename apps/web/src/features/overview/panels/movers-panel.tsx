import type { TopMover } from '@stockwire/shared/live';
import { useLevel } from '../../../realtime/use-level-store.ts';
import { FigureTable } from '../../../ui/chart/table/figure-table.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import type { SiteScope } from '../scope.ts';
import { ItemLink } from './item-link.tsx';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';

interface MoversPanelProps {
  movers: readonly TopMover[];
  scope: SiteScope;
  links: OverviewLinks;
}

/** The items that moved most in the last hour; in one warehouse with what is available, live. */
export function MoversPanel({ movers, scope, links }: MoversPanelProps) {
  const words = wordsOf(overviewWords);
  const { isAll, warehouse, warehouses } = scope;
  const codes = new Map(warehouses.map(({ warehouseId, code }) => [warehouseId, code]));
  return (
    <Panel
      title={words.movers}
      note={words.lastHour}
      more={isAll ? undefined : { label: words.openActivity, href: links.activity(warehouse.code) }}
    >
      {movers.length === 0 ? (
        <p className={styles.none}>{words.noMovers}</p>
      ) : (
        <FigureTable
          label={words.movers}
          columns={[
            { id: 'item', label: words.item },
            isAll
              ? { id: 'site', label: words.site }
              : { id: 'available', label: words.available, isFigure: true },
            { id: 'out', label: words.unitsOut, isFigure: true },
            { id: 'in', label: words.unitsIn, isFigure: true },
          ]}
          rows={movers.map((mover) => {
            const site = codes.get(mover.warehouseId) ?? warehouse.code;
            return {
              id: `${mover.warehouseId} ${mover.itemId}`,
              cells: [
                <ItemLink key="item" name={mover.name} href={links.item(site, mover.sku)} />,
                isAll ? site : <Available key="available" itemId={mover.itemId} />,
                formatInteger(mover.unitsOut),
                formatInteger(mover.unitsIn),
              ],
            };
          })}
        />
      )}
    </Panel>
  );
}

/** What can be promised this second, as the stream brings it. */
function Available({ itemId }: { itemId: number }) {
  const level = useLevel(itemId);
  return level === null ? wordsOf(overviewWords).none : formatInteger(level.available);
}
