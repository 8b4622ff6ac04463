import { z } from 'zod';

/** What a line says about a trait of the file; the screen has the words. */
export const EVIDENCE_CODES = [
  'utf-8',
  'not-utf-8',
  'only-delimiter',
  'delimiter-open',
  'header-word',
  'header-value',
  'day-first',
  'month-first',
  'year-first',
  'day-or-month',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** One line of the file, its text cut, and what it says. */
export const Evidence = z.object({
  line: z.int(),
  text: z.string(),
  /** In English, for a terminal. */
  says: z.string(),
  /** Imports of before have none. */
  code: z.enum(EVIDENCE_CODES).optional(),
  /** What `says` compares the text with: a charset, or a cell of the rows below. */
  value: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What the bytes prove about one trait of the file; `value` null must be chosen by a person. */
export function finding<Value extends z.ZodType>(value: Value) {
  return z.object({
    /** `proven`: nothing else fits the whole file. `choose`: the file does not say. */
    verdict: z.enum(['proven', 'choose']),
    value: value.nullable(),
    /** What could be so; the one proven, or those to choose from, the likeliest first. */
    candidates: z.array(value),
    /** Lines of the file that prove it, or show why nothing is proven. */
    evidence: z.array(Evidence),
  });
}
