import { SSO_FAULTS } from '@stockwire/shared/sso';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { finishLink, finishSso } from '../../../api/sso.mutations.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { tellOtherWindows } from './other-windows.ts';
import styles from './sign-in-page.module.css';
import { ssoWords } from './sso.words.ts';
import { readPurpose, takeWhereTo } from './where-to.ts';

const WIDTHS = ['60%', '40%'];

interface SsoReturnProps {
  /** The query that the provider sent the browser back with. */
  query: string;
  /** Loads an address anew, as whoever is signed in now. */
  onGo: (href: string) => void;
}

/** `/sign-in/return`: hands on what the provider said, and leads back to where the person was. */
export function SsoReturn({ query, onGo }: SsoReturnProps) {
  const http = useHttp();
  const [purpose] = useState(() => readPurpose(sessionStorage));
  const words = purposeWords(purpose);
  // A code is good once, so it is sent once, however often the page is drawn.
  const { data, error } = useQuery({
    queryKey: ['session', 'sso', 'return', query],
    queryFn: (): Promise<unknown> =>
      purpose === 'link' ? finishLink(http, query) : finishSso(http, query),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isDone = data !== undefined;
  // The address of the browser is outside React.
  useEffect(() => {
    if (!isDone) return;
    tellOtherWindows();
    onGo(takeWhereTo(sessionStorage));
  }, [isDone, onGo]);
  return (
    <main className={styles.main}>
      {error === null ? (
        <div className={styles.card}>
          <SkeletonRows label={words.underWay} widths={WIDTHS} />
          <p>{words.underWay}</p>
        </div>
      ) : (
        <ErrorState
          isWholePage
          title={words.failed}
          requestId={requestIdOf(error) ?? undefined}
          action={
            <Button variant="primary" onPress={() => onGo(takeWhereTo(sessionStorage))}>
              {words.back}
            </Button>
          }
        >
          {adviceOf(error)}
        </ErrorState>
      )}
    </main>
  );
}

function purposeWords(purpose: ReturnType<typeof readPurpose>) {
  const { signingIn, failed, back, linking, notLinked, backToAccount } = wordsOf(ssoWords);
  return purpose === 'link'
    ? { underWay: linking, failed: notLinked, back: backToAccount }
    : { underWay: signingIn, failed, back };
}

function adviceOf(error: Error): string {
  const code = error instanceof ApiProblem ? error.problem.errors?.[0]?.code : undefined;
  const fault = SSO_FAULTS.find((known) => known === code);
  return fault === undefined ? problemText(error).advice : wordsOf(ssoWords).faults[fault];
}
