import type { ImportProfile, NewImportProfile } from '@stockwire/shared/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import {
  deleteImportProfile,
  replaceImportProfile,
  saveImportProfile,
} from '../../../api/imports.mutations.ts';
import { importKeys } from '../../../api/imports.queries.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { describeWords } from './describe.words.ts';
import { profileProblem } from './profile-problem.ts';

/** Saves and deletes matchings, and says what became of it. */
export function useProfileChanges() {
  const http = useHttp();
  const queries = useQueryClient();
  const toasts = useToasts();
  const change = useMutation({
    mutationFn: ({ work }: { work: () => Promise<unknown>; said: string }) => work(),
    onSuccess: (_, { said }) => void toasts.add({ text: said }),
    onError: (error) => void toasts.add({ tone: 'problem', ...profileProblem(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.profiles }),
  });
  const words = wordsOf(describeWords);
  return {
    isPending: change.isPending,
    save(profile: NewImportProfile, onSaved: (profileId: number) => void) {
      const work = async () => onSaved((await saveImportProfile(http, profile)).profileId);
      change.mutate({ work, said: words.saved(profile.name) });
    },
    replace(profile: ImportProfile) {
      const work = () => replaceImportProfile(http, profile);
      change.mutate({ work, said: words.saved(profile.name) });
    },
    remove(profile: ImportProfile) {
      const work = () => deleteImportProfile(http, profile);
      change.mutate({ work, said: words.deleted(profile.name) });
    },
  };
}
