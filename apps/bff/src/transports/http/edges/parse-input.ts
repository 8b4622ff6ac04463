import type { FieldError } from '@stockwire/shared/problem';
import type { z } from 'zod';
import { describePlace, HttpRefusal } from '../problems/http-refusal.ts';
import { type InputPlace, toFieldErrors } from './field-errors.ts';

/** Refinements about meaning: the request can be read, but says something that cannot be so. */
const SEMANTIC_CODES: ReadonlySet<string> = new Set([
  'gtin',
  'gtin-twice',
  'pack-levels',
  'currency-missing',
  'time-zone',
  'range-shape',
  'range-backwards',
  'range-too-many',
]);

/** Parses one part of a request: 400 when it cannot be read, 422 when its meaning is wrong. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: InputPlace,
): z.output<Schema> {
  // The input in each issue is what tells a missing field from a wrong one.
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const errors = toFieldErrors(result.error, place);
  const semantic = errors.every((error) => SEMANTIC_CODES.has(error.code));
  throw new HttpRefusal({
    code: semantic ? 'validation' : 'malformed',
    detail: summarise(errors),
    errors,
  });
}

/** One sentence for people about all mistakes: the first in full, the others by number. */
export function summarise(errors: readonly FieldError[]): string {
  const [first, ...others] = errors;
  if (first === undefined) return 'The request is not valid.';
  const more = others.length === 0 ? '' : ` ${others.length} more of its fields are wrong as well.`;
  // Rules of the domain speak in sentences, schemas in predicates of their field.
  if (first.message.endsWith('.')) return first.message + more;
  return `${capitalise(describePlace(first.pointer))} ${first.message}.${more}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
