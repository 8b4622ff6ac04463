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
import type { AttemptKeeper } from './command-attempt.ts';
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
  /** Keeps the id of a command whose outcome is unknown with what was typed. */
  attempts: AttemptKeeper;
}

/** Posts what a form holds, and sees a conflict through until it is posted, kept as a draft, or left. */
export function useEdit({ warehouseId, sku, opened, onClose, onAgain, attempts }: EditDeps): Edit {
  const command = useStockCommand(warehouseId, attempts);
  const showResult = useResultWithUndo(warehouseId);
  const [reported, setReported] = useState<Conflict | null>(null);
  const [pending, setPending] = useState<ChoiceId | null>(null);
  const approval = useApproval(warehouseId, onClose);
  const conflict =
    reported && opened ? moveOn(reported, { stock: opened.fresh, entries: opened.entries }) : null;

  function show(next: Conflict | null) {
    setReported(next);
    command.reset();
    if (next !== null) opened?.reread();
  }

  function post(posting: Posting, of: Known) {
    command.mutate(posting, {
      onSuccess(accepted) {
        showResult(outcomeText(posting, of), accepted);
        onClose();
      },
      onError(error) {
        if (approval.offer(error, posting)) return show(null);
        const next = conflictIn(error, sku, of);
        if (next !== null) show(next);
      },
      onSettled: () => setPending(null),
    });
  }

  function submit(task: Task) {
    if (opened === null || command.isPending) return;
    approval.clear();
    const of = untouched(opened, task);
    post(firstPosting(sku, task, of.opened), of);
  }

  function choose(choice: ChoiceId) {
    if (conflict === null || command.isPending) return;
    const posting = postingOf(conflict, choice);
    if (posting !== null) {
      setPending(choice);
      return post(posting, conflict);
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

/** A task against the figure that the person was shown, before anything is known to have moved. */
function untouched(opened: OpenedNow, task: Task) {
  const was = { ...figureOf(opened.stock, task.bin), atMs: opened.atMs };
  const now = { ...was, available: 0, isSellable: true, by: null, at: null };
  return { task, opened: was, now, between: [] };
}

type Known = Pick<Conflict, 'task' | 'opened' | 'now' | 'between'>;

/** The conflict that a refusal reports, with what was known to have happened before; null for any other. */
function conflictIn(error: Error, sku: string, { task, opened, between }: Known): Conflict | null {
  if (!(error instanceof ApiProblem)) return null;
  const next = readConflict(error.problem, { sku, task, opened });
  return next && { ...next, between: joinEntries(between, next.between) };
}
