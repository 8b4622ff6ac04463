import { wordsOf } from '../ui/language/words.ts';
import { ApiProblem, NetworkLost, UnexpectedAnswer } from './api-error.ts';
import { problemWords } from './problem.words.ts';
import type { ProblemText } from './problem-words.ts';

/** The words for any error that a request can end in. */
export function problemText(error: unknown): ProblemText {
  const words = wordsOf(problemWords);
  if (error instanceof ApiProblem) return words[error.problem.code](error.problem);
  if (error instanceof NetworkLost) return words.networkLost;
  if (error instanceof UnexpectedAnswer) return words.unexpectedAnswer;
  throw new Error('problemText got an error that is no answer of the server', { cause: error });
}

/** The number to report; null when the server never answered. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof ApiProblem ? error.problem.requestId : null;
}
