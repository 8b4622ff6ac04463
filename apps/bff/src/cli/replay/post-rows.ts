import { setTimeout as sleep } from 'node:timers/promises';
import { COMMANDS_PER_REQUEST_MAX } from '@stockwire/shared/limits';
import { Problem } from '@stockwire/shared/problem';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { z } from 'zod';
import { saleCommand } from '../../domain/imports/sales-kind.ts';
import { type Api, RefusedByServer } from '../api-client.ts';
import type { Plan, PlannedItem } from './plan-items.ts';
import type { SalesRow } from './sales-rows.ts';

const Outcomes = z.object({
  outcomes: z.array(
    z.object({ commandId: z.string(), ok: z.boolean(), problem: Problem.optional() }),
  ),
});

/** Requests that make items at once; the commands themselves go one after another, to keep their order. */
const ITEM_REQUESTS_AT_ONCE = 8;
const ROW_DIGITS = 9;

export interface Refusal {
  line: number;
  why: string;
}

export interface Posting {
  api: Api;
  warehouseId: number;
  plan: Plan;
  /** Part of every command id: the same file sent again changes nothing. */
  fileId: string;
  /** Instant of a local time of the file. */
  instantOf: (localTime: string) => string;
  /** How many times faster than it happened; Infinity does not wait. */
  speed: number;
  onProgress: (rows: number) => void;
}

interface Line {
  line: number;
  commandId: string;
  command: StockCommand;
}

/** Posts the rows in file order through `POST …/stock/commands`; items and openings come before their first row. */
export async function postRows(
  posting: Posting,
  rows: AsyncIterable<SalesRow>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const opened = new Set<string>();
  const clock = new ReplayClock(posting.speed);
  let batch: Line[] = [];
  let read = 0;
  const flush = async () => {
    if (batch.length > 0) refusals.push(...(await postBatch(posting, batch)));
    batch = [];
    posting.onProgress(read);
  };
  for await (const row of rows) {
    read += 1;
    const occurredAt = posting.instantOf(row.localTime);
    const command = saleCommand(row, occurredAt);
    if (!command) continue;
    if (clock.mustWaitFor(occurredAt)) {
      await flush();
      await clock.waitFor(occurredAt);
    }
    const lines = [
      ...openingOf(posting, row, opened),
      { line: row.line, commandId: idOf(posting, row), command },
    ];
    if (batch.length + lines.length > COMMANDS_PER_REQUEST_MAX) await flush();
    batch.push(...lines);
  }
  await flush();
  return refusals;
}

/** Says what the row was, so that the comparison can read it back from the ledger. */
function idOf({ fileId }: Posting, { line, kind }: SalesRow): string {
  return `replay:${fileId}:${String(line).padStart(ROW_DIGITS, '0')}:${kind}`;
}

/** The opening balance of a code goes before its first row, dated like it. */
function openingOf(posting: Posting, row: SalesRow, opened: Set<string>): Line[] {
  if (opened.has(row.codeKey)) return [];
  opened.add(row.codeKey);
  const { opening } = plannedItem(posting.plan, row.codeKey);
  if (opening === 0) return [];
  const command: StockCommand = {
    kind: 'adjust',
    sku: row.code,
    delta: opening,
    reason: 'opening-balance',
    occurredAt: posting.instantOf(row.localTime),
  };
  return [{ line: row.line, commandId: `${idOf(posting, row)}:opening`, command }];
}

function plannedItem(plan: Plan, codeKey: string): PlannedItem {
  const item = plan.items.get(codeKey);
  if (!item) throw new Error(`the file changed while it was read: ${codeKey} is new`);
  return item;
}

const made = new WeakMap<Plan, Set<string>>();

async function postBatch(posting: Posting, batch: Line[]): Promise<Refusal[]> {
  await makeItems(posting, batch);
  const commands = batch.map(({ commandId, command }) => ({ commandId, ...command }));
  const path = `/warehouses/${posting.warehouseId}/stock/commands`;
  const { outcomes } = Outcomes.parse(await posting.api.post(path, { commands }));
  const refused = outcomes.filter(({ ok }) => !ok);
  // What may pass later is sent once more by itself, with the same ids.
  const again = refused.filter(({ problem }) => problem?.retryable);
  if (again.length > 0) {
    const ids = new Set(again.map(({ commandId }) => commandId));
    await sleep(1_000);
    return postBatch(
      posting,
      batch.filter(({ commandId }) => ids.has(commandId)),
    );
  }
  return refused.map(({ commandId, problem }) => ({
    line: batch.find((line) => line.commandId === commandId)?.line ?? 0,
    why: problem ? `${problem.code}: ${problem.detail}` : 'refused without a reason',
  }));
}

async function makeItems({ api, plan, fileId }: Posting, batch: Line[]): Promise<void> {
  const known = made.get(plan) ?? new Set<string>();
  made.set(plan, known);
  const keys = new Set(batch.flatMap(({ command }) => skusOf(command)));
  const wanted = [...keys].filter((key) => !known.has(key));
  for (let from = 0; from < wanted.length; from += ITEM_REQUESTS_AT_ONCE) {
    await Promise.all(
      wanted
        .slice(from, from + ITEM_REQUESTS_AT_ONCE)
        .map((key) => makeItem(api, plannedItem(plan, key), fileId)),
    );
  }
  for (const key of wanted) known.add(key);
}

function skusOf(command: StockCommand): string[] {
  if ('sku' in command) return [command.sku.trim().toUpperCase()];
  return 'lines' in command ? command.lines.map(({ sku }) => sku.trim().toUpperCase()) : [];
}

async function makeItem(api: Api, { code, name }: PlannedItem, fileId: string): Promise<void> {
  try {
    const key = `replay:${fileId}:item:${Buffer.from(code).toString('hex')}`;
    await api.post('/items', { sku: code, name, category: 'Replayed sales' }, key);
  } catch (error) {
    // The item is there already, from an earlier replay or from the catalog itself.
    if (!(error instanceof RefusedByServer && error.problem.code === 'already-exists')) throw error;
  }
}

/** Maps the file's time to this clock's, `speed` times faster. */
class ReplayClock {
  readonly #speed: number;
  #startedMs = 0;
  #firstMs = 0;

  constructor(speed: number) {
    this.#speed = speed;
  }

  mustWaitFor(occurredAt: string): boolean {
    return this.#dueMs(occurredAt) > Date.now();
  }

  async waitFor(occurredAt: string): Promise<void> {
    await sleep(Math.max(0, this.#dueMs(occurredAt) - Date.now()));
  }

  #dueMs(occurredAt: string): number {
    const atMs = Date.parse(occurredAt);
    if (this.#startedMs === 0) {
      this.#startedMs = Date.now();
      this.#firstMs = atMs;
    }
    return this.#startedMs + (atMs - this.#firstMs) / this.#speed;
  }
}
