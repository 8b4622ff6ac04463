import type { Problem, RefusalFacts } from '@stockwire/shared/problem';
import { formatInteger } from '../ui/format/format-integer.ts';
import { permissionWords } from './permission.words.ts';
import { fieldErrorDe } from './problem-fields-de.words.ts';
import type { ProblemText, ProblemWords } from './problem-words.ts';

const AGAIN = 'Versuchen Sie es erneut; Ihre Eingaben bleiben erhalten.';
const A_FAULT =
  'Das ist unser Fehler. Versuchen Sie es erneut und melden Sie die Nummer unten, wenn er bleibt.';
const BUILT_WRONGLY = { title: 'Die Anfrage war fehlerhaft aufgebaut.', advice: A_FAULT };
const SIGN_IN = {
  title: 'Sie sind nicht mehr angemeldet.',
  advice: 'Melden Sie sich erneut an; Ihre Eingaben bleiben erhalten.',
};
const READDRESS = 'Öffnen Sie Stockwire unter der Adresse, die es beim Start ausgibt.';

/** Every refusal in German. The server's own sentences are English: their figures are said here anew. */
export const PROBLEMS_DE: ProblemWords = {
  malformed: (problem) => ({
    title: 'Etwas im Formular ist nicht lesbar.',
    advice: fieldAdvice(problem),
  }),
  'too-deep': () => BUILT_WRONGLY,
  'idempotency-key-missing': () => BUILT_WRONGLY,
  'not-signed-in': () => SIGN_IN,
  'session-ended': () => SIGN_IN,
  'sign-in-failed': () => ({
    title: 'E-Mail und Passwort passen nicht zusammen.',
    advice: 'Prüfen Sie beides; beim Passwort zählt die Groß- und Kleinschreibung.',
  }),
  'sso-failed': () => ({
    title: 'Die Anmeldung ist gescheitert.',
    advice: 'Beginnen Sie sie auf der Anmeldeseite neu.',
  }),
  'switch-refused': () => ({
    title: 'Mit dieser PIN oder diesem Ausweis kommt niemand herein.',
    advice: 'Prüfen Sie die Eingabe. Nach fünf falschen PINs hilft nur das Passwort.',
  }),
  forbidden: ({ roles, people }) => ({
    title: 'Das dürfen Sie nicht.',
    advice: helpText({ roles, people }),
  }),
  'cross-site': () => ({
    title: 'Diese Seite darf mit diesem Server nicht sprechen.',
    advice: READDRESS,
  }),
  'host-not-allowed': () => ({ title: 'Diese Adresse ist nicht zugelassen.', advice: READDRESS }),
  'origin-not-allowed': () => ({
    title: 'Diese Seite darf mit diesem Server nicht sprechen.',
    advice: READDRESS,
  }),
  'not-found': () => ({
    title: 'Das gibt es hier nicht.',
    advice: 'Es wurde entfernt, oder SKU, Lagerplatz oder Lager schreiben sich anders.',
  }),
  'method-not-allowed': () => BUILT_WRONGLY,
  'not-acceptable': () => BUILT_WRONGLY,
  'version-conflict': (problem) => changedMeanwhile(problem),
  'version-stale': (problem) => changedMeanwhile(problem),
  'count-stale': (problem) => ({
    title: 'Am Lagerplatz hat sich etwas bewegt, während Sie zählten.',
    advice: `${nowThere(problem)}Wählen Sie, was Ihre Zählung bedeutet.`,
  }),
  'insufficient-stock': ({ facts }) => ({
    title: 'So viele Stück sind nicht da.',
    advice: tooFew(facts) ?? 'Buchen Sie höchstens so viele, wie dort liegen.',
  }),
  'quantity-overflow': ({ facts }) => ({
    title: facts?.sku
      ? `So viele Stück ${facts.sku} lassen sich nicht speichern.`
      : 'Diese Zahl ist zu groß, um gespeichert zu werden.',
    advice: 'Prüfen Sie, ob Ziffern zu viel sind oder ein Scan im falschen Feld steht.',
  }),
  'bin-retired': ({ facts }) => ({
    title: facts?.bin
      ? `Lagerplatz ${facts.bin} ist stillgelegt.`
      : 'Dieser Lagerplatz ist stillgelegt.',
    advice: 'Dort kann nichts eingelagert werden; wählen Sie einen anderen Lagerplatz.',
  }),
  'reverse-blocked': ({ whereNow, facts }) => ({
    title: 'Das lässt sich nicht mehr stornieren: Die Ware ist weitergewandert.',
    advice: `${stillThere(facts)}${
      whereNow?.length
        ? `Jetzt: ${whereNow.map(({ quantity, sku, bin }) => `${formatInteger(quantity)} × ${sku} in ${bin}`).join(', ')}.`
        : 'Die Bewegungen zeigen, wohin.'
    }`,
  }),
  'already-reversed': ({ facts }) => ({
    title: facts?.seq
      ? `Buchung ${formatInteger(facts.seq)} wurde schon storniert.`
      : 'Das wurde schon storniert.',
    advice: 'Die Bewegungen zeigen, von wem und wann.',
  }),
  'undo-expired': () => ({
    title: 'Zum Rückgängigmachen ist es zu spät.',
    advice: 'Eine Minute ist vorbei. Disposition oder Leitung können es noch stornieren.',
  }),
  'already-exists': ({ facts }) => ({
    title: facts?.value ? `„${facts.value}“ gibt es schon.` : 'Diesen Code gibt es schon.',
    advice: 'Groß- und Kleinschreibung und Leerzeichen am Rand machen keinen anderen Code.',
  }),
  'import-state': () => ({
    title: 'Der Import ist nicht an diesem Punkt.',
    advice: 'Laden Sie seinen Stand neu und wählen Sie dann den nächsten Schritt.',
  }),
  'import-repeats': ({ facts }) => ({
    title:
      facts?.rows === undefined
        ? 'Einige Zeilen wurden schon importiert.'
        : `${formatInteger(facts.rows)} ${facts.rows === 1 ? 'Zeile wurde' : 'Zeilen wurden'} schon importiert, zuletzt mit Import ${facts.importId}.`,
    advice: 'Wählen Sie, ob sie übersprungen oder noch einmal importiert werden.',
  }),
  'not-a-table': () => ({
    title: 'Die Datei ist keine Texttabelle.',
    advice:
      'Sie ist leer oder beschädigt, hat zu viele Spalten oder offene Anführungszeichen, oder sie hat ein anderes Format. Speichern Sie die Tabelle als CSV in UTF-8 und laden Sie sie neu hoch.',
  }),
  'approval-needed': () => ({
    title: 'Das geht über Ihre Grenze hinaus.',
    advice: 'Stellen Sie dafür einen Antrag: eine zweite Person entscheidet.',
  }),
  'second-person': () => ({
    title: 'Das braucht eine zweite Person.',
    advice: 'Niemand entscheidet, was er selbst beantragt hat.',
  }),
  'request-state': () => ({
    title: 'Über diesen Antrag ist schon entschieden.',
    advice: 'Sehen Sie ihn sich noch einmal an: jemand anderes war schneller.',
  }),
  'cursor-ahead': () => ({
    title: 'Diese Seite ist weiter als der Server.',
    advice: 'Der Server wurde zurückgesetzt. Laden Sie die Seite neu.',
  }),
  'cursor-epoch': () => ({
    title: 'Das Journal wurde neu eröffnet.',
    advice: 'Laden Sie die Seite neu, um es in seinem jetzigen Stand zu sehen.',
  }),
  'view-gone': () => ({
    title: 'Die Reihenfolge dieser Zeilen wird nicht mehr vorgehalten.',
    advice: 'Sie wird von selbst neu aufgebaut.',
  }),
  'too-large': () => ({
    title: 'Das ist zu viel auf einmal.',
    advice: 'Buchen Sie es in kleineren Teilen.',
  }),
  'media-type': () => BUILT_WRONGLY,
  validation: (problem) => ({
    title: 'Etwas stimmt noch nicht.',
    advice: fieldAdvice(problem),
  }),
  'idempotency-key-reused': () => ({
    title: 'Das wurde schon einmal mit anderem Inhalt gebucht.',
    advice: 'Prüfen Sie die Bewegungen, bevor Sie es erneut buchen.',
  }),
  'not-storable': () => ({
    title: 'Das ließ sich nicht speichern.',
    advice: 'Alles andere ging durch. Versuchen Sie dies noch einmal für sich.',
  }),
  'precondition-required': () => BUILT_WRONGLY,
  'rate-limited': () => ({
    title: 'Zu viele Anfragen in kurzer Zeit.',
    advice: 'Warten Sie ein wenig und versuchen Sie es dann erneut.',
  }),
  'too-many-failures': () => ({
    title: 'Zu viele abgelehnte Buchungen in kurzer Zeit.',
    advice: 'Warten Sie eine Minute und versuchen Sie es dann erneut.',
  }),
  internal: () => ({ title: 'Der Server ist auf einen Fehler gestoßen.', advice: A_FAULT }),
  busy: () => ({ title: 'Der Server ist ausgelastet.', advice: AGAIN }),
  'outcome-unknown': () => ({
    title: 'Es ist noch nicht bekannt, ob das gespeichert wurde.',
    advice: 'Versuchen Sie es erneut: gebucht wird höchstens einmal, so oft Sie auch drücken.',
  }),
  // The database, or the provider that people sign in at.
  unavailable: () => ({
    title: 'Der Server erreicht gerade nicht, was er dafür braucht.',
    advice: AGAIN,
  }),
  networkLost: {
    title: 'Der Server antwortet nicht.',
    advice: `Prüfen Sie die Verbindung. ${AGAIN}`,
  },
  unexpectedAnswer: {
    title: 'Der Server gab eine Antwort, die diese Seite nicht kennt.',
    advice: A_FAULT,
  },
};

