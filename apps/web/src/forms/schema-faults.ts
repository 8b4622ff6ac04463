import type { z } from 'zod';
import { type Faults, faultText } from './field-faults.ts';

type Issue = z.core.$ZodIssue;

const CODES: Readonly<Record<string, string>> = {
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_format: 'wrong-form',
  invalid_type: 'missing',
};

/** What a shared schema has against a body, at the fields of a form: the server would say the same. */
export function schemaFaults(
  schema: z.ZodType,
  body: unknown,
  fieldOf: (pointer: string) => string | null,
): Faults {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return Object.fromEntries(
    issues.flatMap((issue) => {
      const field = fieldOf(issue.path.map((part) => `/${String(part)}`).join(''));
      return field === null ? [] : [[field, faultText(codeOf(issue)) ?? issue.message]];
    }),
  );
}

function codeOf(issue: Issue): string {
  if (issue.code === 'custom') return String(issue.params?.code ?? issue.code);
  return CODES[issue.code] ?? issue.code;
}

/** The field of a flat form that a pointer names: `/leadTimeDays` is `leadTimeDays`. */
export function topField(fields: readonly string[]): (pointer: string) => string | null {
  return (pointer) => fields.find((field) => pointer === `/${field}`) ?? null;
}
