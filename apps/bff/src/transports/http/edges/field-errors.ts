import type { FieldError } from '@stockwire/shared/problem';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A page of mistakes is enough to mend; the answer to a large wrong body stays small. */
export const FIELD_ERRORS_MAX = 50;

/** Where the parsed value came from; a body's pointers are plain JSON Pointers. */
export type InputPlace = '' | '#path' | '#query' | '#header';

/** The schema's issues in our own codes and plain words, each with a pointer to its field. */
export function toFieldErrors(error: z.core.$ZodError, place: InputPlace): FieldError[] {
  return error.issues
    .slice(0, FIELD_ERRORS_MAX)
    .flatMap((issue) => toErrors(issue, place))
    .slice(0, FIELD_ERRORS_MAX);
}

function toErrors(issue: Issue, place: InputPlace): FieldError[] {
  const pointer = place + issue.path.map(toSegment).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer + toSegment(key),
      code: 'unknown-key',
      message: 'is not known here',
    }));
  }
  return [{ pointer, ...describe(issue) }];
}

function toSegment(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

type Description = Pick<FieldError, 'code' | 'message'>;

function describe(issue: Issue): Description {
  if (isMissing(issue)) return { code: 'missing', message: 'is required' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', message: `must be ${typeName(issue.expected)}` };
    case 'invalid_value':
      return {
        code: 'not-allowed',
        message: `must be one of ${issue.values.map(String).join(', ')}`,
      };
    case 'too_big':
    case 'too_small':
      return describeSize(issue);
    case 'invalid_format':
      return { code: 'wrong-form', message: formatMessage(issue) };
    case 'invalid_union':
      return describeUnion(issue);
    case 'custom':
      return { code: customCode(issue), message: issue.message };
    default:
      return { code: 'invalid', message: 'is not valid' };
  }
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.code !== 'invalid_union' && issue.path.length > 0;
}

function typeName(expected: string): string {
  if (expected === 'int') return 'a whole number';
  if (expected === 'object' || expected === 'array') return `an ${expected}`;
  return `a ${expected}`;
}

function describeSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Description {
  const big = issue.code === 'too_big';
  const limit = big ? issue.maximum : issue.minimum;
  const bound = big ? 'at most' : 'at least';
  if (issue.origin === 'string') {
    return {
      code: big ? 'too-long' : 'too-short',
      message: `must have ${bound} ${limit} characters`,
    };
  }
  if (issue.origin === 'array') {
    return { code: big ? 'too-long' : 'too-short', message: `must have ${bound} ${limit} entries` };
  }
  return { code: big ? 'too-big' : 'too-small', message: `must be ${bound} ${limit}` };
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'datetime') return 'must be a time such as 2026-01-31T09:00:00Z';
  // Patterns of the contract say in words what they expect; the library's own message is code.
  return issue.message.startsWith('Invalid') ? 'has the wrong form' : issue.message;
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion): Description {
  if ('options' in issue && Array.isArray(issue.options)) {
    const kinds: unknown[] = issue.options;
    return { code: 'not-allowed', message: `must be one of ${kinds.map(String).join(', ')}` };
  }
  const types = issue.errors.flat().filter((inner) => inner.code === 'invalid_type');
  if (types.length < issue.errors.length) {
    const [first] = issue.errors.flat().filter((inner) => inner.code !== 'invalid_type');
    return first === undefined ? { code: 'invalid', message: 'is not valid' } : describe(first);
  }
  const names = types.map((inner) => typeName(inner.expected));
  return { code: 'wrong-type', message: `must be ${names.join(' or ')}` };
}

function customCode(issue: z.core.$ZodIssueCustom): string {
  const code: unknown = issue.params?.code;
  return typeof code === 'string' ? code : 'invalid';
}
