import { IMPORT_ACTIONS, type ImportAction } from '@stockwire/shared/import-forms';
import type { Import, ImportDescription, ImportState } from '@stockwire/shared/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-error.ts';
import { useDenial, useHttp } from '../../api/api-provider.tsx';
import { actOnImport, describeImport } from '../../api/imports.mutations.ts';
import { importKeys } from '../../api/imports.queries.ts';
import { problemText } from '../../api/problem-text.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { importWords } from './imports.words.ts';

export interface ImportActions {
  isPending: boolean;
  /** Why this person may look at imports and not run them. */
  denial: string | undefined;
  /** Whether the import's state and the person's role allow it. */
  may: (action: ImportAction) => boolean;
  act: (action: ImportAction) => void;
  /** Saves how the file is to be read, then checks every row of it. */
  describeAndCheck: (description: ImportDescription, onChecking?: () => void) => void;
}

interface Change {
  work: () => Promise<Import>;
  /** What was chosen is kept when another was faster, and can be sent again. */
  isDescribing: boolean;
}

function staleText(isDescribing: boolean): string {
  const { changedMeanwhile, changedWhileDescribing } = wordsOf(importWords);
  return isDescribing ? changedWhileDescribing : changedMeanwhile;
}

/** What can be asked of an import as it was read; what another changed since is shown instead. */
export function useImportActions(of: Import): ImportActions {
  const http = useHttp();
  const queries = useQueryClient();
  const toasts = useToasts();
  const denial = useDenial('imports.run', of.warehouseId ?? 'any');
  const change = useMutation({
    mutationFn: ({ work }: Change) => work(),
    onSuccess: (changed) => queries.setQueryData(importKeys.one(of.importId), changed),
    onError: (error, { isDescribing }) => {
      const isStale = error instanceof ApiProblem && error.problem.code === 'version-stale';
      const { title, advice } = problemText(error);
      toasts.add({
        tone: 'problem',
        text: isStale ? staleText(isDescribing) : title,
        detail: isStale ? undefined : advice,
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.all }),
  });
  return {
    isPending: change.isPending,
    denial,
    may: (action) =>
      denial === undefined && (IMPORT_ACTIONS[action] as readonly ImportState[]).includes(of.state),
    act: (action) =>
      change.mutate({ work: () => actOnImport(http, of, action), isDescribing: false }),
    describeAndCheck: (description, onChecking) =>
      change.mutate(
        {
          work: async () => actOnImport(http, await describeImport(http, of, description), 'check'),
          isDescribing: true,
        },
        onChecking && { onSuccess: onChecking },
      ),
  };
}
