import type { RowFix, RowProblem } from '@stockwire/shared/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { fixRow } from '../../../api/imports.mutations.ts';
import { importKeys } from '../../../api/imports.queries.ts';
import { problemText } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { checkWords } from './check.words.ts';
import { rowProblemText } from './row-problem.words.ts';

/** Puts other cells in place of a row's, leaves it out, or takes that back; says what is still wrong. */
export function useRowFix(importId: number, { row, line }: RowProblem) {
  const http = useHttp();
  const queries = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: (fix: RowFix) => fixRow(http, { importId, row, fix }),
    onSuccess: ({ problems: [first] }, fix) => {
      if (!('cells' in fix)) return;
      const words = wordsOf(checkWords);
      toasts.add(
        first
          ? {
              tone: 'problem',
              text: words.fixStill(line, `${first.value} ${rowProblemText(first)}`),
            }
          : { text: words.fixOk(line) },
      );
    },
    onError: (error) => {
      const { title, advice } = problemText(error);
      toasts.add({ tone: 'problem', text: title, detail: advice });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.one(importId) }),
  });
}
