import type { ImportFailure } from '@stockwire/shared/import-forms';
import { UnreadableCsv } from '../../../../domain/imports/csv-parser.ts';
import { SKUS_PER_IMPORT_MAX } from '../../../../domain/imports/sku-plan.ts';

/** Why work on an import stopped by itself. */
export interface Failure {
  code: ImportFailure;
  line: number | null;
  /** For a terminal, in English. */
  text: string;
}

/** Thrown for a file that names more SKUs than one import may plan. */
export class TooManySkus extends Error {
  readonly line: number;

  constructor(line: number) {
    super(
      `The file names more than ${SKUS_PER_IMPORT_MAX} SKUs by line ${line}. Split it, and import the parts one after another.`,
    );
    this.line = line;
  }
}

/** What of an error is for people to know. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof UnreadableCsv) {
    return { code: 'open-quotes', line: cause.line, text: cause.message };
  }
  if (cause instanceof TooManySkus) {
    return { code: 'too-many-skus', line: cause.line, text: cause.message };
  }
  const text =
    'Something went wrong on our side; the log says what. Nothing is doubled by going on.';
  return { code: 'our-fault', line: null, text };
}
