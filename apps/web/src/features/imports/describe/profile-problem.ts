import { ApiProblem } from '../../../api/api-error.ts';
import { problemText } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { describeWords } from './describe.words.ts';

/** Why a saved matching could not be changed: another may have changed or deleted it since it was read. */
export function profileProblem(error: unknown): { text: string; detail?: string | undefined } {
  const words = wordsOf(describeWords);
  const code = error instanceof ApiProblem ? error.problem.code : null;
  if (code === 'version-stale') return { text: words.profileChanged };
  if (code === 'not-found') return { text: words.profileGone, detail: words.profileGoneDetail };
  const { title, advice } = problemText(error);
  return { text: title, detail: advice };
}
