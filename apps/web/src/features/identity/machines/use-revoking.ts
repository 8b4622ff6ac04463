import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { machineWords } from './machine.words.ts';

interface Revoking {
  name: string;
  revoke: () => Promise<unknown>;
  /** The list that it stands in. */
  queryKey: QueryKey;
  onRevoked: () => void;
}

/** Ends a machine for good, says so, and reads the list anew. */
export function useRevoking({ name, revoke, queryKey, onRevoked }: Revoking) {
  const toasts = useToasts();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: revoke,
    onSuccess() {
      toasts.add({ text: wordsOf(machineWords).revoked(name) });
      onRevoked();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
