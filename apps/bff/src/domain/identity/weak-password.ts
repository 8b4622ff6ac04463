import { type Piece, piecesAt, type WeakReason } from './predictable-pieces.ts';

/** Whose password it is to be: what everybody knows of them is tried first. */
export interface PasswordOwner {
  name: string;
  email: string;
}

/** A letter is one of dozens; digits and signs at the end of a word are one of the few that everybody takes. */
const LETTER_WEIGHT = 2;
const OTHER_WEIGHT = 1;

/** Below this weight what is left to guess is fewer than five letters or ten digits: minutes offline, not years. */
const UNPREDICTABLE_WEIGHT_MIN = 10;

const OWN_WORD_LENGTH_MIN = 3;

interface Reading {
  /** What is left to guess. */
  weight: number;
  pieces: readonly Piece[];
}

/**
 * Why a password is among those that are tried first; null when it is not. It is read as the words, rows of
 * keys, repeats and words about its owner that leave least to guess. NIST SP 800-63B, 3.1.1.2.
 */
export function weakPassword(password: string, owner: PasswordOwner): WeakReason | null {
  const text = password.normalize('NFKC').toLowerCase();
  const { weight, pieces } = leastToGuess(text, wordsAbout(owner));
  if (pieces.length === 0 || weight >= UNPREDICTABLE_WEIGHT_MIN) return null;
  const [longest] = pieces.toSorted((one, other) => other.length - one.length);
  return longest?.reason ?? null;
}

/** From the end to the beginning: each place takes the best of going one sign on, or one piece. */
function leastToGuess(text: string, personal: readonly string[]): Reading {
  const readings: Reading[] = [];
  readings[text.length] = { weight: 0, pieces: [] };
  for (let from = text.length - 1; from >= 0; from -= 1) {
    const next = readings[from + 1] ?? { weight: 0, pieces: [] };
    let best: Reading = { weight: next.weight + weightOf(text[from] ?? ''), pieces: next.pieces };
    for (const piece of piecesAt(text, from, personal)) {
      const rest = readings[from + piece.length] ?? { weight: 0, pieces: [] };
      if (rest.weight < best.weight) {
        best = { weight: rest.weight, pieces: [piece, ...rest.pieces] };
      }
    }
    readings[from] = best;
  }
  return readings[0] ?? { weight: 0, pieces: [] };
}

function weightOf(sign: string): number {
  return /\p{L}/u.test(sign) ? LETTER_WEIGHT : OTHER_WEIGHT;
}

function wordsAbout({ name, email }: PasswordOwner): string[] {
  return `${name} ${email}`
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= OWN_WORD_LENGTH_MIN);
}
