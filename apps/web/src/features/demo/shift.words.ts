import { defineWords } from '../../ui/language/words.ts';

/** The practice shift, and the speeds a person is offered. */
export const shiftWords = defineWords(
  {
    label: 'Pace of the practice shift',
    shift: 'Practice shift',
    change: (pace: string, posted: string) =>
      `Practice shift, ${pace}, ${posted} commands so far. Change its pace`,
    paused: 'Paused',
    nobody: 'Nobody works; only you change figures',
    real: 'As busy as a real shift',
    rush: 'A rush',
    flood: 'More than any floor; watch the grid keep up',
  },
  {
    label: 'Tempo der Übungsschicht',
    shift: 'Übungsschicht',
    change: (pace: string, posted: string) =>
      `Übungsschicht, ${pace}, bisher ${posted} Buchungen. Tempo ändern`,
    paused: 'Angehalten',
    nobody: 'Niemand arbeitet; nur Sie ändern Zahlen',
    real: 'So viel Betrieb wie in einer echten Schicht',
    rush: 'Hochbetrieb',
    flood: 'Mehr als in jedem Lager; sehen Sie zu, wie die Tabelle mithält',
  },
);
