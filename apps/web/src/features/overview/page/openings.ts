import { wordsOf } from '../../../ui/language/words.ts';
import type { StatusKey } from '../live/status-trend.ts';
import { overviewWords } from '../overview.words.ts';
import type { OverviewLinks } from '../overview-links.ts';
import type { SiteScope } from '../scope.ts';
import type { FlowKey } from './flow-kpis.ts';
import type { Opening } from './status-kpis.ts';

const STATUS = { out: 'out', low: 'low', shortfalls: 'shortfall' } satisfies Record<
  StatusKey,
  string
>;

/** The grid and the feed are of one warehouse, so a figure of all of them opens the warehouses first. */
export function openings(
  { scope, links }: { scope: SiteScope; links: OverviewLinks },
  showSites: () => void,
) {
  const { opens } = wordsOf(overviewWords);
  const site = scope.warehouse.code;
  const inAll: Opening = { opens: opens.sites, onPress: showSites };
  const flow = {
    changes: links.activity(site),
    unitsIn: links.activity(site, { kind: 'receive' }),
    unitsOut: links.activity(site, { kind: 'sell' }),
  } satisfies Record<FlowKey, string>;
  return {
    ofStatus(of: 'items' | StatusKey): Opening {
      if (scope.isAll) return inAll;
      return of === 'items'
        ? { opens: opens.items, href: links.stock(site) }
        : { opens: opens.status, href: links.stock(site, { status: STATUS[of] }) };
    },
    ofFlow(of: FlowKey): Opening {
      return scope.isAll ? inAll : { opens: opens.movements, href: flow[of] };
    },
  };
}
