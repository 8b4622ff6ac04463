import { wordsOf } from '../../ui/language/words.ts';
import { shiftWords } from './shift.words.ts';

/** The speeds a person is offered; the server takes anything up to its own limit. */
export function paceOffers(): { pace: number; label: string; hint: string }[] {
  const words = wordsOf(shiftWords);
  return [
    { pace: 0, label: words.paused, hint: words.nobody },
    { pace: 1, label: '1×', hint: words.real },
    { pace: 5, label: '5×', hint: words.rush },
    { pace: 20, label: '20×', hint: words.flood },
  ];
}

/** The pace as it stands on the button: one of the offered ones, or whatever was set elsewhere. */
export function paceLabel(pace: number): string {
  return paceOffers().find((offer) => offer.pace === pace)?.label ?? `${pace}×`;
}
