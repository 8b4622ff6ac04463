import type { Warehouse } from '@stockwire/shared/catalog';
import type { Pulse } from '@stockwire/shared/live';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useHttp } from '../../../api/api-provider.tsx';
import { usePulse } from '../../../realtime/use-pulse.ts';
import { Spark } from '../../../ui/chart/spark.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { OVERVIEW_FRESH_MS, overviewQuery } from '../overview.queries.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import type { SiteScope } from '../scope.ts';
import panel from './panel.module.css';
import { Panel } from './panel.tsx';
import styles from './sites-panel.module.css';

type PulseKey =
  | 'changesPerMinute'
  | 'unitsInPerMinute'
  | 'unitsOutPerMinute'
  | 'out'
  | 'low'
  | 'shortfalls';

/** A socket follows sixteen topics at most; the rows beyond are read once a minute. */
const LIVE_MAX = 10;

interface SitesPanelProps {
  scope: SiteScope;
  links: OverviewLinks;
  placeId: string;
}

/** Every warehouse beside the others, each figure leading to its own list. */
export function SitesPanel({ scope, links, placeId }: SitesPanelProps) {
  const words = wordsOf(overviewWords);
  const columns = [
    words.site,
    words.siteRun,
    words.siteChanges,
    words.siteUnitsOut,
    words.siteUnitsIn,
    words.siteOut,
    words.siteLow,
    words.siteShort,
  ];
  return (
    <Panel title={words.sites} note={words.sitesNote} placeId={placeId}>
      <table className={styles.table} aria-label={words.sites}>
        <thead>
          <tr>
            {columns.map((column, order) => (
              <th key={column} scope="col" data-order={order}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scope.warehouses.map((warehouse, place) => {
            const Row = place < LIVE_MAX ? LiveSiteRow : SiteRow;
            return (
              <Row
                key={warehouse.warehouseId}
                warehouse={warehouse}
                isCurrent={!scope.isAll && warehouse.code === scope.warehouse.code}
                links={links}
              />
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

interface SiteRowProps {
  warehouse: Warehouse;
  isCurrent: boolean;
  links: OverviewLinks;
  heard?: Pulse | null;
}

/** A row that moves with the pulse of its warehouse. */
function LiveSiteRow(props: SiteRowProps) {
  return <SiteRow {...props} heard={usePulse(props.warehouse.warehouseId)} />;
}

function SiteRow({ warehouse, isCurrent, links, heard = null }: SiteRowProps) {
  const { warehouseId, code, name } = warehouse;
  const http = useHttp();
  const { data } = useQuery({
    ...overviewQuery(http, warehouseId),
    refetchInterval: OVERVIEW_FRESH_MS,
  });
  const figures = figuresOf(heard ?? data?.pulse, { code, links });
  return (
    <tr data-current={isCurrent || undefined}>
      <th scope="row">
        <Link className={panel.name ?? ''} href={links.overview(code)}>
          <small className={panel.code}>{code}</small>
          <span>{name}</span>
        </Link>
      </th>
      <td>
        <span className={panel.run}>
          <Spark values={data?.minutes.map(({ changes }) => changes) ?? []} />
        </span>
      </td>
      {figures.map(({ id, value, href }) => (
        <td key={id}>
          <Link className={panel.link ?? ''} href={href}>
            {value}
          </Link>
        </td>
      ))}
    </tr>
  );
}

function figuresOf(
  pulse: Pulse | undefined,
  { code, links }: { code: string; links: OverviewLinks },
) {
  const of = (key: PulseKey, href: string) => ({
    id: key,
    value: pulse === undefined ? wordsOf(overviewWords).none : formatInteger(pulse[key]),
    href,
  });
  return [
    of('changesPerMinute', links.activity(code)),
    of('unitsOutPerMinute', links.activity(code, { kind: 'sell' })),
    of('unitsInPerMinute', links.activity(code, { kind: 'receive' })),
    of('out', links.stock(code, { status: 'out' })),
    of('low', links.stock(code, { status: 'low' })),
    of('shortfalls', links.stock(code, { status: 'shortfall' })),
  ];
}