const { helpText } = permissionWords.de;

function fieldAdvice({ errors }: Problem): string {
  const [first, ...others] = errors ?? [];
  if (first === undefined) return `Prüfen Sie Ihre Angaben. ${AGAIN}`;
  const more = others.length === 0 ? '' : ` ${formatInteger(others.length)} weitere stimmen nicht.`;
  return `${fieldErrorDe(first)}${more}`;
}

/** What the server's own sentence says; null where it sent no figures. */
function tooFew(facts: RefusalFacts = {}): string | null {
  const { sku, bin, requested, available } = facts;
  if (requested === undefined || available === undefined) return null;
  const wanted = `${formatInteger(requested)} × ${sku}${bin ? ` aus ${bin}` : ''}`;
  return available <= 0
    ? `Von ${wanted} lässt sich gerade nichts entnehmen. Sehen Sie nach, wo es Bestand gibt.`
    : `Von ${wanted} lassen sich nur ${formatInteger(available)} entnehmen.`;
}

function stillThere({ sku, bin, requested, available }: RefusalFacts = {}): string {
  if (!requested || available === undefined) return '';
  return `Von ${formatInteger(requested)} × ${sku} ${available === 1 ? 'liegt' : 'liegen'} nur noch ${formatInteger(available)} in ${bin}. `;
}

function changedMeanwhile(problem: Problem): ProblemText {
  return {
    title: 'Es hat sich inzwischen geändert.',
    advice: `${nowThere(problem)}Sehen Sie nach, was geschah, und entscheiden Sie dann.`,
  };
}

function nowThere({ current }: Problem): string {
  if (current === undefined) return '';
  if ('quantity' in current) return `Jetzt liegen dort ${formatInteger(current.quantity)}. `;
  return 'onHand' in current ? `Der Bestand ist jetzt ${formatInteger(current.onHand)}. ` : '';
}
