import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { type ImportWorld, importWorld } from '../../../../test/import-world.ts';
import { aSubmission } from '../../../../test/writer.ts';
import type { Ledger } from '../../stock/ledger.ts';
import { fixRow } from './describe/fix-row.ts';
import { listProblems } from './list-problems.ts';
import { readResult } from './read-result.ts';
import { previewUndo } from './undo/preview-undo.ts';

const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n';

let world: ImportWorld;
beforeEach(async () => {
  world = await importWorld();
});
afterEach(() => world.close());

/** Sales rows of `count` invoices with three lines each, over ten items. */
function salesFile(count: number): string {
  let file = HEADER;
  for (let invoice = 1; invoice <= count; invoice += 1) {
    for (let line = 0; line < 3; line += 1) {
      file += `${invoice},SKU-${(invoice + line) % 10},Mug,2,2011-03-01 10:00:00,1.5,7.0\n`;
    }
  }
  return file;
}

const deps = () => ({ database: world.db.database });
const problemsOf = (importId: number) =>
  listProblems(deps(), TESTER, { importId, after: 0, limit: 100 });
const resultOf = async (importId: number) => {
  const { lines } = await readResult(deps(), TESTER, { importId });
  return (await text(Readable.from(lines))).trimEnd().split('\r\n');
};

async function ledgerFigures() {
  const [row] = await world.db.owner.sql<{ entries: number; pieces: number }[]>`
    select count(*) as entries, coalesce(sum(delta_on_hand), 0)::bigint as pieces
    from stock.inventory_transactions`;
  return row;
}

/** A promise and the way to keep it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** A ledger that commits, but whose caller hears nothing of it from its second wave on: as after a kill. */
function deafLedger(isDeaf: () => void, mayHear: Promise<void>): Ledger {
  let calls = 0;
  return {
    async submit(warehouseId, submissions) {
      calls += 1;
      const isSecond = calls >= 2;
      const outcomes = await world.writer.submit(warehouseId, submissions);
      if (!isSecond) return outcomes;
      isDeaf();
      await mayHear;
      return outcomes;
    },
  };
}

