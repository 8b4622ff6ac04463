import { defineWords } from '../../ui/language/words.ts';

export const deviceWords = defineWords(
  {
    changed: (name: string) => `You act as ${name} now`,
    refused: 'That name cannot be taken',
    notice: 'Only this computer can reach Stockwire: sign-in is off, so a name is all there is.',
  },
  {
    changed: (name: string) => `Sie handeln jetzt als ${name}`,
    refused: 'Dieser Name geht nicht',
    notice: 'Nur dieser Rechner erreicht Stockwire: es gibt keine Anmeldung, also genügt ein Name.',
  },
);
