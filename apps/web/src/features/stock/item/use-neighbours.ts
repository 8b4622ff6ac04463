import { ViewBlock } from '@stockwire/shared/stock-views';
import { useQueryClient } from '@tanstack/react-query';
import { stockKeys } from '../../../api/stock.queries.ts';
import { type Neighbours, neighboursIn } from './neighbours.ts';

/** The items above and below in the grid, as far as its blocks have been read. */
export function useNeighbours(warehouseId: number, sku: string): () => Neighbours {
  const queryClient = useQueryClient();
  return () => {
    const queries = queryClient
      .getQueryCache()
      .findAll({ queryKey: stockKeys.blocks(warehouseId) });
    const blocks = queries
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .flatMap(({ queryKey, state }) => {
        const block = ViewBlock.safeParse(state.data);
        return block.success ? [{ viewId: String(queryKey[3]), block: block.data }] : [];
      });
    return neighboursIn(blocks, sku);
  };
}
