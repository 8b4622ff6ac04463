import { defineWords } from '../../../ui/language/words.ts';

/** The browsers that several people share. */
export const deviceWords = defineWords(
  {
    share: 'Share this browser',
    shareText:
      'People of this warehouse then take it over by badge or PIN. Sign out afterwards: this session stays yours until you do.',
    shareAgain:
      'This browser is shared already. Sharing it again ends what is open here by PIN or badge.',
    name: 'Name of the device',
    nameNote: 'As it is written on it, for whoever finds it.',
    site: 'Warehouse',
    device: 'Device',
    by: 'Shared by',
    used: 'Last used',
    thisOne: 'This browser',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke ${name}`,
    revokeTitle: (name: string) => `Revoke ${name}?`,
    revokeText: 'Nobody takes it over by badge or PIN any more, and whoever did is out at once.',
    keep: 'Keep it',
    shared: (name: string) => `This browser is shared as ${name}`,
    revoked: (name: string) => `${name} is revoked`,
    empty: 'No shared devices yet',
    emptyText: 'Open Stockwire on the handheld itself, sign in, and share it from here.',
    missing: 'Give it a name and a warehouse.',
  },
  {
    share: 'Diesen Browser teilen',
    shareText:
      'Personen dieses Lagers übernehmen ihn dann mit Ausweis oder PIN. Melden Sie sich danach ab: bis dahin ist diese Sitzung Ihre.',
    shareAgain:
      'Dieser Browser wird schon geteilt. Ein zweites Mal beendet, was hier mit PIN oder Ausweis offen ist.',
    name: 'Name des Geräts',
    nameNote: 'Wie er auf dem Gerät steht, für alle, die es finden.',
    site: 'Lager',
    device: 'Gerät',
    by: 'Geteilt von',
    used: 'Zuletzt genutzt',
    thisOne: 'Dieser Browser',
    revoke: 'Sperren',
    revokeOf: (name: string) => `${name} sperren`,
    revokeTitle: (name: string) => `${name} sperren?`,
    revokeText:
      'Niemand übernimmt es mehr mit Ausweis oder PIN, und wer es getan hat, ist sofort draußen.',
    keep: 'Behalten',
    shared: (name: string) => `Dieser Browser wird als ${name} geteilt`,
    revoked: (name: string) => `${name} ist gesperrt`,
    empty: 'Noch keine gemeinsamen Geräte',
    emptyText:
      'Öffnen Sie Stockwire auf dem Handgerät selbst, melden Sie sich an und teilen Sie es von hier.',
    missing: 'Geben Sie einen Namen und ein Lager an.',
  },
);
