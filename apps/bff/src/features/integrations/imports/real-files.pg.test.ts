import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { type ImportWorld, importWorld } from '../../../../test/import-world.ts';
import { CsvParser } from '../../../domain/imports/csv-parser.ts';
import { listProblems } from './list-problems.ts';

/** Real files lie beside the checkout where they are available; they are not ours to commit. */
const DATA = fileURLToPath(new URL('../../../../../../../shared/data/', import.meta.url));
const DECEMBER = `${DATA}dialects/online-retail-2010-12.mdy-latin1-crlf.csv.gz`;
const H1 = `${DATA}online-retail-2011-h1.csv.gz`;
const MINUTES_MS = 300_000;

let world: ImportWorld;
beforeAll(async () => {
  if (!existsSync(DATA))
    console.warn(`no real files: ${DATA} is not there, their tests are skipped`);
  world = await importWorld();
  world.work();
});
afterAll(() => world.close());

function rowsOf(file: string): Record<string, string>[] {
  const parser = new CsvParser({ delimiter: ',', quote: '"' });
  const [header, ...rows] = [
    ...parser.push(gunzipSync(readFileSync(file)).toString()),
    ...parser.end(),
  ];
  return rows.map(({ fields }) =>
    Object.fromEntries((header?.fields ?? []).map((name, place) => [name, fields[place] ?? ''])),
  );
}

/** What the ledger booked for an import, by folded SKU, in the sign that sales files book it with. */
async function bookedBy(importId: number): Promise<Map<string, number>> {
  const rows = await world.db.owner.sql<{ sku: string; booked: number }[]>`
    select sku_key as sku,
           sum(case when c.reason = 'customer-return' or t.kind = 'sell'
             then -delta_on_hand else delta_on_hand end)::bigint as booked
    from stock.inventory_transactions t
    join stock.commands c on c.warehouse_id = t.warehouse_id and c.seq_from = t.command_seq
    join catalog.items using (item_id)
    where starts_with(c.command_id, ${`import/import-${importId}:`})
      and c.reason is distinct from 'opening-balance'
    group by 1`;
  return new Map(rows.map(({ sku, booked }) => [sku, booked]));
}

async function expectedBy(name: string): Promise<Map<string, number>> {
  const service = new Set(
    rowsOfPlain(`${DATA}expected/${name}.service-codes.csv`).map((code) => code.toUpperCase()),
  );
  const sums = new Map<string, number>();
  for (const { sku = '', net_quantity } of rowsOf(
    `${DATA}expected/${name}.sku-net-quantity.csv.gz`,
  )) {
    const key = sku.trim().toUpperCase();
    if (!service.has(key)) sums.set(key, (sums.get(key) ?? 0) + Number(net_quantity));
  }
  return sums;
}

function rowsOfPlain(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]?.trim() ?? '');
}

describe.skipIf(!existsSync(DATA))('real files', () => {
  test(
    'December in Latin-1, month first, is exact; its twin in ISO form is known again',
    async () => {
      const uploaded = await world.upload('sales', readFileSync(DECEMBER));
      expect(uploaded.proposal.choose).toEqual(['charset']);
      expect(uploaded.proposal.dialect.dateOrder).toBe('mdy');
      await expect(world.describe(uploaded, { dialect: { charset: 'utf-8' } })).rejects.toThrow();
      const described = await world.describe(uploaded, { dialect: { charset: 'windows-1252' } });
      const checked = await world.until(await world.move(described, 'check'), 'checked');
      expect(checked.check).toMatchObject({ rows: 42_481, problemRows: 0 });
      const done = await world.until(await world.move(checked, 'start'), 'done');
      expect(done.progress).toMatchObject({ rowsDone: 42_481, refused: 0 });
      expect(await bookedBy(done.importId)).toEqual(await expectedBy('online-retail-2010-12'));

      const lines = gunzipSync(readFileSync(H1))
        .toString()
        .split('\n')
        .slice(0, 42_482 + 100);
      const twin = await world.describe(await world.upload('sales', lines.join('\n')));
      const again = await world.until(await world.move(twin, 'check'), 'checked');
      const stock = done.progress.accepted;
      expect(again.check?.repeats).toMatchObject({ rows: stock, sameFile: null });
      expect(again.check?.repeats.imports).toMatchObject([
        { importId: done.importId, rows: stock },
      ]);
      await expect(world.move(again, 'start')).rejects.toMatchObject({
        refusal: { code: 'import-repeats' },
      });
      const skipping = await world.describe(again, { options: { repeats: 'skip' } });
      const rest = await world.until(await world.move(skipping, 'check'), 'checked');
      const both = await world.until(await world.move(rest, 'start'), 'done');
      expect(both.progress.accepted).toBeLessThanOrEqual(100);
      expect(both.progress.accepted).toBeGreaterThan(90);
    },
    MINUTES_MS,
  );

  test('days first must be chosen, and equals the first rows of the main file', async () => {
    const uploaded = await world.upload('sales', readFileSync(`${DATA}dialects/found-dmy.csv`));
    expect(uploaded.proposal.choose).toEqual(['dateOrder']);
    const described = await world.describe(uploaded, { dialect: { dateOrder: 'dmy' } });
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    // All of them came with December, which shares no byte with this file.
    expect(checked.check).toMatchObject({ rows: 149, problemRows: 0 });
    expect(checked.check?.repeats.rows).toBe(149 - (checked.check?.effects['service-code'] ?? 0));
    await world.move(checked, 'cancel');
  });

  test('damaged rows are named by line, and the others go in', async () => {
    const file = readFileSync(`${DATA}dialects/found-mdy-damaged.csv`);
    const uploaded = await world.upload('sales', file);
    expect(uploaded.examination.raggedLines).toEqual([121, 172, 175, 179]);
    const described = await world.describe(uploaded, {
      dialect: { dateOrder: 'mdy' },
      options: { repeats: 'import' },
    });
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    const { rows } = await listProblems({ database: world.db.database }, TESTER, {
      importId: checked.importId,
      after: 0,
      limit: 10,
    });
    expect(rows.map(({ line, code }) => [line, code])).toEqual(
      [121, 172, 175, 179].map((line) => [line, 'fields-missing']),
    );
    expect(rows[0]?.suggestion).toMatch(/two fields/);
    const done = await world.until(await world.move(checked, 'start'), 'done');
    expect(done.progress).toMatchObject({ rowsDone: 183, refused: 4 });
  });

  test(
    'a whole half-year is exact to the piece',
    async () => {
      const own = await importWorld();
      try {
        own.work();
        const startedMs = performance.now();
        const done = await own.run('sales', readFileSync(H1));
        console.info(`245,903 rows in ${Math.round(performance.now() - startedMs)} ms`);
        expect(done.progress).toMatchObject({ rowsDone: 245_903, refused: 0 });
        const before = world;
        world = own;
        const booked = await bookedBy(done.importId);
        world = before;
        expect(booked).toEqual(await expectedBy('online-retail-2011-h1'));
      } finally {
        await own.close();
      }
    },
    MINUTES_MS,
  );
});
