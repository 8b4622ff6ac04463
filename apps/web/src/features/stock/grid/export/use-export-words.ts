import { EXPORT_RUNS_MAX } from '@stockwire/shared/limits';
import type { CsvStream } from '../../../../api/export-stock.ts';
import { problemText } from '../../../../api/problem-text.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { localeNow } from '../../../../ui/language/language.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { exportWords } from './export.words.ts';
import type { SavedSoFar } from './save-stream.ts';

const BYTES_PER_KB = 1_000;
const BYTES_PER_MB = 1_000_000;

/** `12 kB` of a few rows, and `1.2 MB` of many. */
export function sizeText(bytes: number): string {
  const words = wordsOf(exportWords);
  if (bytes < BYTES_PER_MB / 10) {
    return words.kilobytes(formatInteger(Math.ceil(bytes / BYTES_PER_KB)));
  }
  const megabytes = new Intl.NumberFormat(localeNow(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return words.megabytes(megabytes.format(bytes / BYTES_PER_MB));
}

/** Says what came of an export. */
export function useExportWords() {
  const toasts = useToasts();
  const words = wordsOf(exportWords);
  return {
    done({ rows, bytes }: SavedSoFar, { asOf, fileName }: CsvStream) {
      const text = words.done(rows, formatInteger(rows), sizeText(bytes));
      toasts.add({ text, detail: words.doneDetail(asOf, fileName) });
    },
    stopped() {
      toasts.add({ text: words.stopped });
    },
    handedOver(total: number) {
      const detail = words.handedOverDetail(formatInteger(total));
      toasts.add({ text: words.handedOver, detail });
    },
    notYet() {
      toasts.add({ text: words.notYet, detail: words.notYetDetail });
    },
    tooManyRuns(count: number) {
      const detail = words.tooManyRunsDetail(formatInteger(count), formatInteger(EXPORT_RUNS_MAX));
      toasts.add({ text: words.tooManyRuns, detail, tone: 'problem' });
    },
    failed(error: unknown, again: () => void) {
      const action = { label: words.again, onPress: again };
      if (error instanceof DOMException) {
        const detail = words.notWrittenDetail;
        toasts.add({ text: words.notWritten, detail, tone: 'problem', action });
        return;
      }
      const { title, advice } = problemText(error);
      toasts.add({ text: words.failed, detail: `${title} ${advice}`, tone: 'problem', action });
    },
  };
}
