import type { Problem } from '@stockwire/shared/problem';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, isOutcomeUnknown } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { newCommandId } from '../../../api/command-id.ts';
import { askForApproval } from '../../../api/requests.mutations.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import type { Posting } from '../conflict/choices.ts';
import { approvalWords } from './approval.words.ts';

type Adjusting = Extract<Posting, { kind: 'adjust' }>;

export interface ApprovalOffer {
  /** How far the person may go alone, and what they asked; null while nothing went beyond it. */
  needed: Problem['approval'] | null;
  error: Error | null;
  isSending: boolean;
  /** Takes a refusal up that a second person can help with; false for any other. */
  offer: (error: Error, posting: Posting) => boolean;
  clear: () => void;
  /** Puts the very change that was refused before a second person. */
  send: () => void;
}

/** The way on from "beyond your limit": the change becomes a request, under an id of its own. */
export function useApproval(warehouseId: number, onSent: () => void): ApprovalOffer {
  const http = useHttp();
  const toasts = useToasts();
  const [refused, setRefused] = useState<{ of: Problem; posting: Adjusting } | null>(null);
  const commandId = useRef<string | null>(null);
  const sending = useMutation({
    mutationFn({ body }: Adjusting) {
      commandId.current ??= newCommandId();
      const command = { kind: 'adjust' as const, ...body };
      return askForApproval(
        { http },
        { warehouseId, commandId: commandId.current, body: { command } },
      );
    },
    onError(error) {
      if (!isOutcomeUnknown(error)) commandId.current = null;
    },
    onSuccess({ sku }) {
      toasts.add({ text: wordsOf(approvalWords).sent(sku) });
      onSent();
    },
  });
  return {
    needed: refused?.of.approval ?? null,
    error: sending.error,
    isSending: sending.isPending,
    offer(error, posting) {
      if (!(error instanceof ApiProblem) || error.problem.code !== 'approval-needed') return false;
      if (posting.kind !== 'adjust') return false;
      commandId.current = null;
      setRefused({ of: error.problem, posting });
      return true;
    },
    clear() {
      setRefused(null);
      sending.reset();
    },
    send() {
      if (refused !== null && !sending.isPending) sending.mutate(refused.posting);
    },
  };
}
