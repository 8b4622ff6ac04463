import { COMMON_WORDS } from './common-words.ts';

/** Why a piece of a password is tried before any other. */
export type WeakReason = 'common' | 'personal' | 'sequence' | 'repeats';

/** A run of a password, from some place on, that a guesser does not have to guess. */
export interface Piece {
  length: number;
  reason: WeakReason;
}

/** Shorter ones are found in everything. */
const PIECE_LENGTH_MIN = 3;

/** Where fingers and counting go, each also backwards. */
const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiopü',
  'asdfghjklöä',
  'yxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1q2w3e4r5t6z7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
  '!@#$%^&*()',
  '!"§$%&/()=',
].flatMap((row) => [row, Array.from(row).reverse().join('')]);

/** What stands for a letter where a word is dressed up. */
const DISGUISES: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  e: '3',
  g: '9',
  i: '1!',
  l: '1',
  o: '0',
  s: '5$',
  t: '7+',
  z: '2',
};

/** The pieces that begin at `from`; `text` is folded, and `personal` are words about its owner, folded too. */
export function piecesAt(text: string, from: number, personal: readonly string[]): Piece[] {
  const common = longestWord(text, from, COMMON_WORDS);
  const own = longestWord(text, from, personal);
  const pieces: Piece[] = [
    { length: own, reason: 'personal' },
    { length: common, reason: 'common' },
    { length: sequenceAt(text, from), reason: 'sequence' },
    { length: repeatAt(text, from), reason: 'repeats' },
  ];
  return pieces.filter(({ length }) => length >= PIECE_LENGTH_MIN);
}

function longestWord(text: string, from: number, words: readonly string[]): number {
  const lengths = words.filter((word) => standsAt(text, from, word)).map((word) => word.length);
  return Math.max(0, ...lengths);
}

function standsAt(text: string, from: number, word: string): boolean {
  if (from + word.length > text.length) return false;
  for (let place = 0; place < word.length; place += 1) {
    const [wanted = '', found = ''] = [word[place], text[from + place]];
    if (found !== wanted && !(DISGUISES[wanted] ?? '').includes(found)) return false;
  }
  return true;
}

/** How far the text goes on along a row. */
function sequenceAt(text: string, from: number): number {
  let length = 0;
  const goesOn = () =>
    from + length < text.length &&
    ROWS.some((row) => row.includes(text.slice(from, from + length + 1)));
  while (goesOn()) length += 1;
  return length;
}

/** How long what begins here stood there before already; one sign over and over counts from its second. */
function repeatAt(text: string, from: number): number {
  let length = 0;
  const goesOn = () => {
    const next = text.slice(from, from + length + 1);
    return from + length < text.length && text.slice(0, from + length).includes(next);
  };
  while (goesOn()) length += 1;
  return length;
}
