import { defineWords } from '../../../ui/language/words.ts';

/** Changing hands at a shared device. */
export const switchWords = defineWords(
  {
    title: 'Who is working?',
    switchPerson: 'Switch person',
    keywords: 'hand over badge pin sign in change user',
    device: (name: string) => `Shared device ${name}`,
    scan: 'Scan your badge, or choose your name.',
    scanOnly: 'Scan your badge. Whoever signed in here once also finds their name.',
    people: 'People at this device',
    locked: 'PIN locked, sign in with your password',
    unsent: (count: number) =>
      count === 1 ? '1 unsent thing waits here' : `${count} unsent things wait here`,
    pinOf: (name: string) => `PIN of ${name}`,
    digit: (digit: string) => `Digit ${digit}`,
    erase: 'Erase the last digit',
    enter: 'Come in',
    back: 'Another name',
    entering: 'Coming in',
    withPassword: 'Sign in with password',
    refused: 'That did not let anybody in.',
    refusedAdvice: 'Check the PIN or scan again. After five wrong PINs only the password helps.',
    wait: 'Too many tries at this device. Wait a moment, or use your password.',
  },
  {
    title: 'Wer arbeitet hier?',
    switchPerson: 'Person wechseln',
    keywords: 'übergeben Ausweis Pin anmelden Wechsel',
    device: (name: string) => `Gemeinsames Gerät ${name}`,
    scan: 'Scannen Sie Ihren Ausweis oder wählen Sie Ihren Namen.',
    scanOnly:
      'Scannen Sie Ihren Ausweis. Wer sich hier einmal angemeldet hat, findet auch seinen Namen.',
    people: 'Personen an diesem Gerät',
    locked: 'PIN gesperrt, mit Passwort anmelden',
    unsent: (count: number) =>
      count === 1 ? '1 Eingabe wartet hier ungesendet' : `${count} Eingaben warten hier ungesendet`,
    pinOf: (name: string) => `PIN von ${name}`,
    digit: (digit: string) => `Ziffer ${digit}`,
    erase: 'Letzte Ziffer löschen',
    enter: 'Weiter',
    back: 'Anderer Name',
    entering: 'Anmeldung läuft',
    withPassword: 'Mit Passwort anmelden',
    refused: 'Damit kam niemand herein.',
    refusedAdvice:
      'Prüfen Sie die PIN oder scannen Sie noch einmal. Nach fünf falschen PINs hilft nur das Passwort.',
    wait: 'Zu viele Versuche an diesem Gerät. Warten Sie einen Moment oder nehmen Sie Ihr Passwort.',
  },
);
