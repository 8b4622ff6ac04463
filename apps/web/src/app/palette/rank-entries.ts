import type { PaletteEntry } from './palette-entry.ts';

/** A letter right behind the last one, and one at the start of a word. */
const RUN_POINTS = 7;
const WORD_START_POINTS = 5;
/** Decides between equals, and no more. */
const RECENT_POINTS = 3;
/** What begins with the question is what was meant before anything else. */
const PREFIX_POINTS = 20;

/** Accents and case do not tell words apart: `Übersicht` is found by `ubersicht`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a text answers what was typed: as a whole, or letter by letter from the starts of its words (`th
 * da` and `td` find `Theme: dark`). Null when it does not; letters out of the middle of words answer nothing,
 * since nobody would type them.
 */
export function scoreText(question: string, text: string): number | null {
  const asked = fold(question).trim();
  const hay = fold(text);
  const whole = hay.indexOf(asked);
  const score =
    whole === -1 ? scoreLetters(asked.replace(/\s+/g, ''), hay) : scoreWhole(asked, hay, whole);
  // Of two that match alike the shorter one says less besides.
  return score === null ? null : score - hay.length / 100;
}

function scoreWhole(asked: string, hay: string, place: number): number {
  const start = place === 0 ? PREFIX_POINTS : isWordStart(hay, place) ? WORD_START_POINTS : 0;
  return start + asked.length * RUN_POINTS;
}

function scoreLetters(letters: string, hay: string): number | null {
  let score = 0;
  let at = -1;
  for (const letter of letters) {
    const next = nextPlace(hay, letter, at);
    if (next === -1) return null;
    score += next === at + 1 ? RUN_POINTS : WORD_START_POINTS;
    at = next;
  }
  return score;
}

function isWordStart(text: string, place: number): boolean {
  return place === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(place - 1));
}

/** The next place of a letter: right behind the last one, else at the start of a further word. */
function nextPlace(text: string, letter: string, after: number): number {
  if (text[after + 1] === letter && after >= 0) return after + 1;
  let place = text.indexOf(letter, after + 1);
  while (place !== -1 && !isWordStart(text, place)) place = text.indexOf(letter, place + 1);
  return place;
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
