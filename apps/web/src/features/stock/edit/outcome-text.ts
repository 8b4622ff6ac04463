import type { Posting } from '../conflict/choices.ts';
import type { Conflict } from '../conflict/conflict.ts';
import { adjustResultText, countResultText } from './result-text.ts';

/** What an accepted posting did. Its guard was the figure shown, so the figures after it are exact. */
export function outcomeText(
  posting: Posting,
  of: Pick<Conflict, 'task' | 'opened' | 'now' | 'between'>,
) {
  const { task, opened, now, between } = of;
  const shared = { opened: opened.quantity, bin: task.bin, between };
  if (task.kind === 'adjust') {
    return adjustResultText({ ...shared, delta: task.delta, now: now.quantity + task.delta });
  }
  const isDifference =
    posting.kind === 'count' && posting.body.resolve?.choice === 'keep-difference';
  const delta = task.counted - (isDifference ? opened.quantity : now.quantity);
  return countResultText({
    ...shared,
    counted: task.counted,
    delta,
    now: now.quantity + delta,
    keeps: isDifference ? 'difference' : 'count',
  });
}
