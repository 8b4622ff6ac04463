import type { SignIn } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp, useSessionStore } from '../../../api/api-provider.tsx';
import { postSignIn } from '../../../api/session.mutations.ts';
import { sessionKeys } from '../../../api/session.queries.ts';
import { tellOtherWindows } from './other-windows.ts';

/** A server that does not say how long to wait means about as long as its own window. */
const UNTOLD_WAIT_MS = 60_000;

export interface SigningIn {
  signIn: (pair: SignIn) => void;
  isPending: boolean;
  error: Error | null;
  /** No try is listened to before; null while there is no such limit. */
  lockedUntilMs: number | null;
  unlock: () => void;
}

/** Signs a person in, and has everything that failed meanwhile read again. */
export function useSignIn(): SigningIn {
  const http = useHttp();
  const session = useSessionStore();
  const queryClient = useQueryClient();
  const [lockedUntilMs, setLockedUntilMs] = useState<number | null>(null);
  const attempt = useMutation({
    mutationFn: (pair: SignIn) => postSignIn(http, pair),
    onSuccess(signedIn) {
      queryClient.setQueryData(sessionKeys.current, signedIn);
      session.heard(signedIn);
      tellOtherWindows();
      void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    },
    onError(error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 429) return;
      setLockedUntilMs(Date.now() + (error.retryAfterMs ?? UNTOLD_WAIT_MS));
    },
  });
  return {
    signIn: (pair) => attempt.mutate(pair),
    isPending: attempt.isPending,
    error: attempt.error,
    lockedUntilMs,
    unlock: () => setLockedUntilMs(null),
  };
}
