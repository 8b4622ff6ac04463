import { defineWords } from '../../../ui/language/words.ts';

export const badgeWords = defineWords(
  {
    badge: 'Badge for shared devices',
    none: 'No badge. Scan one here, or type its code; it is never shown again.',
    since: 'Has had a badge since',
    another: 'Another one takes its place.',
    code: 'Code of the badge',
    give: 'Give this badge',
    takeAway: 'Take the badge away',
    given: (name: string) => `${name} has a badge`,
    takenAway: (name: string) => `The badge of ${name} opens nothing any more`,
    short: 'A badge has six signs or more.',
    taken: 'Somebody else has this badge.',
  },
  {
    badge: 'Ausweis für gemeinsame Geräte',
    none: 'Kein Ausweis. Scannen Sie einen oder tippen Sie den Code; er wird nie wieder gezeigt.',
    since: 'Hat einen Ausweis seit',
    another: 'Ein neuer ersetzt ihn.',
    code: 'Code des Ausweises',
    give: 'Diesen Ausweis geben',
    takeAway: 'Ausweis entziehen',
    given: (name: string) => `${name} hat einen Ausweis`,
    takenAway: (name: string) => `Der Ausweis von ${name} öffnet nichts mehr`,
    short: 'Ein Ausweis hat mindestens sechs Zeichen.',
    taken: 'Jemand anderes hat diesen Ausweis.',
  },
);
