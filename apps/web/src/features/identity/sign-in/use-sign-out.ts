import { useMutation } from '@tanstack/react-query';
import { isSessionEnd } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { problemText } from '../../../api/problem-text.ts';
import { deleteSession } from '../../../api/session.mutations.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { tellOtherWindows } from './other-windows.ts';
import { signInWords } from './sign-in.words.ts';

/** Ends the session, then leaves the page, so that nothing of it is in memory for whoever comes next. */
export function useSignOut(onLeave: () => void): () => void {
  const http = useHttp();
  const toasts = useToasts();
  const { mutate } = useMutation({
    mutationFn: () => deleteSession(http),
    onSuccess: leave,
    onError(error) {
      if (isSessionEnd(error)) return leave();
      const text = wordsOf(signInWords).notSignedOut;
      toasts.add({ text, detail: problemText(error).title, tone: 'problem' });
    },
  });

  function leave() {
    tellOtherWindows();
    onLeave();
  }

  return mutate;
}
