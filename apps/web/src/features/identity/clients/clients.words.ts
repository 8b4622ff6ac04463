import { defineWords } from '../../../ui/language/words.ts';

export const clientWords = defineWords(
  {
    add: 'New OAuth client',
    make: 'Register the client',
    nameNote: 'The program that signs in: Web shop, Planning, Data warehouse.',
    scopesNote: 'A client may do what is ticked here and nothing else.',
    tokens: 'Tokens from',
    here: 'this server',
    tokensNote:
      'A client of this server has a secret. One of another issuer is known by its name there.',
    subject: 'Its name there',
    subjectNote: 'What the issuer writes into “sub” of its tokens.',
    noSubject: 'Say what the issuer calls it.',
    open: (name: string) => `Show client ${name}`,
    clientId: 'Client ID',
    revokeText:
      'It gets no more tokens, and those that it has open nothing from the next request on. This cannot be taken back.',
    registered: (name: string) => `${name} is registered`,
    secretText:
      'It is shown this once: what is kept of it here cannot be read back. Put both into the settings of the program now.',
    secret: 'Client secret',
    use: 'The program gets its tokens, good for ten minutes each, at:',
    find: 'Find a client',
    empty: 'There is no OAuth client yet',
    emptyText:
      'A client lets a program in that speaks OAuth 2.0: it gets short tokens by its secret, or from an issuer of your own.',
    nothing: 'No client matches',
    nothingText: 'Name and client ID are searched for what you typed.',
  },
  {
    add: 'Neuer OAuth-Client',
    make: 'Client anlegen',
    nameNote: 'Das Programm, das sich anmeldet: Webshop, Planung, Data-Warehouse.',
    scopesNote: 'Ein Client darf, was hier angekreuzt ist, und sonst nichts.',
    tokens: 'Tokens von',
    here: 'diesem Server',
    tokensNote:
      'Ein Client dieses Servers hat ein Geheimnis. Einer eines anderen Ausstellers ist an seinem Namen dort zu erkennen.',
    subject: 'Sein Name dort',
    subjectNote: 'Was der Aussteller in „sub“ seiner Tokens schreibt.',
    noSubject: 'Geben Sie an, wie der Aussteller ihn nennt.',
    open: (name: string) => `Client zeigen: ${name}`,
    clientId: 'Client-ID',
    revokeText:
      'Er bekommt keine Tokens mehr, und die er hat, öffnen ab der nächsten Anfrage nichts mehr. Das lässt sich nicht zurücknehmen.',
    registered: (name: string) => `${name} ist angelegt`,
    secretText:
      'Es wird nur dieses eine Mal gezeigt: aus dem, was hier bleibt, lässt es sich nicht zurücklesen. Tragen Sie beides jetzt im Programm ein.',
    secret: 'Client-Geheimnis',
    use: 'Das Programm holt seine Tokens, je zehn Minuten gültig, hier:',
    find: 'Client suchen',
    empty: 'Es gibt noch keinen OAuth-Client',
    emptyText:
      'Ein Client lässt ein Programm ein, das OAuth 2.0 spricht: es bekommt kurze Tokens gegen sein Geheimnis oder von einem Aussteller Ihres Hauses.',
    nothing: 'Kein Client passt',
    nothingText: 'Gesucht wird in Name und Client-ID.',
  },
);
