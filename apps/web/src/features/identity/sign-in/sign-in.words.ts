import { defineWords } from '../../../ui/language/words.ts';

export const signInWords = defineWords(
  {
    page: 'Sign in',
    title: 'Sign in to Stockwire',
    subtitle: 'What you do here is booked under your name.',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in',
    missing: 'Enter your e-mail and your password.',
    wrong: 'E-mail and password do not go together.',
    wrongAdvice: 'Check both; capital letters count in the password.',
    tooMany: 'Too many tries.',
    tryAgainAt: (time: string, wait: string) => `Try again at ${time}, in ${wait}.`,
    tryAgain: 'You can try again now.',
    forgotten: 'Forgotten the password? An administrator sets a new one.',
    again: 'Sign in again',
    againText: (name: string) =>
      `${name}, your session has ended. This page waits as it is: nothing you typed is lost.`,
    earlyText: (name: string) =>
      `${name}, your session is about to end. Sign in now and go on: nothing you typed is lost.`,
    later: 'Later',
    somebodyElse: 'I am somebody else',
    signedOut: 'Sign out',
    notSignedOut: 'You are still signed in',
  },
  {
    page: 'Anmelden',
    title: 'Bei Stockwire anmelden',
    subtitle: 'Was Sie hier tun, wird unter Ihrem Namen gebucht.',
    email: 'E-Mail',
    password: 'Passwort',
    signIn: 'Anmelden',
    signingIn: 'Anmeldung läuft',
    missing: 'Geben Sie E-Mail und Passwort ein.',
    wrong: 'E-Mail und Passwort passen nicht zusammen.',
    wrongAdvice: 'Prüfen Sie beides; beim Passwort zählt die Groß- und Kleinschreibung.',
    tooMany: 'Zu viele Versuche.',
    tryAgainAt: (time: string, wait: string) =>
      `Versuchen Sie es um ${time} Uhr wieder, in ${wait}.`,
    tryAgain: 'Sie können es jetzt wieder versuchen.',
    forgotten: 'Passwort vergessen? Die Administration vergibt ein neues.',
    again: 'Erneut anmelden',
    againText: (name: string) =>
      `${name}, Ihre Sitzung ist abgelaufen. Diese Seite wartet, wie sie ist: Ihre Eingaben bleiben erhalten.`,
    earlyText: (name: string) =>
      `${name}, Ihre Sitzung endet gleich. Melden Sie sich jetzt an und machen Sie weiter: Ihre Eingaben bleiben erhalten.`,
    later: 'Später',
    somebodyElse: 'Ich bin jemand anderes',
    signedOut: 'Abmelden',
    notSignedOut: 'Sie sind noch angemeldet',
  },
);
