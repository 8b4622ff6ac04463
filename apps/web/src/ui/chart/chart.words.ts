import { defineWords } from '../language/words.ts';

export const chartWords = defineWords(
  {
    table: 'Table',
    showTable: (title: string) => `${title} as a table`,
    showChart: (title: string) => `${title} as a chart`,
    chart: 'Chart',
    copy: 'Copy',
    copied: 'Copied',
    copyTable: (title: string) => `Copy ${title} as a table`,
    refused: 'The browser did not allow copying. Select the rows and copy them by hand.',
  },
  {
    table: 'Tabelle',
    showTable: (title: string) => `${title} als Tabelle`,
    showChart: (title: string) => `${title} als Diagramm`,
    chart: 'Diagramm',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyTable: (title: string) => `${title} als Tabelle kopieren`,
    refused:
      'Der Browser erlaubt das Kopieren nicht. Markieren Sie die Zeilen und kopieren Sie sie von Hand.',
  },
);
