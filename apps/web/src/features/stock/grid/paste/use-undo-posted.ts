import type { CommandOutcome } from '@stockwire/shared/command-outcomes';
import type { Accepted } from '@stockwire/shared/stock-entries';
import { ApiProblem } from '../../../../api/api-error.ts';
import { useCan } from '../../../../api/api-provider.tsx';
import { newCommandId } from '../../../../api/command-id.ts';
import { problemText } from '../../../../api/problem-text.ts';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { piecesOf, toReversals } from './lines/post-lines.ts';
import { pasteWords } from './paste.words.ts';
import { useBatchPost } from './use-batch-post.ts';

/** More names than this make a sentence nobody reads; the movements have them all. */
const NAMED_MAX = 3;

/** Takes back what was pasted: an entry against each, with its reason. */
export function useUndoPosted(warehouseId: number) {
  const toasts = useToasts();
  const canUndo = useCan()('stock.undo', warehouseId);
  const { run: runBatch, progress, stop } = useBatchPost(warehouseId);
  const words = wordsOf(pasteWords);

  async function run(posted: readonly Accepted[]): Promise<void> {
    const { answers } = await runBatch(toReversals(posted, newCommandId));
    const undone = answers.filter(({ ok }) => ok).length;
    const left = posted.length - undone;
    if (undone > 0) toasts.add({ text: words.undone(undone, formatInteger(undone)) });
    if (left === 0) return;
    const detail = leftWords(posted, answers);
    toasts.add({ text: words.notUndone(left, formatInteger(left)), detail, tone: 'problem' });
  }

  return {
    canUndo,
    run,
    progress,
    stop,
    /** Says what was posted once the dialog is gone, and offers for thirty seconds to take it back. */
    offer(posted: readonly Accepted[]) {
      const { length } = posted;
      if (length === 0) return;
      const text = words.done(length, formatInteger(length), formatSignedInteger(piecesOf(posted)));
      const label = words.undoOf(length, formatInteger(length));
      const action = { label, onPress: () => void run(posted) };
      toasts.add({ text, ...(canUndo ? { action } : {}) });
    },
  };
}

/** The first of those that were not taken back, each with its reason. */
function leftWords(posted: readonly Accepted[], answers: readonly CommandOutcome[]): string {
  // Reversals are posted last first.
  const inOrder = posted.toReversed();
  const refused = answers.flatMap((answer, place) => {
    if (answer.ok) return [];
    const { title } = problemText(new ApiProblem(answer.problem));
    return [`${inOrder[place]?.entries[0]?.sku ?? ''}: ${title}`];
  });
  const more = refused.length > NAMED_MAX ? ['…'] : [];
  return [...refused.slice(0, NAMED_MAX), ...more].join(' ');
}
