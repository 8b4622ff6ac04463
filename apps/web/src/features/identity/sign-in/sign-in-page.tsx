import { useEffect } from 'react';
import { wordsOf } from '../../../ui/language/words.ts';
import { SwitchOrPassword } from '../switch/switch-or-password.tsx';
import { signInWords } from './sign-in.words.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
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
    <SignInFrame title={words.title} subtitle={words.subtitle}>
      <SwitchOrPassword>
        <SignInForm />
        <SsoOffer />
        <p className={styles.forgotten}>{words.forgotten}</p>
      </SwitchOrPassword>
    </SignInFrame>
  );
}
