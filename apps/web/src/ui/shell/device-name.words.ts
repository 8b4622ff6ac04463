import { defineWords } from '../language/words.ts';

export const deviceNameWords = defineWords(
  {
    youAre: (name: string) => `You are ${name}`,
    change: (name: string) => `You are ${name}. Change the name of this device`,
    title: 'Name of this device',
    subtitle: 'Stands beside every change made here, on every screen that shows it.',
    cancel: 'Cancel',
    save: 'Save name',
    missing: 'A device without a name leaves changes without a who.',
    name: 'Name',
    description: 'For example a place and a number: Controller 1, Till 3, Receiver 2.',
  },
  {
    youAre: (name: string) => `Sie sind ${name}`,
    change: (name: string) => `Sie sind ${name}. Den Namen dieses Geräts ändern`,
    title: 'Name dieses Geräts',
    subtitle: 'Steht neben jeder Änderung von hier, auf jedem Bildschirm, der sie zeigt.',
    cancel: 'Abbrechen',
    save: 'Namen speichern',
    missing: 'Ohne Namen bliebe offen, wer etwas geändert hat.',
    name: 'Name',
    description: 'Zum Beispiel ein Ort und eine Nummer: Leitstand 1, Kasse 3, Wareneingang 2.',
  },
);
