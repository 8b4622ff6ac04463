import type { ImportFailure } from '@stockwire/shared/import-forms';
import type { Import } from '@stockwire/shared/imports';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { defineWords, wordsOf } from '../../../ui/language/words.ts';

const failureWords = defineWords<Record<ImportFailure, (line: string) => string>>(
  {
    'open-quotes': (line) =>
      `Too many rows have quotes that do not end, the last on line ${line}. The quote character is probably another one.`,
    'too-many-skus': (line) =>
      `By line ${line} the file names more SKUs than one import can plan. Split it, and import the parts one after another.`,
    'our-fault': () =>
      'Something went wrong on our side; the log of the server says what. Nothing is doubled by going on.',
  },
  {
    'open-quotes': (line) =>
      `Zu viele Sätze haben Anführungszeichen, die nicht geschlossen werden, zuletzt in Zeile ${line}. Wahrscheinlich ist das Anführungszeichen ein anderes.`,
    'too-many-skus': (line) =>
      `Bis Zeile ${line} nennt die Datei mehr SKUs, als ein Import planen kann. Teilen Sie sie und importieren Sie die Teile nacheinander.`,
    'our-fault': () =>
      'Bei uns ist etwas schiefgegangen; das Protokoll des Servers sagt, was. Wer weitermacht, verdoppelt nichts.',
  },
);

/** Why the last work on an import stopped, in the page's language; null when it did not. */
export function failureText({
  failure,
  failureCode,
  failureLine,
}: Pick<Import, 'failure' | 'failureCode' | 'failureLine'>): string | null {
  if (failureCode === null) return failure;
  return wordsOf(failureWords)[failureCode](failureLine === null ? '' : formatInteger(failureLine));
}
