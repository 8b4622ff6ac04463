import type { ImportKind } from '@stockwire/shared/imports';

/** A few rows of each kind, as a person would write them. */
const EXAMPLES: Record<ImportKind, string[]> = {
  items: [
    'SKU,Name,Category,GTIN,Cost,Price,Currency',
    'MUG-001,Stoneware mug 0.3 l,Kitchen,4006381333931,2.10,6.90,EUR',
    'BRD-014,"Chopping board, oak",Kitchen,,7.40,19.90,EUR',
  ],
  bins: ['Bin,Zone,Kind', 'A-01-01,A,storage', 'A-01-02,A,storage', 'DMG-01,Q,damaged'],
  'opening-balances': ['SKU,Quantity,Bin', 'MUG-001,120,A-01-01', 'BRD-014,36,A-01-02'],
  counts: ['SKU,Bin,Counted', 'MUG-001,A-01-01,118', 'BRD-014,A-01-02,36'],
  sales: [
    'Invoice,SKU,Description,Quantity,Date,Price,Customer',
    '10001,MUG-001,Stoneware mug 0.3 l,4,2026-11-23 09:12,6.90,4711',
    'C10002,MUG-001,Stoneware mug 0.3 l,-1,2026-11-23 10:40,6.90,4711',
  ],
};

/** The columns that files of a kind usually have, for the eye. */
export function exampleColumns(kind: ImportKind): string[] {
  return EXAMPLES[kind][0]?.split(',') ?? [];
}

/** An address from which the example of a kind can be saved as a file. */
export function exampleHref(kind: ImportKind): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${EXAMPLES[kind].join('\n')}\n`)}`;
}
