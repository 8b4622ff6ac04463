import type { Accepted } from '@stockwire/shared/stock-entries';
import { useCallback } from 'react';
import { isOutcomeUnknown } from '../../../api/api-error.ts';
import { useCan } from '../../../api/api-provider.tsx';
import { problemText } from '../../../api/problem-text.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import type { ToastQueue } from '../../../ui/toast/toast-queue.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { resultWords } from './result.words.ts';
import { type ConsoleCommand, useStockCommand } from './use-stock-command.ts';

/** Says what a command did, and offers for thirty seconds to post its opposite, to whoever may. */
export function useResultWithUndo(warehouseId: number) {
  const toasts = useToasts();
  const { mutateAsync } = useStockCommand(warehouseId);
  const canUndo = useCan()('stock.undo', warehouseId);

  const undo = useCallback(
    (accepted: Accepted) => postOpposite({ toasts, post: mutateAsync }, accepted),
    [toasts, mutateAsync],
  );

  return useCallback(
    (text: string, accepted: Accepted) => {
      const hasEffect = accepted.entries.some((entry) => entry.binDelta !== 0);
      const action = { label: wordsOf(resultWords).undo, onPress: () => void undo(accepted) };
      toasts.add({ text, ...(hasEffect && canUndo ? { action } : {}) });
    },
    [toasts, undo, canUndo],
  );
}

interface UndoDeps {
  toasts: ToastQueue;
  /** Keeps the command's id while its outcome is unknown. */
  post: (command: ConsoleCommand) => Promise<Accepted>;
}

async function postOpposite(deps: UndoDeps, accepted: Accepted): Promise<void> {
  const { toasts, post } = deps;
  try {
    const body = { seq: accepted.seq, reason: 'data-entry-error' as const };
    toasts.add({ text: undoneText(await post({ kind: 'reverse', body })) });
  } catch (error) {
    const { title, advice } = problemText(error);
    const again = {
      label: wordsOf(resultWords).again,
      onPress: () => void postOpposite(deps, accepted),
    };
    const action = isOutcomeUnknown(error) ? { action: again } : {};
    toasts.add({ text: title, detail: advice, tone: 'problem', ...action });
  }
}

/** The ledger keeps both: an undo is an entry of its own, with its reason. */
function undoneText({ entries }: Accepted): string {
  const words = wordsOf(resultWords);
  const delta = entries.reduce((sum, entry) => sum + entry.deltaOnHand, 0);
  const figure = delta === 0 ? words.movedBack : words.posted(formatSignedInteger(delta));
  const last = entries.at(-1);
  const now = last ? words.nowOnHand(formatInteger(last.onHand)) : '';
  return words.undone(figure, now);
}
