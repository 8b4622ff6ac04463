import { z } from 'zod';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const CONTROL = /\p{Cc}/u;

/** True for text that PostgreSQL stores and that hashes to the same bytes everywhere. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}

/** Free text of at most `max` UTF-16 units; refuses NUL and lone surrogates, trims outer space. */
export function textUpTo(max: number) {
  return z
    .string()
    .max(max)
    .refine(isWellFormed, {
      error: 'must be well-formed text without NUL',
      params: { code: 'ill-formed-text' },
    })
    .transform((text) => text.trim());
}

/** One line of text, at least one visible character long, without control characters. */
export function lineUpTo(max: number) {
  return textUpTo(max)
    .refine((text) => text.length > 0, { error: 'must not be empty', params: { code: 'empty' } })
    .refine((text) => !CONTROL.test(text), {
      error: 'must be one line without control characters',
      params: { code: 'control-character' },
    });
}

/** The key under which codes (SKU, bin, warehouse) are unique: outer space and case do not count. */
export function foldCode(code: string): string {
  return code.trim().toUpperCase();
}
