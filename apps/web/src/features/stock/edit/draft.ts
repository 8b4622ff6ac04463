import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { Reason } from '@stockwire/shared/reasons';
import { reasonFits } from '@stockwire/shared/reasons';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { Posting } from '../conflict/choices.ts';
import type { Task } from '../conflict/conflict.ts';
import { draftWords } from './draft.words.ts';
import type { BinCode, Figure } from './figure.ts';

/** What stands in the adjust form; null where nothing was entered yet. */
export interface AdjustDraft {
  bin: BinCode;
  delta: number | null;
  reason: Reason | null;
  note: string;
}

/** What stands in the count form. */
export interface CountDraft {
  bin: BinCode;
  counted: number | null;
  note: string;
}

/** A finished draft, or what is still missing. */
export type Checked = { ok: true; task: Task } | { ok: false; missing: string };

export function checkAdjust(draft: AdjustDraft, opened: Figure, atMs: number): Checked {
  const words = wordsOf(draftWords);
  const { bin, delta, reason, note } = draft;
  if (delta === null || delta === 0) return missing(words.change);
  const fault = deltaFault(delta, opened.quantity);
  if (fault !== null) return missing(fault);
  if (reason === null || !reasonFits(reason, delta)) return missing(words.reason);
  return {
    ok: true,
    task: { kind: 'adjust', bin, delta, reason, note: note.trim(), enteredAtMs: atMs },
  };
}

export function checkCount(draft: CountDraft, atMs: number): Checked {
  const words = wordsOf(draftWords);
  const { bin, counted, note } = draft;
  if (bin === null) return missing(words.countedBin);
  if (counted === null) return missing(words.counted);
  if (counted < 0 || counted > QUANTITY_MAX) return missing(words.impossibleCount);
  return { ok: true, task: { kind: 'count', bin, counted, note: note.trim(), enteredAtMs: atMs } };
}

/** Why a change cannot be, as far as the form can tell; null when it can. */
export function deltaFault(delta: number, quantity: number): string | null {
  const words = wordsOf(draftWords);
  if (quantity + delta < 0) return words.onlyThere(formatInteger(quantity));
  return quantity + delta > QUANTITY_MAX ? words.tooMany : null;
}

/** The command of a draft, guarded by the figure the person saw when they opened the form. */
export function firstPosting(sku: string, task: Task, opened: Figure): Posting {
  const note = task.note === '' ? {} : { note: task.note };
  const { quantity, version } = opened;
  if (task.kind === 'count') {
    const { bin, counted } = task;
    return { kind: 'count', body: { sku, bin, counted, base: { quantity, version }, ...note } };
  }
  const { bin, delta, reason } = task;
  const place = bin === null ? {} : { bin };
  return {
    kind: 'adjust',
    body: { sku, ...place, delta, reason, ...note, expectedVersion: version },
  };
}

function missing(text: string): Checked {
  return { ok: false, missing: text };
}
