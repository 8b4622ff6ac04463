import { z } from 'zod';

/** What the bytes prove about one trait of the file; `value` null must be chosen by a person. */
export function finding<Value extends z.ZodType>(value: Value) {
  return z.object({
    /** `proven`: nothing else fits the whole file. `choose`: the file does not say. */
    verdict: z.enum(['proven', 'choose']),
    value: value.nullable(),
    /** What could be so; the one proven, or those to choose from, the likeliest first. */
    candidates: z.array(value),
    /** Lines of the file that prove it, or show why nothing is proven; the text is cut. */
    evidence: z.array(z.object({ line: z.int(), text: z.string(), says: z.string() })),
  });
}
