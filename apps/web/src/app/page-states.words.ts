import { defineWords } from '../ui/language/words.ts';

/** What a page says that has nothing else to show. */
export const pageWords = defineWords(
  {
    noPage: 'There is no page at this address',
    toStock: 'Go to the stock',
    oldLink: 'The link may be older than this version, or it was cut off.',
    broke: 'This screen broke',
    reload: 'Load the page again',
    kept: 'What you posted is in the ledger; what you were typing may be gone. If it happens again, report these words:',
    noSuchSite: (code: string) => `There is no warehouse ${code} here`,
    chooseSite: 'Its code may be spelled differently. Choose one of these.',
    noSite: 'There is no warehouse yet',
    toWarehouses: 'Make the first warehouse',
    noneForYou: 'No warehouse is open to you yet',
    askForRole:
      'An administrator gives you a role in the warehouses you work in. Then they are here at once.',
    makeFirst: 'It can also be made over the API, described at',
    orDemo:
      'started with DEMO=true, an empty database is filled with a household-goods distributor.',
    loading: 'Loading the warehouses',
    loadingScreen: 'Loading the page',
    loadingGallery: 'Loading the gallery',
  },
  {
    noPage: 'Unter dieser Adresse gibt es keine Seite',
    toStock: 'Zum Bestand',
    oldLink: 'Der Link ist vielleicht älter als diese Version, oder er wurde abgeschnitten.',
    broke: 'Diese Ansicht ist ausgefallen',
    reload: 'Seite neu laden',
    kept: 'Was Sie gebucht haben, steht im Journal; was Sie gerade eingaben, ist vielleicht verloren. Wenn es wieder geschieht, melden Sie diesen Wortlaut:',
    noSuchSite: (code: string) => `Ein Lager ${code} gibt es hier nicht`,
    chooseSite: 'Vielleicht schreibt sich sein Code anders. Wählen Sie eines von diesen.',
    noSite: 'Es gibt noch kein Lager',
    toWarehouses: 'Das erste Lager anlegen',
    noneForYou: 'Für Sie ist noch kein Lager offen',
    askForRole:
      'Die Administration gibt Ihnen eine Rolle in den Lagern, in denen Sie arbeiten. Dann sind sie sofort hier.',
    makeFirst: 'Es lässt sich auch über die API anlegen, beschrieben unter',
    orDemo:
      'mit DEMO=true gestartet, wird eine leere Datenbank mit einem Haushaltswarenhandel gefüllt.',
    loading: 'Die Lager werden geladen',
    loadingScreen: 'Die Seite wird geladen',
    loadingGallery: 'Die Galerie wird geladen',
  },
);