describe('sales', () => {
  test('what is there already need not be opened', async () => {
    world.work();
    const found = '1,A,found,4,2011-02-27 09:00,0,\n2,A,found,2,2011-02-28 09:00,0,';
    await world.run('sales', HEADER + found);
    const more = await world.run(
      'sales',
      `${HEADER}3,A,Mug,5,2011-03-02 10:00,2.5,7.0\n4,A,Mug,4,2011-03-02 10:01,2.5,7.0`,
    );
    expect(more.check?.openings).toEqual({ items: 1, pieces: 3 });
    expect(await world.onHand()).toEqual({ A: 0 });
  });

  test('open balances, notes, cancellations, found and written off, charges: each goes its way', async () => {
    world.work();
    const rows = [
      '1,A,Blue mug,5,2011-03-01 10:00,2.5,7.0',
      'C2,a ,Blue mug,-2,2011-03-01 10:05,2.5,7.0',
      '3,A,damaged,-4,2011-03-02 09:00,0,',
      '4,K,found,3,2011-03-02 09:01,0,',
      '5,POST,POSTAGE,1,2011-03-02 09:02,18,7.0',
      '6,K,"Cup, ""red""",1,2011-06-29 15:58,0,7.0',
      '7,K,Cup,0,2011-06-29 15:58,1,7.0',
    ];
    const done = await world.run('sales', HEADER + rows.join('\n'));
    expect(done.check?.effects).toEqual({
      sale: 1,
      cancellation: 1,
      'written-off': 1,
      found: 1,
      'service-code': 1,
      'free-of-charge': 1,
      'nothing-to-do': 1,
    });
    expect(await world.onHand()).toEqual({ A: 0, K: 2 });
    const entries = await world.db.owner.sql`
      select sku, name, t.kind, t.delta_on_hand as delta, reason, occurred_at as at
      from stock.inventory_transactions t
      join stock.commands c on c.warehouse_id = t.warehouse_id and c.seq_from = t.command_seq
      join catalog.items using (item_id)
      order by seq`;
    expect(entries.map(({ sku, kind, delta, reason }) => [sku, kind, delta, reason])).toEqual([
      ['A', 'adjust', 7, 'opening-balance'],
      ['A', 'sell', -5, null],
      ['A', 'adjust', 2, 'customer-return'],
      ['A', 'adjust', -4, 'damaged-in-handling'],
      ['K', 'adjust', 3, 'found'],
      ['K', 'sell', -1, null],
    ]);
    expect(entries.map(({ name }) => name)).toEqual([
      ...Array(4).fill('Blue mug'),
      // No row of it has a price, so none of its texts is surely a name.
      ...Array(2).fill('K'),
    ]);
    expect(entries.at(-1)?.at).toEqual(new Date('2011-06-29T14:58:00Z'));
  });

  test('a row with too few fields is named, fixed in place, and goes in', async () => {
    world.work();
    const file = `${HEADER}1,A,Mug,5,2011-03-01 10:00,2.5,7.0\r\n1,K,Heart holder6,2011-03-01 10:00,2.5,7.0\n`;
    const described = await world.describe(await world.upload('sales', file));
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    const { rows } = await problemsOf(checked.importId);
    expect(rows).toMatchObject([{ row: 2, line: 3, code: 'fields-missing' }]);
    const cells = ['1', 'K', 'Heart holder', '6', '2011-03-01 10:00', '2.5', '7.0'];
    const bad = await fixRow(deps(), TESTER, {
      importId: checked.importId,
      row: 2,
      fix: { cells: cells.with(3, 'six') },
    });
    expect(bad.problems).toMatchObject([{ field: 'quantity', code: 'not-a-number' }]);
    await fixRow(deps(), TESTER, { importId: checked.importId, row: 2, fix: { cells } });
    await expect(world.move(checked, 'start')).rejects.toMatchObject({
      refusal: { code: 'version-stale' },
    });
    const again = await world.until(
      await world.move(await world.read(checked), 'check'),
      'checked',
    );
    expect(again.check?.problemRows).toBe(0);
    const done = await world.until(await world.move(again, 'start'), 'done');
    expect(done.progress).toMatchObject({ accepted: 2, refused: 0 });
  });

  test('a sale that is short goes in line by line, and the line that lacks says so', async () => {
    world.work();
    const rows = [
      '9,A,Mug,3,2011-03-01 10:00,0,',
      '1,A,Mug,2,2011-03-01 10:01,1,7',
      '1,K,Cup,1,2011-03-01 10:01,1,7',
    ];
    const done = await world.run('sales', HEADER + rows.join('\n'), {
      options: { openBalances: false },
    });
    expect(done.progress).toMatchObject({ accepted: 2, refused: 1 });
    expect(await world.onHand()).toEqual({ A: 1 });
    const lines = await resultOf(done.importId);
    expect(lines[3]).toMatch(/,refused,,only 0 of 1 × K were there$/);
    expect((await problemsOf(done.importId)).rows).toMatchObject([
      { row: 3, line: 4, code: 'insufficient-stock' },
    ]);
  });

  test('a formula is inert text in the catalog and in the result', async () => {
    world.work();
    const rows = [
      `1,A,"=cmd|' /C calc'!A0",5,2011-03-01 10:00,2.5,7.0`,
      '1,=B,Cup,1,2011-03-01 10:00,1,7',
    ];
    const done = await world.run('sales', HEADER + rows.join('\n'));
    expect(done.progress).toMatchObject({ accepted: 1, refused: 1 });
    const lines = await resultOf(done.importId);
    expect(lines[1]).toContain(`,'=cmd|' /C calc'!A0,`);
    expect(lines[2]).toMatch(/^1,'=B,.*problem,,"sku looks like a formula/);
  });
});

describe('interruption', () => {
  test('a worker that dies between commit and cursor doubles nothing', async () => {
    const file = salesFile(1_200);
    const clean = await importWorld();
    clean.work();
    await clean.run('sales', file);
    const expected = await clean.onHand();
    await clean.close();

    const died = gate();
    const woken = gate();
    world.work(deafLedger(died.open, woken.passed));
    const described = await world.describe(await world.upload('sales', file));
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    const started = await world.move(checked, 'start');
    await died.passed;
    // Its lease runs out, and another process takes over.
    const other = world.work();
    const done = await world.until(started, 'done');
    expect(done.progress).toMatchObject({ rowsDone: 3_600, accepted: 3_600, refused: 0 });
    // One that was only asleep may not count anything a second time.
    woken.open();
    await other.close();
    expect(await world.read(done)).toEqual(done);
    expect(await world.onHand()).toEqual(expected);
    expect(await ledgerFigures()).toMatchObject({ entries: 3_600 + 10 });
  });

  test('pause stops behind a batch, and going on ends as if nothing had been', async () => {
    const reached = gate();
    let calls = 0;
    world.work({
      submit(warehouseId, submissions) {
        calls += 1;
        if (calls === 2) reached.open();
        return world.writer.submit(warehouseId, submissions);
      },
    });
    const described = await world.describe(await world.upload('sales', salesFile(3_000)));
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    const running = await world.move(checked, 'start');
    await reached.passed;
    const paused = await world.move(running, 'pause');
    expect(paused.state).toBe('paused');
    expect(paused.progress.rowsDone).toBeLessThan(9_000);
    const done = await world.until(await world.move(paused, 'resume'), 'done');
    expect(done.progress).toMatchObject({ accepted: 9_000, rowsDone: 9_000 });
    expect(await ledgerFigures()).toMatchObject({ entries: 9_010 });
  });

  test('the same upload sent again is the first one, and another file under its key is refused', async () => {
    const key = 'tester/upload-with-one-key';
    const first = await world.upload('sales', salesFile(1), key);
    expect((await world.upload('sales', salesFile(1), key)).importId).toBe(first.importId);
    await expect(world.upload('bins', 'code\nA-1\n', key)).rejects.toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
  });
});

describe('the same rows again', () => {
  test('are recognised whatever the header and the line ends, and only new ones go in', async () => {
    world.work();
    const first = await world.run('sales', salesFile(20));
    const before = await world.onHand();
    const other = salesFile(21)
      .replace('Invoice,', 'InvoiceNo,')
      .replace('Price,Customer ID', 'UnitPrice,CustomerID')
      .replaceAll('\n', '\r\n');
    const described = await world.describe(await world.upload('sales', other));
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    expect(checked.check?.repeats).toMatchObject({
      rows: 60,
      imports: [{ importId: first.importId, rows: 60 }],
      sameFile: null,
    });
    await expect(world.move(checked, 'start')).rejects.toMatchObject({
      refusal: { code: 'import-repeats', rows: 60, importId: first.importId },
    });
    const skipping = await world.describe(checked, {
      options: { repeats: 'skip', openBalances: false },
    });
    const rechecked = await world.until(await world.move(skipping, 'check'), 'checked');
    expect(rechecked.check?.effects).toEqual({ repeated: 60, sale: 3 });
    const done = await world.until(await world.move(rechecked, 'start'), 'done');
    expect(done.progress).toMatchObject({ accepted: 0, refused: 3, skipped: 60 });
    expect(await world.onHand()).toEqual(before);
  });

  test('two equal rows of one file are two rows', async () => {
    world.work();
    const row = '1,A,Mug,5,2011-03-01 10:00,2.5,7.0\n';
    await world.run('sales', HEADER + row);
    const twice = await world.run('sales', HEADER + row + row, { options: { repeats: 'skip' } });
    expect(twice.progress).toMatchObject({ accepted: 1, skipped: 1 });
  });
});

describe('undo', () => {
  test('leaves the stock as it was, and retires the items that nothing else used', async () => {
    world.work();
    const done = await world.run('sales', salesFile(500));
    const preview = await previewUndo(deps(), TESTER, { importId: done.importId });
    expect(preview).toMatchObject({
      commands: 510,
      blocked: [],
      itemsToRetire: 10,
      piecesIn: 3_000,
      piecesOut: 3_000,
    });
    const undone = await world.until(await world.move(done, 'undo'), 'undone');
    expect(undone.progress).toMatchObject({ accepted: 510, refused: 0 });
    expect(await ledgerFigures()).toMatchObject({ pieces: 0 });
    const [items] = await world.db.owner.sql`
      select count(*) filter (where retired_at is null) as used from catalog.items`;
    expect(items).toEqual({ used: 0 });
    // What was undone does not count as imported.
    const again = await world.describe(await world.upload('sales', salesFile(500)));
    const checked = await world.until(await world.move(again, 'check'), 'checked');
    expect(checked.check?.repeats.rows).toBe(0);
  });

  test('takes back what a process wrote and died before it could save', async () => {
    const died = gate();
    const woken = gate();
    const worker = world.work(deafLedger(died.open, woken.passed));
    const described = await world.describe(await world.upload('sales', salesFile(1_200)));
    const checked = await world.until(await world.move(described, 'check'), 'checked');
    const started = await world.move(checked, 'start');
    await died.passed;
    await expect.poll(async () => (await ledgerFigures())?.entries).toBeGreaterThan(1_500);
    await world.db.owner.sql`
      update integrations.imports
      set lease_owner = 'another', lease_until = null, state = 'cancelled', version = version + 1
      where import_id = ${started.importId}`;
    woken.open();
    await worker.close();
    const cancelled = await world.read(started);
    expect(cancelled.progress.rowsDone).toBeLessThan(2_000);
    world.work();
    await world.until(await world.move(cancelled, 'undo'), 'undone');
    expect(await ledgerFigures()).toMatchObject({ pieces: 0 });
    expect(Object.values(await world.onHand()).every((pieces) => pieces === 0)).toBe(true);
  });

  test('says before and after what later movements took, and takes back the rest', async () => {
    world.work();
    const rows = ['1,A,Mug,5,2011-03-01 10:00,0,', '2,K,Cup,4,2011-03-01 10:00,0,'];
    const done = await world.run('sales', HEADER + rows.join('\n'));
    const sale = { kind: 'sell' as const, lines: [{ sku: 'A', quantity: 3 }] };
    await world.writer.submit(world.warehouseId, [aSubmission(sale)]);
    const preview = await previewUndo(deps(), TESTER, { importId: done.importId });
    expect(preview).toMatchObject({
      blockedItems: 1,
      blocked: [{ sku: 'A', bin: 'UNPLACED', pieces: 3, there: 2 }],
      itemsToRetire: 1,
      itemsToKeep: 1,
    });
    const undone = await world.until(await world.move(done, 'undo'), 'undone');
    expect(undone.progress).toMatchObject({ accepted: 1, refused: 1 });
    expect(await world.onHand()).toEqual({ A: 2, K: 0 });
    expect((await problemsOf(done.importId)).rows).toMatchObject([
      { row: 1, code: 'reverse-blocked' },
    ]);
  });
});

describe('other kinds', () => {
  test('items, bins, opening balances and counts go in one after another', async () => {
    world.work();
    const items = await world.run(
      'items',
      'SKU;Name;EAN;Price;Currency\nM-1;Mug;4006381333931;"2,50";gbp\nM-2;Cup;4006381333931;1;GBP\nM-1;Mug again;;;\n',
      { dialect: { decimal: ',' } },
    );
    expect(items.progress).toMatchObject({ accepted: 1, refused: 1, skipped: 1 });
    const bins = await world.run(
      'bins',
      'Bin\tType\nA-01\tstorage\nA-02\tdamaged\nA-01\tstorage\nB\tattic\n',
      {
        dialect: { header: true },
      },
    );
    expect(bins.progress).toMatchObject({ accepted: 2, skipped: 1, refused: 1 });
    const openings = await world.run(
      'opening-balances',
      'SKU,Quantity,Bin\nM-1,10,A-01\nM-1,5,a-01\nM-9,1,A-01\nM-1,1,NOWHERE\nM-1,-1,A-01\n',
      { options: { makeItems: false } },
    );
    expect(openings.progress).toMatchObject({ accepted: 2, refused: 3 });
    expect(openings.check?.problemsByCode).toEqual({
      'unknown-sku': 1,
      'unknown-bin': 1,
      negative: 1,
    });
    const counts = await world.run('counts', 'SKU,Bin,Counted\nM-1,A-01,12\nM-1,A-02,0\n');
    expect(counts.progress).toMatchObject({ accepted: 2, refused: 0 });
    expect(await world.onHand()).toEqual({ 'M-1': 12 });
    const back = await world.until(await world.move(counts, 'undo'), 'undone');
    expect(back.progress.refused).toBe(0);
    expect(await world.onHand()).toEqual({ 'M-1': 15 });
  });
});
