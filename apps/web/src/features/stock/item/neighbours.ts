import type { ViewBlock } from '@stockwire/shared/stock-views';

export interface Neighbours {
  previous: string | null;
  next: string | null;
}

export interface ReadBlock {
  viewId: string;
  block: Pick<ViewBlock, 'from' | 'rows'>;
}

/** The SKUs before and after one in the order of the newest view that holds it. */
export function neighboursIn(blocks: readonly ReadBlock[], sku: string): Neighbours {
  const holding = blocks.find(({ block }) => block.rows.some((row) => row.sku === sku));
  if (holding === undefined) return { previous: null, next: null };
  const byPlace = new Map<number, string>();
  for (const { viewId, block } of blocks) {
    if (viewId !== holding.viewId) continue;
    block.rows.forEach((row, place) => {
      byPlace.set(block.from + place, row.sku);
    });
  }
  const at = holding.block.from + holding.block.rows.findIndex((row) => row.sku === sku);
  return { previous: byPlace.get(at - 1) ?? null, next: byPlace.get(at + 1) ?? null };
}
