import { SSO_RETURN_PATH, SSO_SIGNED_OUT_PATH } from '@stockwire/shared/sso';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useHttp, useSession, useSessionStore } from '../api/api-provider.tsx';
import { sessionQuery } from '../api/session.queries.ts';
import { onOtherWindow } from '../features/identity/sign-in/other-windows.ts';
import { SignInAgain } from '../features/identity/sign-in/sign-in-again.tsx';
import { SignInPage } from '../features/identity/sign-in/sign-in-page.tsx';
import { SignedOut } from '../features/identity/sign-in/signed-out.tsx';
import { SsoReturn } from '../features/identity/sign-in/sso-return.tsx';
import { LanguageScope } from '../ui/language/language-scope.tsx';
import { leaveToStart, loadAnew } from './leave-to-start.ts';
import { PageFailed } from './page-failed.tsx';
import styles from './page-states.module.css';
import { ScreenLoading } from './page-states.tsx';

/** Shows the console to whoever is signed in, and to nobody else. A session that ends leaves the page standing. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { pathname, searchStr } = useLocation();
  // Whoever comes from the provider is not signed in yet, or is to be so anew.
  if (pathname === SSO_RETURN_PATH) {
    return (
      <LanguageScope>
        <SsoReturn query={searchStr} onGo={loadAnew} />
      </LanguageScope>
    );
  }
  if (pathname === SSO_SIGNED_OUT_PATH) {
    return (
      <LanguageScope>
        <SignedOut query={searchStr} onGo={loadAnew} />
      </LanguageScope>
    );
  }
  return <Gate>{children}</Gate>;
}

function Gate({ children }: { children: ReactNode }) {
  const session = useSession();
  const asking = useSessionQuestion();
  switch (session.state) {
    case 'unknown':
      return (
        <LanguageScope>
          {asking.error === null ? (
            <ScreenLoading />
          ) : (
            <main className={styles.page}>
              <PageFailed {...asking} error={asking.error} />
            </main>
          )}
        </LanguageScope>
      );
    case 'signed-out':
      return (
        <LanguageScope>
          <SignInPage />
        </LanguageScope>
      );
    case 'signed-in':
    case 'ended':
      return (
        <>
          {children}
          {session.state === 'ended' ? (
            <LanguageScope>
              <SignInAgain signedIn={session.signedIn} onSomebodyElse={leaveToStart} />
            </LanguageScope>
          ) : null}
        </>
      );
  }
}

/** Asks who is signed in: at first, when somebody comes back to the window, and when another window changed it. */
function useSessionQuestion() {
  const question = sessionQuery({ http: useHttp(), session: useSessionStore() });
  const { error, refetch, isFetching } = useQuery({ ...question, refetchOnWindowFocus: true });
  // Other windows of this browser are outside of this page.
  useEffect(() => onOtherWindow(() => void refetch()), [refetch]);
  return { error, retry: () => void refetch(), isRetrying: isFetching };
}
