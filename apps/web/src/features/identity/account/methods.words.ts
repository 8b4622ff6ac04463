import { defineWords } from '../../../ui/language/words.ts';

/** The ways somebody signs in, and linking them. */
export const methodsWords = defineWords(
  {
    title: 'How you sign in',
    note: 'Link your account with the provider of the house to sign in by either.',
    password: 'Password',
    isSet: 'Set',
    notSet: 'None: you sign in at the provider.',
    linkedSince: 'Linked since',
    broughtInOn: 'Your account and its roles come from there, since',
    notLinked: 'Not linked',
    link: 'Link',
    unlink: 'Unlink',
    linkWith: (name: string) => `Link your account with ${name}`,
    unlinkFrom: (name: string) => `Unlink your account from ${name}`,
    linkText: (name: string) =>
      `You go to ${name} to say who you are there. Your roles here stay as they are.`,
    unlinkText: 'From then on you sign in with your password alone.',
    ownPassword: 'Your password',
    missing: 'Enter your password.',
    goOn: (name: string) => `Go on at ${name}`,
    unlinked: (name: string) => `Your account is unlinked from ${name}`,
  },
  {
    title: 'Wie Sie sich anmelden',
    note: 'Verknüpfen Sie Ihr Konto mit dem Anbieter des Hauses, um sich mit beidem anzumelden.',
    password: 'Passwort',
    isSet: 'Gesetzt',
    notSet: 'Keines: Sie melden sich beim Anbieter an.',
    linkedSince: 'Verknüpft seit',
    broughtInOn: 'Ihr Konto und seine Rollen kommen von dort, seit',
    notLinked: 'Nicht verknüpft',
    link: 'Verknüpfen',
    unlink: 'Trennen',
    linkWith: (name: string) => `Konto mit ${name} verknüpfen`,
    unlinkFrom: (name: string) => `Konto von ${name} trennen`,
    linkText: (name: string) =>
      `Sie sagen bei ${name}, wer Sie dort sind. Ihre Rollen hier bleiben, wie sie sind.`,
    unlinkText: 'Danach melden Sie sich nur noch mit Ihrem Passwort an.',
    ownPassword: 'Ihr Passwort',
    missing: 'Geben Sie Ihr Passwort ein.',
    goOn: (name: string) => `Weiter bei ${name}`,
    unlinked: (name: string) => `Ihr Konto ist von ${name} getrennt`,
  },
);
