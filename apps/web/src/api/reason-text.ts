import type { Reason } from '@stockwire/shared/reasons';
import { wordsOf } from '../ui/language/words.ts';
import { reasonWords } from './reason.words.ts';

/** A reason as it stands within a sentence. */
export function reasonText(reason: Reason): string {
  return wordsOf(reasonWords)[reason];
}

/** A reason as it stands on a button. */
export function reasonLabel(reason: Reason): string {
  const text = reasonText(reason);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
