import { defineWords } from '../../ui/language/words.ts';

export const settingsWords = defineWords(
  {
    settings: 'Settings',
    preferences: 'Preferences',
    items: 'Items',
    bins: 'Bins',
    warehouses: 'Warehouses',
    suppliers: 'Suppliers',
    loading: (what: string) => `Loading: ${what}`,
    importInstead: 'Import a file',
  },
  {
    settings: 'Verwaltung',
    preferences: 'Persönliches',
    items: 'Artikel',
    bins: 'Lagerplätze',
    warehouses: 'Lager',
    suppliers: 'Lieferanten',
    loading: (what: string) => `Wird geladen: ${what}`,
    importInstead: 'Datei importieren',
  },
);
