import { useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { type ChoiceId, type Posting, postingOf } from '../conflict/choices.ts';
import {
  type Conflict,
  joinEntries,
  moveOn,
  readConflict,
  type Task,
} from '../conflict/conflict.ts';
import { firstPosting } from './draft.ts';
import { figureOf } from './figure.ts';
import { outcomeText } from './outcome-text.ts';
import { type ApprovalOffer, useApproval } from './use-approval.ts';
import type { OpenedNow } from './use-opened-stock.ts';
import { useStockCommand } from './use-stock-command.ts';
import { useResultWithUndo } from './use-undo.ts';

export interface Edit {
  /** The conflict as it stands now; null while none is open. */
  conflict: Conflict | null;
  /** What went wrong with the newest posting, conflicts apart. */
  error: Error | null;
  isPosting: boolean;
  pending: ChoiceId | null;
  submit: (task: Task) => void;
  choose: (choice: ChoiceId) => void;
  /** Closes the prompt; what was entered stays in the form. */
  keepDraft: () => void;
  /** The way to a second person, when the newest posting went beyond this one's limit. */
  approval: ApprovalOffer;
}

interface EditDeps {
  warehouseId: number;
  sku: string;
  opened: OpenedNow | null;
  onClose: () => void;
  /** The person wants to enter it anew, from the figure of now. */
  onAgain: () => void;
}

/** Posts what a form holds, and sees a conflict through until it is posted, kept as a draft, or left. */
export function useEdit({ warehouseId, sku, opened, onClose, onAgain }: EditDeps): Edit {
  const command = useStockCommand(warehouseId);
  const showResult = useResultWithUndo(warehouseId);
  const [reported, setReported] = useState<Conflict | null>(null);
  const [pending, setPending] = useState<ChoiceId | null>(null);
  const approval = useApproval(warehouseId, onClose);
  const conflict =
    reported && opened ? moveOn(reported, { stock: opened.fresh, entries: opened.entries }) : null;

  function post(posting: Posting, of: Pick<Conflict, 'task' | 'opened' | 'now' | 'between'>) {
    command.mutate(posting, {
      onSuccess(accepted) {
        showResult(outcomeText(posting, of), accepted);
        onClose();
      },
      onError(error) {
        if (approval.offer(error, posting)) {
          setReported(null);
          command.reset();
          return;
        }
        const draft = { sku, task: of.task, opened: of.opened };
        const next = error instanceof ApiProblem ? readConflict(error.problem, draft) : null;
        if (next === null) return;
        setReported({ ...next, between: joinEntries(of.between, next.between) });
        command.reset();
        opened?.reread();
      },
      onSettled: () => setPending(null),
    });
  }

  function submit(task: Task) {
    if (opened === null || command.isPending) return;
    approval.clear();
    const was = { ...figureOf(opened.stock, task.bin), atMs: opened.atMs };
    const untouched = { available: 0, isSellable: true, by: null, at: null };
    const of = { task, opened: was, now: { ...was, ...untouched }, between: [] };
    post(firstPosting(sku, task, was), of);
  }

  function choose(choice: ChoiceId) {
    if (conflict === null || command.isPending) return;
    const posting = postingOf(conflict, choice);
    if (posting !== null) {
      setPending(choice);
      post(posting, conflict);
      return;
    }
    setReported(null);
    if (choice === 'discard') onClose();
    else onAgain();
  }

  return {
    conflict,
    error: command.error,
    isPosting: command.isPending,
    pending,
    submit,
    choose,
    keepDraft: () => setReported(null),
    approval,
  };
}
