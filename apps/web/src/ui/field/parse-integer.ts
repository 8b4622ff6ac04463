const MINUS = '\u2212';

/** What the field shows while a person types: every kind of dash becomes the true minus sign. */
export function tidyTyping(text: string): string {
  return text.replace(/[-\u2010-\u2015\uFF0D]/g, MINUS);
}

/**
 * Reads `1,204`, `+3`, `−3` and `-3`. Anything that is not a whole number gives null: a quantity is
 * never guessed from half of what was typed.
 */
export function parseInteger(text: string): number | null {
  const bare = tidyTyping(text).replace(/[\s\u00A0\u202F,'’]/g, '');
  const match = /^([+\u2212]?)(\d{1,15})$/.exec(bare);
  if (!match) return null;
  const size = Number(match[2]);
  return match[1] === MINUS && size !== 0 ? -size : size;
}
