import { defineWords } from '../ui/language/words.ts';

/** What the chip says about the link: a word on it, and a sentence for the ear and the tooltip. */
export const connectionTexts = defineWords(
  {
    connecting: 'Connecting',
    connectingLabel: 'Connecting to the ledger',
    catchingUp: 'Catching up',
    catchingUpLabel: 'Catching up: what was missed is on its way',
    reconnecting: 'Reconnecting',
    reconnectingLabel: (time: string) => `Connection lost for ${time}. Press to try now`,
    paused: 'Paused',
    pausedByPerson: 'Paused: you hold the view still',
    pausedUnseen: 'Paused while nobody looks at this page',
    stale: 'Stale',
    staleLabel: (age: string) => `Stale for ${age}: asking the server`,
    live: 'Live',
    liveLabel: 'Live: these figures are the ledger’s own',
    liveAway: (time: string) => `Live: these figures are the ledger’s own, ${time} away`,
  },
  {
    connecting: 'Verbindet',
    connectingLabel: 'Verbindung zum Journal wird aufgebaut',
    catchingUp: 'Holt auf',
    catchingUpLabel: 'Holt auf: was versäumt wurde, ist unterwegs',
    reconnecting: 'Verbindet neu',
    reconnectingLabel: (time: string) =>
      `Verbindung seit ${time} unterbrochen. Drücken, um es jetzt zu versuchen`,
    paused: 'Angehalten',
    pausedByPerson: 'Angehalten: Sie halten die Ansicht fest',
    pausedUnseen: 'Angehalten, solange niemand auf diese Seite schaut',
    stale: 'Veraltet',
    staleLabel: (age: string) => `Seit ${age} veraltet: der Server wird gefragt`,
    live: 'Live',
    liveLabel: 'Live: diese Zahlen stehen so im Journal',
    liveAway: (time: string) => `Live: diese Zahlen stehen so im Journal, ${time} entfernt`,
  },
);
