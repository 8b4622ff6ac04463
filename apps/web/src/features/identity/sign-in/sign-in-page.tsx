import { useEffect } from 'react';
import { wordsOf } from '../../../ui/language/words.ts';
import { LanguageSwitch } from '../../../ui/shell/language-switch.tsx';
import { Mark } from '../../../ui/shell/mark.tsx';
import { ThemeSwitch } from '../../../ui/theme/theme-switch.tsx';
import { SwitchOrPassword } from '../switch/switch-or-password.tsx';
import { signInWords } from './sign-in.words.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';
import { SsoOffer } from './sso-offer.tsx';

/** What stands in place of every page while nobody is signed in; then that page is shown. */
export function SignInPage() {
  const words = wordsOf(signInWords);
  const title = `${words.page} · Stockwire`;
  // The title of the document is outside React.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <Mark />
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.subtitle}>{words.subtitle}</p>
          <SwitchOrPassword>
            <SignInForm />
            <SsoOffer />
            <p className={styles.forgotten}>{words.forgotten}</p>
          </SwitchOrPassword>
        </div>
      </main>
    </div>
  );
}
