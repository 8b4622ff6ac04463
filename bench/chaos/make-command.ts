import { randomUUID } from 'node:crypto';
import type { StockedItem } from '../world/stock-world.queries.ts';
import type { Attempt } from './history.ts';

type Command = Omit<Attempt, 'fate' | 'entries'>;

/** What the clients have learnt from answers, to make commands that matter. */
export interface Learnt {
  items: readonly StockedItem[];
  /** The newest level version a client was told of, by SKU. */
  versions: Map<string, number>;
  /** Seqs of accepted commands that may be taken back. */
  reversible: number[];
}

/** Lines of a receipt or a sale. */
const LINES_MAX = 3;

function upTo(count: number): number {
  return Math.floor(Math.random() * count);
}

function pick<Value>(values: readonly Value[]): Value {
  const value = values[upTo(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** A command of any kind; many meet on few SKUs, and many of those name a version. */
export function makeCommand(learnt: Learnt): Command {
  const key = randomUUID();
  const dice = Math.random();
  if (dice < 0.35) return guardedAdjustment(learnt, key);
  if (dice < 0.6) return adjustment(learnt, key);
  if (dice < 0.75) return lines(learnt, { key, segment: 'sales' });
  if (dice < 0.88) return lines(learnt, { key, segment: 'receipts' });
  if (dice < 0.96 || learnt.reversible.length === 0) return move(learnt, key);
  return reversal(learnt, key);
}

function adjustment({ items }: Learnt, key: string): Command {
  const delta = upTo(2) === 0 ? 1 + upTo(9) : -1 - upTo(9);
  const reason = delta > 0 ? 'found' : 'lost';
  const body = { sku: pick(items).sku, delta, reason };
  return { key, segment: 'adjustments', body, pieces: delta, guard: null };
}

/** Several clients have learnt of the same version: one of them may win. */
function guardedAdjustment({ items, versions }: Learnt, key: string): Command {
  const { sku } = pick(items.slice(0, 8));
  const version = versions.get(sku) ?? 1;
  const body = { sku, delta: 1, reason: 'found', expectedVersion: version };
  return { key, segment: 'adjustments', body, pieces: 1, guard: { sku, version } };
}

function lines({ items }: Learnt, { key, segment }: { key: string; segment: string }): Command {
  const chosen = Array.from({ length: 1 + upTo(LINES_MAX) }, () => ({
    sku: pick(items).sku,
    quantity: 1 + upTo(5),
  }));
  const sum = chosen.reduce((all, { quantity }) => all + quantity, 0);
  const pieces = segment === 'sales' ? -sum : sum;
  return { key, segment, body: { lines: chosen }, pieces, guard: null };
}

function move({ items }: Learnt, key: string): Command {
  const { sku, bin } = pick(items);
  const { bin: to } = pick(items.filter((item) => item.bin !== bin));
  const body = { sku, from: bin, to, quantity: 1 + upTo(3) };
  return { key, segment: 'moves', body, pieces: 0, guard: null };
}

function reversal({ reversible }: Learnt, key: string): Command {
  const body = { seq: pick(reversible), reason: 'data-entry-error' };
  return { key, segment: 'reversals', body, pieces: null, guard: null };
}
