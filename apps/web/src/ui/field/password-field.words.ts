import { defineWords } from '../language/words.ts';

export const passwordWords = defineWords(
  { show: 'Show the password', capsLock: 'Caps Lock is on.' },
  { show: 'Passwort zeigen', capsLock: 'Die Feststelltaste ist an.' },
);
