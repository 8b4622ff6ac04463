import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { requestWords } from './requests.words.ts';

/** Which of the two limits a change goes beyond: that of one command comes first. */
export function whyText({
  asked,
  perCommand,
  perDay,
  leftToday,
}: ChangeRequest['approval']): string {
  const words = wordsOf(requestWords);
  const pieces = formatInteger(asked);
  return asked > perCommand
    ? words.overOne(pieces, formatInteger(perCommand))
    : words.overDay(pieces, formatInteger(leftToday), formatInteger(perDay));
}
