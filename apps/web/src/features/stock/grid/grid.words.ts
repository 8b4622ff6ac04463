import { defineWords } from '../../../ui/language/words.ts';

export const gridWords = defineWords(
  {
    stock: 'Stock',
    stockIn: (warehouse: string) => `Stock in ${warehouse}`,
    noMatch: 'No item passes these filters',
    noMatchFor: (q: string) => `No item matches “${q}”`,
    clear: 'Clear search and filters',
    searchLooks: 'Search looks into SKU, name and GTIN; every word must be found.',
    noStock: (warehouse: string) => `${warehouse} has no stock yet`,
    rowsAppear:
      'Rows appear here the moment something is received. Receipts come over the API, described at',
    demoHint:
      '; started with DEMO=true, an empty database is filled with a household-goods distributor.',
    blockedTitle: 'Nothing can be posted now',
  },
  {
    stock: 'Bestand',
    stockIn: (warehouse: string) => `Bestand in ${warehouse}`,
    noMatch: 'Kein Artikel passt zu diesen Filtern',
    noMatchFor: (q: string) => `Kein Artikel passt zu „${q}“`,
    clear: 'Suche und Filter entfernen',
    searchLooks: 'Gesucht wird in SKU, Name und GTIN; jedes Wort muss vorkommen.',
    noStock: (warehouse: string) => `${warehouse} hat noch keinen Bestand`,
    rowsAppear:
      'Zeilen erscheinen hier, sobald etwas eingeht. Wareneingänge kommen über die Schnittstelle, beschrieben unter',
    demoHint:
      '; mit DEMO=true gestartet, wird eine leere Datenbank mit einem Großhandel für Haushaltswaren gefüllt.',
    blockedTitle: 'Derzeit kann nichts gebucht werden',
  },
);
