import { defineWords } from '../../../ui/language/words.ts';

export const keptEditsWords = defineWords(
  {
    adjust: (sku: string, site: string) => `Adjust ${sku} at ${site}`,
    count: (sku: string, site: string) => `Count ${sku} at ${site}`,
    move: (sku: string, site: string) => `Move ${sku} at ${site}`,
    waiting: 'You left this here unsent:',
    unknown: 'You left this here, and nobody knows whether it arrived:',
    more: (count: number) => `and ${count} more`,
    goOn: 'Go on',
    discard: 'Discard',
  },
  {
    adjust: (sku: string, site: string) => `${sku} in ${site} korrigieren`,
    count: (sku: string, site: string) => `${sku} in ${site} zählen`,
    move: (sku: string, site: string) => `${sku} in ${site} umlagern`,
    waiting: 'Das haben Sie hier ungesendet gelassen:',
    unknown: 'Das haben Sie hier gelassen, und niemand weiß, ob es ankam:',
    more: (count: number) => `und ${count} weitere`,
    goOn: 'Weitermachen',
    discard: 'Verwerfen',
  },
);
