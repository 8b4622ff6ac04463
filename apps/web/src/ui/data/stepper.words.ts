import { defineWords } from '../language/words.ts';

export const stepperWords = defineWords({ done: 'Done' }, { done: 'Erledigt' });
