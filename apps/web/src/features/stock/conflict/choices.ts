import type { Adjustment, Count } from '@stockwire/shared/stock-commands';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { choiceWords } from './choices.words.ts';
import type { Conflict, Task } from './conflict.ts';

export type ChoiceId =
  | 'apply'
  | 'start-again'
  | 'discard'
  | 'keep-count'
  | 'keep-difference'
  | 'count-again';

/** One way out of a conflict, and what it will do to the figures. */
export interface Choice {
  id: ChoiceId;
  key: '1' | '2' | '3';
  title: string;
  detail: string;
  effect: { verb: string; figure?: string; detail?: string };
  disabledReason?: string;
}

/** What a choice that posts has the ledger write. */
export type Posting = { kind: 'adjust'; body: Adjustment } | { kind: 'count'; body: Count };

type OfKind<Kind extends Task['kind']> = Conflict & { task: Extract<Task, { kind: Kind }> };

const isAdjust = (conflict: Conflict): conflict is OfKind<'adjust'> =>
  conflict.task.kind === 'adjust';

/** The three ways out, in the order of their keys. */
export function choicesOf(conflict: Conflict): Choice[] {
  return isAdjust(conflict) ? adjustChoices(conflict) : countChoices(conflict as OfKind<'count'>);
}

/** The choice that has the first focus: it posts nothing and loses nothing. */
export function safeChoiceOf(conflict: Conflict): ChoiceId {
  return conflict.task.kind === 'adjust' ? 'start-again' : 'count-again';
}

/** The command behind a choice, guarded by the figure on screen; null when the choice posts nothing. */
export function postingOf(conflict: Conflict, choice: ChoiceId): Posting | null {
  const { sku, task, opened, now } = conflict;
  const note = task.note === '' ? {} : { note: task.note };
  if (task.kind === 'adjust') {
    if (choice !== 'apply') return null;
    const { bin, delta, reason } = task;
    const place = bin === null ? {} : { bin };
    const body = { sku, ...place, delta, reason, ...note, expectedVersion: now.version };
    return { kind: 'adjust', body };
  }
  if (choice !== 'keep-count' && choice !== 'keep-difference') return null;
  const seen = { quantity: now.quantity, version: now.version };
  const base = { quantity: opened.quantity, version: opened.version };
  const { bin, counted } = task;
  return { kind: 'count', body: { sku, bin, counted, base, ...note, resolve: { choice, seen } } };
}

function adjustChoices(conflict: OfKind<'adjust'>): Choice[] {
  const words = wordsOf(choiceWords);
  const { task, now } = conflict;
  const delta = formatSignedInteger(task.delta);
  const after = now.quantity + task.delta;
  const shown = formatInteger(now.quantity);
  return [
    {
      id: 'apply',
      key: '1',
      title: words.apply(delta, shown, formatInteger(after)),
      detail: words.stillTrue,
      effect: { verb: words.posts, figure: delta, detail: outcome(conflict, task.delta) },
      ...belowZero(after, words.onlyThere(shown)),
    },
    {
      id: 'start-again',
      key: '2',
      title: words.startAgain,
      detail: words.backToForm(shown),
      effect: { verb: words.postsNothing, detail: outcome(conflict, 0) },
    },
    {
      id: 'discard',
      key: '3',
      title: words.discard,
      detail: words.forgotten(delta),
      effect: { verb: words.postsNothing, detail: outcome(conflict, 0) },
    },
  ];
}

function countChoices(conflict: OfKind<'count'>): Choice[] {
  const words = wordsOf(choiceWords);
  const { task, opened, now, between } = conflict;
  const counted = formatInteger(task.counted);
  const variance = task.counted - now.quantity;
  const difference = task.counted - opened.quantity;
  const kept = now.quantity + difference;
  return [
    {
      id: 'keep-count',
      key: '1',
      title: words.takeCount(counted),
      detail: between.length === 1 ? words.countedAfterOne : words.countedAfterAll,
      effect: {
        verb: words.posts,
        figure: formatSignedInteger(variance),
        detail: outcome(conflict, variance),
      },
    },
    {
      id: 'keep-difference',
      key: '2',
      title: words.keepDifference(formatSignedInteger(difference)),
      detail: words.countedBefore(counted, formatInteger(opened.quantity)),
      effect: {
        verb: words.sets,
        figure: formatInteger(kept),
        detail: outcome(conflict, difference),
      },
      ...belowZero(kept, words.wouldLeave(formatInteger(kept))),
    },
    {
      id: 'count-again',
      key: '3',
      title: words.countAgain,
      detail: words.backToBin(counted),
      effect: { verb: words.postsNothing, detail: outcome(conflict, 0) },
    },
  ];
}

function belowZero(quantity: number, reason: string): { disabledReason?: string } {
  return quantity < 0 ? { disabledReason: reason } : {};
}

/** Where the figures will stand after a change of this size: `bin 41 · available 88`. */
function outcome({ task, now }: Conflict, delta: number): string {
  const available = now.isSellable ? now.available + delta : now.available;
  const words = wordsOf(choiceWords);
  const say = task.bin === null ? words.onHandOutcome : words.binOutcome;
  return say(formatInteger(now.quantity + delta), formatInteger(available));
}
