import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { BinNow } from '@stockwire/shared/problem';
import { Level } from '@stockwire/shared/stock-level';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, isOutcomeUnknown } from '../../api/api-error.ts';
import { useHttp } from '../../api/api-provider.tsx';
import { newCommandId } from '../../api/command-id.ts';
import { problemText } from '../../api/problem-text.ts';
import { approveRequest, declineRequest, withdrawRequest } from '../../api/requests.mutations.ts';
import { requestKeys } from '../../api/requests.queries.ts';
import { formatSignedInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { requestWords } from './requests.words.ts';

/** What a person does with a request. */
interface Choice {
  verb: 'approve' | 'decline' | 'withdraw';
  note: string;
}

type Figure = ChangeRequest['now'];

interface Decision {
  decide: (choice: Choice) => void;
  isPending: boolean;
  /** What went wrong with the newest try, in words. */
  trouble: string | null;
  /** The figure that an approval will be on: newer than the request's once it moved while it was decided. */
  now: Figure;
  hasMoved: boolean;
}

/** Decides on a request, on the figure that the person sees; one that moved meanwhile is shown first. */
export function useDecision(request: ChangeRequest, onDone: () => void = () => {}): Decision {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const [moved, setMoved] = useState<Figure | null>(null);
  const attempt = useRef<{ content: string; commandId: string } | null>(null);
  const { warehouseId, requestId } = request;
  const now = moved !== null && moved.version > request.now.version ? moved : request.now;
  const mutation = useMutation({
    mutationFn(choice: Choice) {
      const note = choice.note.trim() === '' ? {} : { note: choice.note.trim() };
      const isApproval = choice.verb === 'approve';
      const body = isApproval ? { ...note, seenVersion: now.version } : note;
      const content = JSON.stringify([choice.verb, body]);
      if (attempt.current?.content !== content) {
        attempt.current = { content, commandId: newCommandId() };
      }
      const { commandId } = attempt.current;
      const post = { approve: approveRequest, decline: declineRequest, withdraw: withdrawRequest };
      return post[choice.verb]({ http }, { warehouseId, requestId, commandId, body });
    },
    onSuccess(decided, { verb }) {
      toasts.add({ text: doneText(decided, verb) });
      onDone();
    },
    onError(error) {
      // The same key may be sent again only while nobody knows what became of the first.
      if (!isOutcomeUnknown(error)) attempt.current = null;
      setMoved(figureOf(error, request) ?? moved);
    },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: requestKeys.warehouse(warehouseId) }),
  });
  const hasMoved = isMoved(mutation.error);
  return {
    decide: (choice) => mutation.mutate(choice),
    isPending: mutation.isPending,
    trouble: mutation.error === null || hasMoved ? null : troubleText(mutation.error),
    now,
    hasMoved,
  };
}

function doneText({ sku, command }: ChangeRequest, verb: Choice['verb']): string {
  const words = wordsOf(requestWords);
  if (verb === 'approve') return words.approved(formatSignedInteger(command.delta), sku);
  return verb === 'decline' ? words.declined(sku) : words.withdrawn(sku);
}

function troubleText(error: Error): string {
  const { title, advice } = problemText(error);
  return `${title} ${advice}`;
}

function isMoved(error: Error | null): boolean {
  return error instanceof ApiProblem && error.problem.code === 'version-conflict';
}

/** The figure that a refusal was judged on. */
function figureOf(error: Error, { command }: ChangeRequest): Figure | null {
  if (!isMoved(error) || !(error instanceof ApiProblem)) return null;
  const { current } = error.problem;
  if (command.bin !== undefined) {
    const { data: bin } = BinNow.safeParse(current);
    return bin ?? null;
  }
  const { data: level } = Level.safeParse(current);
  return level === undefined ? null : { quantity: level.onHand, version: level.version };
}
