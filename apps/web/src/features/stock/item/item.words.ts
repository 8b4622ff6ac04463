import { defineWords } from '../../../ui/language/words.ts';

export const itemWords = defineWords(
  {
    heldStill: 'The view is held still. Let it go on first.',
    catchingUp: 'Waits for the page to catch up.',
    untilCurrent: 'Waits until the figures are current.',
    offline: 'Waits for the connection.',
    pack: (level: string, pieces: string) => `1 ${level} = ${pieces} each`,
    packs: { each: 'each', inner: 'inner', case: 'case', pallet: 'pallet' } as Record<
      string,
      string
    >,
  },
  {
    heldStill: 'Die Ansicht steht still. Lassen Sie sie zuerst weiterlaufen.',
    catchingUp: 'Wartet, bis die Seite aufgeholt hat.',
    untilCurrent: 'Wartet, bis die Zahlen aktuell sind.',
    offline: 'Wartet auf die Verbindung.',
    pack: (level: string, pieces: string) => `1 ${level} = ${pieces} Stück`,
    packs: { each: 'Stück', inner: 'Gebinde', case: 'Karton', pallet: 'Palette' } as Record<
      string,
      string
    >,
  },
);
