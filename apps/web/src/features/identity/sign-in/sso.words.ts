import type { SsoFault } from '@stockwire/shared/sso';
import { defineWords } from '../../../ui/language/words.ts';

const FAULTS_EN: Record<SsoFault, string> = {
  'not-begun': 'It was not begun in this browser, or too long ago. Begin again.',
  'called-off': 'It was called off there.',
  'not-valid': 'What came back does not hold. Begin again.',
  disabled: 'Your account here is disabled. An administrator enables it.',
  nameless:
    'Neither your name nor your e-mail came along. Whoever looks after your account there can change that.',
  'address-taken':
    'An account here has your e-mail already. If it is yours, sign in with its password and link the two under “My account”, “How you sign in”. If not, an administrator sorts it out.',
  'linked-elsewhere':
    'Whoever you are there signs in as somebody else here already. An administrator sorts it out.',
  'already-linked': 'Your account is linked already. Unlink it first.',
};

const FAULTS_DE: Record<SsoFault, string> = {
  'not-begun':
    'Sie wurde nicht in diesem Browser begonnen, oder vor zu langer Zeit. Beginnen Sie neu.',
  'called-off': 'Sie wurde dort abgebrochen.',
  'not-valid': 'Was zurückkam, ist nicht gültig. Beginnen Sie neu.',
  disabled: 'Ihr Konto hier ist gesperrt. Die Administration entsperrt es.',
  nameless: 'Weder Ihr Name noch Ihre E-Mail kam mit. Wer Ihr Konto dort betreut, kann das ändern.',
  'address-taken':
    'Ein Konto hier hat schon Ihre E-Mail. Ist es Ihres, melden Sie sich mit dessen Passwort an und verknüpfen Sie beide unter „Mein Konto“, „Wie Sie sich anmelden“. Sonst klärt es die Administration.',
  'linked-elsewhere':
    'Wer Sie dort sind, meldet sich hier schon als jemand anderes an. Die Administration klärt das.',
  'already-linked': 'Ihr Konto ist schon verknüpft. Lösen Sie das zuerst.',
};

/** Signing in at a provider of the house. */
export const ssoWords = defineWords(
  {
    signInAt: (provider: string) => `Sign in with ${provider}`,
    stillThere:
      'Signing out here does not sign out there: the provider may still know who was here before.',
    signOutAt: (provider: string) => `Sign out at ${provider}`,
    signedOut: 'You are signed out.',
    signedOutText: 'Here and at the provider: whoever comes next has to say who they are.',
    notSignedOut: 'Nothing was signed out from here.',
    notSignedOutText:
      'This window did not ask the provider for it. Sign out from the menu with your initials at the top.',
    toSignIn: 'To the sign-in',
    or: 'or',
    signingIn: 'Signing you in',
    failed: 'The sign-in came to nothing.',
    back: 'Back to the sign-in',
    linking: 'Linking your account',
    notLinked: 'Your account was not linked.',
    backToAccount: 'Back to my account',
    faults: FAULTS_EN,
  },
  {
    signInAt: (provider: string) => `Mit ${provider} anmelden`,
    stillThere:
      'Wer sich hier abmeldet, ist es dort nicht: Der Anbieter kennt vielleicht noch, wer vorher hier war.',
    signOutAt: (provider: string) => `Bei ${provider} abmelden`,
    signedOut: 'Sie sind abgemeldet.',
    signedOutText: 'Hier und beim Anbieter: Wer als Nächstes kommt, muss sagen, wer er ist.',
    notSignedOut: 'Von hier wurde nichts abgemeldet.',
    notSignedOutText:
      'Dieses Fenster hat den Anbieter nicht darum gebeten. Melden Sie sich oben im Menü mit Ihren Initialen ab.',
    toSignIn: 'Zur Anmeldung',
    or: 'oder',
    signingIn: 'Sie werden angemeldet',
    failed: 'Die Anmeldung ist gescheitert.',
    back: 'Zurück zur Anmeldung',
    linking: 'Ihr Konto wird verknüpft',
    notLinked: 'Ihr Konto wurde nicht verknüpft.',
    backToAccount: 'Zurück zu meinem Konto',
    faults: FAULTS_DE,
  },
);
