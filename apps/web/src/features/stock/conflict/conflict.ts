import { BETWEEN_ENTRIES_MAX } from '@stockwire/shared/limits';
import type { Problem } from '@stockwire/shared/problem';
import type { Reason } from '@stockwire/shared/reasons';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { ItemStock } from '@stockwire/shared/stock-views';
import { type BinCode, entriesAt, type Figure, figureOf } from '../edit/figure.ts';

/** What the person entered, with the time at which they wanted it posted. */
export type Task =
  | {
      kind: 'adjust';
      bin: BinCode;
      delta: number;
      reason: Reason;
      note: string;
      enteredAtMs: number;
    }
  | { kind: 'count'; bin: string; counted: number; note: string; enteredAtMs: number };

/** A figure as the person saw it when they opened the form. */
interface Opened extends Figure {
  atMs: number;
}

/** The figure as it is now, and what it means for what can be promised. */
interface Now extends Figure {
  available: number;
  /** False for a bin whose pieces cannot be sold: a change of them leaves available as it is. */
  isSellable: boolean;
  /** Who changed it last, and when; null before anybody did. */
  by: string | null;
  at: string | null;
}

/** A change that was refused because its figure moved after it was read. */
export interface Conflict {
  sku: string;
  task: Task;
  opened: Opened;
  now: Now;
  /** What happened in between, oldest first; only the newest when there was much. */
  between: Entry[];
}

/** Codes of refusals that the prompt resolves. */
const CONFLICT_CODES: ReadonlySet<Problem['code']> = new Set([
  'version-conflict',
  'version-stale',
  'count-stale',
]);

/** The conflict that a refusal reports; null for any other refusal, and for one without its facts. */
export function readConflict(
  problem: Problem,
  draft: Pick<Conflict, 'sku' | 'task' | 'opened'>,
): Conflict | null {
  if (!CONFLICT_CODES.has(problem.code)) return null;
  const now = nowOf(problem.current);
  return now === null ? null : { ...draft, now, between: problem.between ?? [] };
}

function nowOf(current: Problem['current']): Now | null {
  if (current === undefined) return null;
  const last = 'lastChange' in current ? current.lastChange : null;
  const change = { by: last?.by ?? null, at: last?.at ?? null };
  if ('quantity' in current) {
    const { quantity, version, kind, level } = current;
    return {
      quantity,
      version,
      available: level.available,
      isSellable: kind === 'storage',
      ...change,
    };
  }
  if ('onHand' in current) {
    const { onHand, version, available } = current;
    return { quantity: onHand, version, available, isSellable: true, ...change };
  }
  return null;
}

/** What was read again since the conflict was reported. */
export interface Fresh {
  stock: ItemStock;
  /** The item's entries since the form was opened, oldest first. */
  entries: readonly Entry[];
}

/** The same conflict after the figure moved again; an older reading changes nothing. */
export function moveOn(conflict: Conflict, { stock, entries }: Fresh): Conflict {
  const { bin } = conflict.task;
  const between = joinEntries(conflict.between, entriesAt(entries, bin));
  const figure = figureOf(stock, bin);
  if (figure.version <= conflict.now.version) return { ...conflict, between };
  const last = between.at(-1);
  return {
    ...conflict,
    between,
    now: {
      ...conflict.now,
      ...figure,
      available: stock.level.available,
      by: last?.by ?? null,
      at: last?.recordedAt ?? null,
    },
  };
}

/** Two tellings of one story: each entry once, oldest first, at most as many as a conflict shows. */
export function joinEntries(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const bySeq = new Map([...one, ...other].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(-BETWEEN_ENTRIES_MAX);
}
