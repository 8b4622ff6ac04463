import type { SwitchPerson } from '@stockwire/shared/quick-switch';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHttp, useSessionStore } from '../../../api/api-provider.tsx';
import { sessionKeys } from '../../../api/session.queries.ts';
import { postSwitch } from '../../../api/switch.mutations.ts';
import { switchKeys } from '../../../api/switch.queries.ts';
import { tellOtherWindows } from '../sign-in/other-windows.ts';

/**
 * Lets somebody in by badge or PIN. Whoever was here themselves goes on where they were; for anybody else
 * the page is loaded anew, so that nothing of the person before is in its memory.
 */
export function useSwitch(onDone?: () => void) {
  const http = useHttp();
  const session = useSessionStore();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (proof: SwitchPerson) => postSwitch(http, proof),
    onSuccess(signedIn) {
      queryClient.setQueryData(sessionKeys.current, signedIn);
      session.heard(signedIn);
      tellOtherWindows();
      void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
      onDone?.();
    },
    // A PIN may have been closed by it.
    onError: () => void queryClient.invalidateQueries({ queryKey: switchKeys.here }),
  });
}
