/** A sign of each code in a range. */
function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place));
}

const around = (signs: readonly string[]) => signs.map((sign) => `a${sign}b`);

/** C0 and C1 controls, one by one, within a word: line ends, NUL, escape sequences among them. */
export const CONTROLS = around([...range(0x00, 0x1f), ...range(0x7f, 0x9f)]);

/** Space that is none, space that nobody sees, and signs that turn the rest of the line around. */
export const INVISIBLE = around([
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1680',
  '\u180e',
  ...range(0x2000, 0x200f),
  ...range(0x2028, 0x202f),
  '\u205f',
  ...range(0x2060, 0x2069),
  '\u3000',
  '\ufeff',
  '\ufff9',
  '\ufffc',
  '\ufffd',
  '\u{e0001}',
  '\u{e0041}',
]);

/** Halves of a pair, alone, in the wrong order and doubled; and codes that are no signs at all. */
export const BROKEN = [
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  'a\ud83d',
  '\ude00b',
  '\ude00\ud83d',
  '\ud83d\ud83d\ude00',
  'x\ud83d y',
  '\ufdd0',
  '\uffff',
  '\u{1ffff}',
  '\u{10ffff}',
  '\ue000',
  '\u{f0000}',
];

export const SCRIPTS = [
  'Ünïcödé ßtraße',
  'İstanbul ıI iİ',
  'ﬀ ﬁ ﬂ ﬃ',
  'é',
  'é',
  'Å Å',
  'ǅ ǈ ǋ',
  'Ω Ω',
  'ЁЂЃЄЅІЇЈЉЊЋЌЍЎЏ',
  'раураl',
  '田中さんにあげて下さい',
  '社會科學院語學研究所',
  '울란바토르',
  '𠜎𠜱𠝹𠱓',
  'الكل في المجمو عة',
  'הָיְתָהtestالصفحات التّحول',
  '﷽',
  'ﷺ',
  'ไทยภาษาไทยสระซ้อน',
  'हिन्दी क्षेत्र',
  '᚛ᚄᚓᚐᚋᚒᚄ ᚑᚄᚂᚑᚏᚅ᚜',
  '𝓗𝓮𝓵𝓵𝓸 𝔥𝔢𝔩𝔩𝔬 𝕙𝕖𝕝𝕝𝕠',
  'Ｆｕｌｌｗｉｄｔｈ',
  '⁰⁴⁵₀₁₂',
  '¼ ½ ¾ Ⅷ ①',
  '٠١٢٣٤٥٦٧٨٩',
  '👩‍👩‍👧‍👦 👨🏿‍🚀 🏳️‍🌈',
  '🇺🇸🇷🇺🇸 🇦🇫',
  '❤️💔🫠🧑🏽‍🦽‍➡️',
  'Z̷̢͎a̶̱l̸͙̾g̵͖o̴̙',
  `o${'\u0301'.repeat(40)}`,
  `${'\u0e47'.repeat(40)}`,
  'ʇunpᴉpᴉɔuᴉ ɹodɯǝʇ',
  '・(￣∀￣)・:*:',
  '“‘„‚«‹”’»›`´',
  '…—–‐‑‒―',
];
