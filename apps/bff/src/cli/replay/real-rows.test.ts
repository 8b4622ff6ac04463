import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expectedQuantities } from './compare-quantities.ts';
import { planItems } from './plan-items.ts';
import { readCsv } from './read-csv.ts';
import { readSalesRows } from './sales-rows.ts';

/** Real sales rows lie beside the checkout where they are available; they are not ours to commit. */
const DATA = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url));
const ROWS = `${DATA}online-retail-2011-h1.csv.gz`;
const EXPECTED = `${DATA}expected/online-retail-2011-h1`;

test.skipIf(!existsSync(ROWS))(
  'real rows are classified and summed as they were counted by others',
  async () => {
    const summary = new Map<string, string>();
    for await (const { fields } of readCsv(`${EXPECTED}.summary.csv`))
      summary.set(fields[0] ?? '', fields[1] ?? '');
    const plan = await planItems(readSalesRows(ROWS));
    expect(plan.rows).toBe(Number(summary.get('rows')));
    for (const [kind, rows] of plan.rowsByKind)
      expect(rows).toBe(Number(summary.get(`rows_${kind}`)));

    const expected = await expectedQuantities(`${EXPECTED}.sku-net-quantity.csv.gz`);
    expect(expected.size).toBe(Number(summary.get('skus_ignoring_case_and_spaces')));
    for (const code of plan.serviceCodes) expected.delete(code);
    const own = [...plan.items].map(([code, { netQuantity }]) => [code, netQuantity] as const);
    expect(new Map(own)).toEqual(expected);
  },
  60_000,
);
