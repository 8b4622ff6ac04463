import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHttp, useSessionStore } from '../api/api-provider.tsx';
import { problemText } from '../api/problem-text.ts';
import { sessionQuery } from '../api/session.queries.ts';
import { Button } from '../ui/action/button.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { expiryWords } from './expiry.words.ts';
import styles from './expiry-notice.module.css';

/** Any request is a sign of life; this one asks who is signed in. */
export function StayButton() {
  const question = sessionQuery({ http: useHttp(), session: useSessionStore() });
  const queryClient = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...question, staleTime: 0 }),
  });
  return (
    <>
      {error === null ? null : (
        <p className={styles.fault} role="alert">
          {problemText(error).title}
        </p>
      )}
      <Button variant="primary" onPress={() => mutate()}>
        {wordsOf(expiryWords).stay}
      </Button>
    </>
  );
}
