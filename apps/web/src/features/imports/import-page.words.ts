import { defineWords } from '../../ui/language/words.ts';
import type { Step } from './import-step.ts';

/** The frame of one import. */
export const importPageWords = defineWords(
  {
    title: (id: number) => `Import ${id}`,
    loading: 'Loading the import',
    steps: 'Steps of this import',
    step: {
      file: 'File',
      describe: 'Describe',
      check: 'Check',
      run: 'Run',
      result: 'Result',
    } satisfies Record<Step, string>,
  },
  {
    title: (id) => `Import ${id}`,
    loading: 'Der Import wird geladen',
    steps: 'Schritte dieses Imports',
    step: {
      file: 'Datei',
      describe: 'Beschreiben',
      check: 'Prüfen',
      run: 'Ausführen',
      result: 'Ergebnis',
    },
  },
);
