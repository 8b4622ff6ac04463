import type { Facets } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../../domain/actor.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { readSnapshot } from '../../../../platform/db/snapshot.ts';
import { selectReadHead } from '../../reads/read-head.queries.ts';
import { limitStatements } from '../limit-statements.queries.ts';
import { selectFacets } from './facet.queries.ts';
import type { FacetCache } from './facet-cache.ts';

/** More values than this are typed, not picked. */
const FACET_VALUES_MAX = 2_000;

const FACETS_TIMEOUT_MS = 10_000;

/** The categories and zones that a filter of this warehouse can offer; at most some seconds old. */
export function readFacets(
  deps: { database: Database; facets: FacetCache },
  _actor: Actor,
  { warehouseId }: { warehouseId: number },
): Promise<Facets> {
  return deps.facets.take(warehouseId, () =>
    readSnapshot(deps.database, async (tx) => {
      await limitStatements(tx, FACETS_TIMEOUT_MS);
      await selectReadHead(tx, warehouseId);
      const rows = await selectFacets(tx, warehouseId, FACET_VALUES_MAX);
      return {
        categories: rows.flatMap(({ facet, value, items }) =>
          facet === 'category' ? [{ category: value, items }] : [],
        ),
        zones: rows.flatMap(({ facet, value, items }) =>
          facet === 'zone' ? [{ zone: value, items }] : [],
        ),
      };
    }),
  );
}
