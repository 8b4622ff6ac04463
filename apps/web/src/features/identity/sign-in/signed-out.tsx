import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { LanguageSwitch } from '../../../ui/shell/language-switch.tsx';
import { Mark } from '../../../ui/shell/mark.tsx';
import { ThemeSwitch } from '../../../ui/theme/theme-switch.tsx';
import styles from './sign-in-page.module.css';
import { isOwnSignOut } from './sign-out-state.ts';
import { ssoWords } from './sso.words.ts';

interface SignedOutProps {
  /** The query that the provider sent the browser back with. */
  query: string;
  /** Loads an address anew. */
  onGo: (href: string) => void;
}

/** `/sign-in/signed-out`: back from signing out at the provider as well. */
export function SignedOut({ query, onGo }: SignedOutProps) {
  const words = wordsOf(ssoWords);
  const [isOwn] = useState(() => isOwnSignOut(sessionStorage, query));
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <Mark />
          <h1 className={styles.title}>{isOwn ? words.signedOut : words.notSignedOut}</h1>
          <p className={styles.subtitle}>{isOwn ? words.signedOutText : words.notSignedOutText}</p>
          <Button variant="primary" size="l" onPress={() => onGo('/')}>
            {words.toSignIn}
          </Button>
        </div>
      </main>
    </div>
  );
}
