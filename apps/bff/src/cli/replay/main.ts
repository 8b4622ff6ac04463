import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { Warehouse } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { z } from 'zod';
import { readProcessCaller } from '../../config.ts';
import { ROW_KINDS } from '../../domain/imports/sales-kind.ts';
import { zonedTimeReader } from '../../domain/imports/zoned-time.ts';
import { type Api, apiAt } from '../api-client.ts';
import { signInAs } from '../sign-in.ts';
import { differences, expectedQuantities, ledgerQuantities } from './compare-quantities.ts';
import { type Plan, planItems } from './plan-items.ts';
import { postRows, type Refusal } from './post-rows.ts';
import { readSalesRows } from './sales-rows.ts';

const USAGE = `Usage: npm run replay -- --file FILE [options]
  --file FILE        sales rows, CSV or CSV.gz: InvoiceNo, StockCode, Description, Quantity,
                     InvoiceDate, UnitPrice, CustomerID
  --expected FILE    sku,net_quantity per code to compare with; default: the sums of the file itself
  --warehouse CODE   where the goods move; made when it is not there (default REPLAY)
  --url URL          a running server (default http://127.0.0.1:4000)
  --speed N          N times as fast as it happened; default: as fast as the server takes it
Who it acts as: STOCKWIRE_API_KEY, or STOCKWIRE_EMAIL and STOCKWIRE_PASSWORD; else the demo's controller.`;

const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    expected: { type: 'string' },
    warehouse: { type: 'string', default: 'REPLAY' },
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    speed: { type: 'string' },
  },
});

const TIME_ZONE_OF_NEW_WAREHOUSE = 'Europe/London';
const DIFFERENCES_SHOWN_MAX = 20;
const FILE_ID_HEX_DIGITS = 12;
const PROGRESS_EVERY_MS = 1_000;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function fileIdOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, FILE_ID_HEX_DIGITS);
}

const WarehouseList = z.object({ rows: z.array(Warehouse) });

async function warehouseFor(api: Api, code: string): Promise<Warehouse> {
  const { rows } = WarehouseList.parse(await api.get('/warehouses'));
  const found = rows.find((row) => foldCode(row.code) === foldCode(code));
  if (found) return found;
  const body = { code, name: `Replay ${code}`, timeZone: TIME_ZONE_OF_NEW_WAREHOUSE };
  const key = `replay:warehouse:${Buffer.from(code).toString('hex')}`;
  return Warehouse.parse(await api.post('/warehouses', body, key));
}

function speedOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const speed = Number(text);
  if (!(speed > 0)) throw new Error(`--speed ${text} is no number above zero`);
  return speed;
}

function progressPrinter(total: number): (rows: number) => void {
  const startedMs = Date.now();
  let printedMs = 0;
  return (rows) => {
    const nowMs = Date.now();
    if (nowMs - printedMs < PROGRESS_EVERY_MS && rows < total) return;
    printedMs = nowMs;
    const rate = Math.round((rows * 1_000) / Math.max(1, nowMs - startedMs));
    print(
      `${rows} of ${total} rows (${Math.floor((rows * 100) / total)} %), ${rate} rows a second`,
    );
  };
}

function printPlan({ rows, rowsByKind, items }: Plan): void {
  const kinds = ROW_KINDS.map((kind) => `${rowsByKind.get(kind) ?? 0} ${kind}`).join(', ');
  print(`${rows} rows: ${kinds}; ${items.size} codes after folding case and outer space`);
  print(`${rowsByKind.get('service') ?? 0} rows with service codes move no stock and are skipped`);
}

function printRefusals(refusals: Refusal[]): void {
  for (const { line, why } of refusals.slice(0, DIFFERENCES_SHOWN_MAX))
    print(`line ${line}: ${why}`);
  if (refusals.length > 0) print(`${refusals.length} commands were refused`);
}

async function compare(
  api: Api,
  place: { warehouseId: number; fileId: string },
  plan: Plan,
): Promise<boolean> {
  const own = new Map([...plan.items].map(([code, { netQuantity }]) => [code, netQuantity]));
  const expected =
    options.expected === undefined ? own : await expectedQuantities(options.expected);
  const ledger = await ledgerQuantities(api, place);
  const rows = differences(expected, ledger, (code) => plan.serviceCodes.has(code));
  for (const { code, expected: wanted, ledger: got } of rows.slice(0, DIFFERENCES_SHOWN_MAX)) {
    print(`${code}: expected ${wanted}, the ledger says ${got}`);
  }
  const total = [...ledger.values()].reduce((sum, quantity) => sum + quantity, 0);
  print(
    rows.length === 0
      ? `exact: net quantities of ${ledger.size} codes agree, ${total} pieces in all`
      : `${rows.length} codes differ`,
  );
  return rows.length === 0;
}

async function run(): Promise<boolean> {
  if (options.file === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return false;
  }
  const { file } = options;
  const speed = speedOf(options.speed);
  const api = apiAt(options.url, await signInAs(readProcessCaller(), options.url));
  const fileId = await fileIdOf(file);
  const plan = await planItems(readSalesRows(file));
  printPlan(plan);
  const { warehouseId, timeZone } = await warehouseFor(api, options.warehouse);
  const refusals = await postRows(
    {
      api,
      warehouseId,
      plan,
      fileId,
      instantOf: zonedTimeReader(timeZone),
      speed,
      onProgress: progressPrinter(plan.rows),
    },
    readSalesRows(file),
  );
  printRefusals(refusals);
  return (await compare(api, { warehouseId, fileId }, plan)) && refusals.length === 0;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
