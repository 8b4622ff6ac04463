import { ApiProblem } from '../api/api-error.ts';
import { wordsOf } from '../ui/language/words.ts';
import { fieldFaultWords } from './field-faults.words.ts';
import type { Texts } from './texts.ts';
import type { Failure } from './use-save.ts';

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, string>>;

/** The server's refusals at the fields they speak of, as long as those were not typed on. */
export function refusedFields(failure: Failure | null, texts: Texts): Faults {
  if (!(failure?.error instanceof ApiProblem)) return {};
  const { document } = failure;
  const faults = (failure.error.problem.errors ?? []).flatMap(({ pointer, code, message }) => {
    const field = document.fieldOf(pointer, failure.texts);
    if (field === null || texts[field] !== failure.texts[field]) return [];
    return [[field, faultText(code) ?? message]];
  });
  return Object.fromEntries(faults);
}

/** The words for a fault by its code; null where only the server knows any. */
export function faultText(code: string): string | null {
  const words: Readonly<Record<string, string>> = wordsOf(fieldFaultWords);
  return words[code] ?? null;
}
