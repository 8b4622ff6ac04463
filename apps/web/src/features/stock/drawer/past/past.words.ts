import { defineWords } from '../../../../ui/language/words.ts';

export const pastWords = defineWords(
  {
    field: 'Stock at',
    now: 'Back to now',
    title: (moment: string) => `As it was on ${moment}.`,
    since: (onHand: string, available: string) =>
      `Since then: on hand ${onHand}, available ${available}.`,
    same: 'The same as now.',
    loading: 'Reading the figures of then',
    future: 'That moment has not come yet.',
    bins: 'Bins as they were',
    sinceThen: (change: string) => `${change} since`,
    unchanged: 'unchanged',
    none: 'Nothing lay anywhere.',
  },
  {
    field: 'Bestand am',
    now: 'Zurück zu jetzt',
    title: (moment: string) => `So war es am ${moment}.`,
    since: (onHand: string, available: string) =>
      `Seither: Bestand ${onHand}, verfügbar ${available}.`,
    same: 'Genau wie jetzt.',
    loading: 'Zahlen von damals werden gelesen',
    future: 'Dieser Moment ist noch nicht gekommen.',
    bins: 'Lagerplätze von damals',
    sinceThen: (change: string) => `seither ${change}`,
    unchanged: 'unverändert',
    none: 'Es lag nirgends etwas.',
  },
);
