import { defineWords } from '../../../ui/language/words.ts';

export const keyWords = defineWords(
  {
    add: 'New API key',
    make: 'Make the key',
    nameNote: 'The machine that bears it: Web shop, Till 3, Weighbridge.',
    scopesNote: 'A key may do what is ticked here and nothing else.',
    expires: 'Good until',
    goodFor: 'Good for',
    noEnd: 'no end',
    expiry: {
      '30': '30 days',
      '90': '90 days',
      '365': 'a year',
      never: 'ever, until it is revoked',
    },
    expiryNote: 'A key that ends by itself cannot be forgotten.',
    open: (name: string) => `Show key ${name}`,
    keyId: 'Number',
    rate: 'Requests a minute',
    previous: 'Secret before the last renewal',
    previousUntil: (at: string) => `good until ${at}`,
    renew: 'Renew the secret',
    renewText:
      'Makes a new secret. The one before stays good for another 24 hours, so that the machine can change over.',
    revokeText: 'It opens nothing from the next request on. This cannot be taken back.',
    secretText:
      'It is shown this once: what is kept of it here cannot be read back. Put it into the settings of the machine now.',
    secret: 'Secret',
    use: 'The machine sends it with every request:',
    find: 'Find a key',
    empty: 'There is no API key yet',
    emptyText:
      'A key lets a machine in: a till, a shop, a scale. It has its own name in the ledger.',
    nothing: 'No key matches',
    nothingText: 'Name and number are searched for what you typed.',
  },
  {
    add: 'Neuer API-Schlüssel',
    make: 'Schlüssel anlegen',
    nameNote: 'Das Gerät, das ihn trägt: Webshop, Kasse 3, Waage.',
    scopesNote: 'Ein Schlüssel darf, was hier angekreuzt ist, und sonst nichts.',
    expires: 'Gültig bis',
    goodFor: 'Gültig',
    noEnd: 'ohne Ende',
    expiry: {
      '30': '30 Tage',
      '90': '90 Tage',
      '365': 'ein Jahr',
      never: 'bis er widerrufen wird',
    },
    expiryNote: 'Ein Schlüssel, der von selbst endet, kann nicht vergessen werden.',
    open: (name: string) => `Schlüssel zeigen: ${name}`,
    keyId: 'Nummer',
    rate: 'Anfragen je Minute',
    previous: 'Geheimnis vor der letzten Erneuerung',
    previousUntil: (at: string) => `gültig bis ${at}`,
    renew: 'Geheimnis erneuern',
    renewText:
      'Macht ein neues Geheimnis. Das bisherige gilt noch 24 Stunden, damit das Gerät umgestellt werden kann.',
    revokeText: 'Ab der nächsten Anfrage öffnet er nichts mehr. Das lässt sich nicht zurücknehmen.',
    secretText:
      'Es wird nur dieses eine Mal gezeigt: aus dem, was hier bleibt, lässt es sich nicht zurücklesen. Tragen Sie es jetzt im Gerät ein.',
    secret: 'Geheimnis',
    use: 'Das Gerät schickt es mit jeder Anfrage:',
    find: 'Schlüssel suchen',
    empty: 'Es gibt noch keinen API-Schlüssel',
    emptyText:
      'Ein Schlüssel lässt ein Gerät ein: eine Kasse, einen Shop, eine Waage. Im Journal hat es seinen eigenen Namen.',
    nothing: 'Kein Schlüssel passt',
    nothingText: 'Gesucht wird in Name und Nummer.',
  },
);
