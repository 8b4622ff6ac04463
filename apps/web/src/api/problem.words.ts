import { defineWords } from '../ui/language/words.ts';
import { PROBLEMS_DE } from './problem-de.words.ts';
import { PROBLEMS_EN } from './problem-en.words.ts';
import type { ProblemWords } from './problem-words.ts';

/** What a person reads when a request was refused or got no answer. */
export const problemWords = defineWords<ProblemWords>(PROBLEMS_EN, PROBLEMS_DE);
