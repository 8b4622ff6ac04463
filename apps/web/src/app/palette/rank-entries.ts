import type { PaletteEntry } from './palette-entry.ts';

/** A letter right behind the last match, at the start of a word, or anywhere further on. */
const RUN_POINTS = 7;
const WORD_START_POINTS = 8;
const LETTER_POINTS = 1;
/** Decides between equals, and no more. */
const RECENT_POINTS = 3;
/** What begins with the question is what was meant before anything else. */
const PREFIX_POINTS = 20;

/** Accents and case do not tell words apart: `Übersicht` is found by `ubersicht`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a text answers what was typed: its letters in their order, better in one run and at the starts
 * of words. Null when a letter is missing. Of two starts of the same letter the one of a word is taken.
 */
export function scoreText(question: string, text: string): number | null {
  const letters = fold(question).replace(/\s+/g, '');
  const hay = fold(text);
  let score = hay.startsWith(fold(question).trim()) ? PREFIX_POINTS : 0;
  let at = -1;
  for (const letter of letters) {
    const next = nextPlace(hay, letter, at);
    if (next === -1) return null;
    const isRun = next === at + 1;
    score += isWordStart(hay, next) ? WORD_START_POINTS : isRun ? RUN_POINTS : LETTER_POINTS;
    at = next;
  }
  // Of two that match alike the shorter one says less besides.
  return score - hay.length / 100;
}

function isWordStart(text: string, place: number): boolean {
  return place === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(place - 1));
}

/** The next place of a letter: right behind the last one, else at the start of a word, else anywhere. */
function nextPlace(text: string, letter: string, after: number): number {
  if (text[after + 1] === letter) return after + 1;
  const first = text.indexOf(letter, after + 1);
  for (let place = first; place !== -1; place = text.indexOf(letter, place + 1)) {
    if (isWordStart(text, place)) return place;
  }
  return first;
}

/** The entries that answer what was typed, best first; those used lately win over their equals. */
export function rankEntries(
  entries: readonly PaletteEntry[],
  question: string,
  recent: readonly string[],
): PaletteEntry[] {
  const ranked = entries.flatMap((entry) => {
    const score = scoreEntry(question, entry);
    const place = recent.indexOf(entry.id);
    return score === null ? [] : [{ entry, score: score + (place === -1 ? 0 : RECENT_POINTS) }];
  });
  return ranked.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

/** What stands beside the label answers too, but less. */
function scoreEntry(question: string, { label, keywords = '' }: PaletteEntry): number | null {
  const own = scoreText(question, label);
  const other = scoreText(question, `${label} ${keywords}`);
  if (own === null) return other === null ? null : other - PREFIX_POINTS;
  return own;
}
