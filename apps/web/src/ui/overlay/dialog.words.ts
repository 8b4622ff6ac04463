import { defineWords } from '../language/words.ts';

export const dialogWords = defineWords({ close: 'Close' }, { close: 'Schließen' });
