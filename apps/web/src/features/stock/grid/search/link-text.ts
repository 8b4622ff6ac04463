import { isWellFormed } from '@stockwire/shared/text';
import { wordsOf } from '../../../../ui/language/words.ts';
import { searchWords } from './search.words.ts';

/** A filter may name this many values; the server refuses more. */
const VALUES_MAX = 100;

/** What is not understood is shown to a person, who needs no more of it than this. */
const QUOTED_LENGTH_MAX = 40;

/** Reads texts out of a link; what cannot be used is said in `ignored`, and has no effect. */
export class LinkText {
  readonly #params: Record<string, unknown>;
  readonly ignored: string[] = [];

  constructor(params: Record<string, unknown>) {
    this.#params = params;
  }

  /** A parameter as trimmed text; empty where there is none, or none that is text at all. */
  text(name: string): string {
    const value = Object.hasOwn(this.#params, name) ? this.#params[name] : undefined;
    const text = textOf(value);
    if (isWellFormed(text)) return text;
    this.ignored.push(wordsOf(searchWords).unreadable(name));
    return '';
  }

  /** A parameter of at most so many signs, and never half of a sign. */
  textUpTo(name: string, max: number): string {
    const text = this.text(name);
    if (text.length <= max) return text;
    this.ignored.push(wordsOf(searchWords).tooLong(name, max));
    return cut(text, max).trim();
  }

  /** Values between commas, each once; commas and percents within one are escaped. */
  list(name: string, lengthMax: number): string[] {
    const parts = this.text(name)
      .split(',')
      .map((part) => unescapePart(part.trim()).trim());
    const values = [...new Set(parts)].filter((part) => part !== '');
    const fitting = values.filter((value) => value.length <= lengthMax);
    const words = wordsOf(searchWords);
    if (fitting.length < values.length) this.ignored.push(words.tooLong(name, lengthMax));
    if (fitting.length > VALUES_MAX) this.ignored.push(words.tooMany(name, VALUES_MAX));
    return fitting.slice(0, VALUES_MAX);
  }
}

/** Text as it is quoted to a person: a link may hold a page of it. */
export function quotable(text: string): string {
  return text.length <= QUOTED_LENGTH_MAX ? text : `${cut(text, QUOTED_LENGTH_MAX)}…`;
}

/** A value may bear a comma in its name. */
export function escapePart(part: string): string {
  return part.replace(/[%,]/g, (sign) => (sign === ',' ? '%2C' : '%25'));
}

function unescapePart(part: string): string {
  return part.replace(/%(2C|25)/gi, (_, code: string) => (code === '25' ? '%' : ','));
}

/** A link holds text; other code may still hand over numbers and truths. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function cut(text: string, max: number): string {
  const end = text.charCodeAt(max - 1);
  const isHalfPair = end >= 0xd800 && end <= 0xdbff;
  return text.slice(0, isHalfPair ? max - 1 : max);
}
