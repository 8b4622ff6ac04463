import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportWorld, importWorld } from '../../../../test/import-world.ts';

const CHILD = fileURLToPath(new URL('../../../../test/import-worker-child.ts', import.meta.url));
const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n';

let world: ImportWorld;
beforeAll(async () => {
  world = await importWorld();
});
afterAll(() => world.close());

async function importsLeft(): Promise<number> {
  const [row] = await world.db.owner.sql<{ imports: number }[]>`
    select count(*)::integer as imports from integrations.imports`;
  return row?.imports ?? 0;
}

describe('what is no table is refused for what it is, and leaves nothing', () => {
  test.each([
    ['an XLSX renamed to CSV', Buffer.from('PK\u0003\u0004rest'), /XLSX/],
    ['a gzipped XLSX', gzipSync(Buffer.from('PK\u0003\u0004rest')), /XLSX/],
    ['NUL bytes', Buffer.from('a,b\n1,\u00002\n'), /Line 2 holds a NUL/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['blank lines', Buffer.from('\n\r\n\n'), /blank/],
    ['a cut gzip', gzipSync(Buffer.alloc(100_000, 'a,b\n')).subarray(0, 60), /gzip/],
  ])('%s', async (_, file, why) => {
    const before = await importsLeft();
    await expect(world.upload('sales', file)).rejects.toMatchObject({
      refusal: { code: 'not-a-table', detail: expect.stringMatching(why) },
    });
    expect(await importsLeft()).toBe(before);
  });
});

test('UTF-16 with its mark is read, and a wrong charset is disproved with its line', async () => {
  const text = `\uFEFF${HEADER}1,A,Café “1”,5,2011-03-01 10:00,2.5,7\n`;
  const wide = await world.upload('sales', Buffer.from(text, 'utf16le'));
  expect(wide.proposal.dialect.charset).toBe('utf-16le');
  expect(wide.examination.columns[2]?.samples).toEqual(['Café “1”']);
  const narrow = await world.upload(
    'sales',
    Buffer.from(`${HEADER}1,A,Caf\u00e9,5,2011-03-01,2,7\n`, 'latin1'),
  );
  await expect(world.describe(narrow, { dialect: { charset: 'utf-8' } })).rejects.toMatchObject({
    refusal: { code: 'validation', errors: [{ code: 'charset-disproved' }] },
  });
});

test('a table wider than any screen could show is refused, so that the list of imports stays readable', async () => {
  const line = Array.from({ length: 300 }, (_, column) => `c${column}`).join(',');
  await expect(world.upload('sales', `${line}\n${line}\n`)).rejects.toMatchObject({
    refusal: { code: 'not-a-table', detail: expect.stringContaining('300 columns') },
  });
});

test('two imports of one kind and warehouse never write at once', async () => {
  const worker = world.work();
  const ready = async (sku: string) => {
    const file = `${HEADER}1,${sku},Mug,5,2011-03-01 10:00,2.5,7\n`;
    const described = await world.describe(await world.upload('sales', file));
    return world.until(await world.move(described, 'check'), 'checked');
  };
  const [one, two] = [await ready('ONE'), await ready('TWO')];
  await worker.close();
  await world.move(one, 'start');
  await expect(world.move(two, 'start')).rejects.toMatchObject({
    refusal: { code: 'import-state' },
  });
  const next = world.work();
  await world.until(one, 'done');
  // What the first one wrote came after the second one's check.
  await expect(world.move(two, 'start')).rejects.toMatchObject({
    refusal: { code: 'import-state' },
  });
  await next.close();
});

test('a process that is killed by the system in mid-import is taken over, and nothing is doubled', async () => {
  const own = await importWorld();
  try {
    let file = HEADER;
    for (let row = 0; row < 30_000; row += 1) {
      file += `${Math.floor(row / 3)},SKU-${row % 100},Mug,1,2011-03-01 10:00,2.5,7\n`;
    }
    const checker = own.work();
    const described = await own.describe(await own.upload('sales', file));
    const checked = await own.until(await own.move(described, 'check'), 'checked');
    await checker.close();
    const child = fork(CHILD, [own.db.appUrl], { execArgv: ['--import', 'tsx'] });
    const running = await own.move(checked, 'start');
    await expect
      .poll(async () => (await own.read(running)).progress.rowsDone, {
        timeout: 60_000,
        interval: 5,
      })
      .toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const atKill = (await own.read(running)).progress.rowsDone;
    expect(atKill).toBeLessThan(30_000);
    own.work();
    const done = await own.until(running, 'done');
    expect(done.progress).toMatchObject({ rowsDone: 30_000, accepted: 30_000, refused: 0 });
    const [sums] = await own.db.owner.sql`
      select sum(-delta_on_hand) filter (where kind = 'sell') as sold,
             sum(delta_on_hand) as left
      from stock.inventory_transactions`;
    expect(sums).toEqual({ sold: 30_000, left: 0 });
  } finally {
    await own.close();
  }
}, 120_000);
