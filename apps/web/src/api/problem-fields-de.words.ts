import type { FieldError } from '@stockwire/shared/problem';

/** What is wrong with a field, by the server's code for it, said of the field's name. */
const FAULTS: Readonly<Record<string, (field: string) => string>> = {
  missing: (field) => `${field} fehlt.`,
  'unknown-sku': () => 'Diese SKU gibt es nicht.',
  'unknown-item': () => 'Diesen Artikel gibt es nicht.',
  'unknown-bin': () => 'Diesen Lagerplatz gibt es in diesem Lager nicht.',
  'unknown-seq': () => 'Diese Buchung steht noch nicht im Journal.',
  'same-bin': () => 'Die Ware liegt schon auf diesem Lagerplatz.',
  'picked-goods': () => 'Bereitgestellte Ware wird nur durch Kommissionierung bewegt.',
  'zero-delta': () => 'Eine Änderung um 0 lässt sich nicht buchen.',
  'reason-sign': () => 'Dieser Grund passt nicht zum Vorzeichen der Änderung.',
  'machine-reason': () => 'Dieser Grund ist dem System vorbehalten.',
  'below-zero': () => 'Damit fiele der Bestand unter 0.',
  'item-twice': () => 'Derselbe Artikel steht zweimal darin.',
  'bin-retired': () => 'Dieser Lagerplatz ist stillgelegt.',
  'too-small': (field) => `${field}: Der Wert ist zu klein oder zu kurz.`,
  'too-big': (field) => `${field}: Der Wert ist zu groß oder zu lang.`,
  'too-many': (field) => `${field}: Das sind zu viele.`,
  'too-many-rows': () => 'Das sind zu viele Zeilen; grenzen Sie die Auswahl ein.',
  'wrong-type': (field) => `${field}: Hier wird ein Wert anderer Art erwartet.`,
  'wrong-form': (field) => `${field}: So wird das nicht geschrieben.`,
  'not-allowed': (field) => `${field}: Dieser Wert ist hier nicht vorgesehen.`,
  'ill-formed-text': (field) => `${field}: Der Text enthält nicht speicherbare Zeichen.`,
  gtin: () => 'Diese GTIN hat eine falsche Prüfziffer oder Länge.',
  'gtin-twice': () => 'Diese GTIN steht zweimal darin.',
  'password-common': () => 'Dieses Passwort besteht aus Wörtern, die zuerst probiert werden.',
  'password-personal': () => 'Dieses Passwort besteht aus dem Namen oder der E-Mail.',
  'password-sequence': () => 'Dieses Passwort folgt der Tastatur, dem Alphabet oder den Ziffern.',
  'password-repeats': () => 'Dieses Passwort wiederholt sich.',
  future: () => 'Dieser Zeitpunkt ist noch nicht gekommen.',
};

const FIELDS: Readonly<Record<string, string>> = {
  sku: 'SKU',
  bin: 'Lagerplatz',
  from: 'Lagerplatz',
  to: 'Ziel',
  delta: 'Änderung',
  counted: 'Zählung',
  quantity: 'Menge',
  reason: 'Grund',
  note: 'Notiz',
  reference: 'Referenz',
  code: 'Code',
  name: 'Name',
  zone: 'Zone',
  category: 'Kategorie',
  gtin: 'GTIN',
  reorderPoint: 'Meldebestand',
  timeZone: 'Zeitzone',
  homeBin: 'Stammplatz',
};

/** One wrong field as a German sentence; a field without a name of its own is named by its place. */
export function fieldErrorDe({ pointer, code }: FieldError): string {
  const key = pointer.split('/').at(-1) ?? '';
  const field = FIELDS[key] ?? (key === '' ? 'Die Anfrage' : `Angabe „${key}“`);
  return FAULTS[code]?.(field) ?? `${field} stimmt nicht.`;
}
