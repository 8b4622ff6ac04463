import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../../ui/shell/language-switch.tsx';
import { Mark } from '../../../ui/shell/mark.tsx';
import { ThemeSwitch } from '../../../ui/theme/theme-switch.tsx';
import styles from './sign-in-page.module.css';

interface SignInFrameProps {
  title: string;
  subtitle: string;
  children: ReactNode;
}

/** The page around whoever is not signed in. */
export function SignInFrame({ title, subtitle, children }: SignInFrameProps) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <Mark />
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.subtitle}>{subtitle}</p>
          {children}
        </div>
      </main>
    </div>
  );
}
