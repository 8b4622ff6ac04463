import type { Evidence, EvidenceCode } from '@stockwire/shared/import-finding';
import { type DateOrder, datePartsOf } from './date-forms.ts';

interface LineText {
  line: number;
  text: string;
}

const EVIDENCE_MAX = 3;

/** What the dates of one column prove about their order; every row of the file is asked. */
export class DateEvidence {
  cells = 0;
  dates = 0;
  #yearFirst: LineText[] = [];
  #yearLast: LineText[] = [];
  #firstOver12: LineText[] = [];
  #secondOver12: LineText[] = [];

  push(text: string, line: number): void {
    if (text === '') return;
    this.cells += 1;
    const parts = datePartsOf(text);
    if (parts === undefined) return;
    this.dates += 1;
    const [first, second] = parts.numbers;
    note(parts.yearFirst ? this.#yearFirst : this.#yearLast, text, line);
    if (parts.yearFirst) return;
    if (first > 12 && second <= 12) note(this.#firstOver12, text, line);
    if (second > 12 && first <= 12) note(this.#secondOver12, text, line);
  }

  /** Null when the column holds no dates. */
  finding(): DateFinding | null {
    if (this.dates === 0 || this.dates * 10 < this.cells * 9) return null;
    const dayFirst = this.#firstOver12.map(says('day-first', 'no month: the day stands first'));
    const monthFirst = this.#secondOver12.map(
      says('month-first', 'no month: the month stands first'),
    );
    if (this.#yearLast.length === 0) {
      const evidence = this.#yearFirst.slice(0, 1).map(says('year-first', 'the year stands first'));
      return { verdict: 'proven', value: 'ymd', candidates: ['ymd'], evidence };
    }
    if (dayFirst.length > 0 && monthFirst.length === 0) return proven('dmy', dayFirst);
    if (monthFirst.length > 0 && dayFirst.length === 0) return proven('mdy', monthFirst);
    const both = 'may be day and month either way, and no row of the file says which';
    const evidence =
      dayFirst.length > 0
        ? [...dayFirst.slice(0, 1), ...monthFirst.slice(0, 1)]
        : this.#yearLast.slice(0, 1).map(says('day-or-month', both));
    return { verdict: 'choose', value: null, candidates: ['dmy', 'mdy'], evidence };
  }
}

export interface DateFinding {
  verdict: 'proven' | 'choose';
  value: DateOrder | null;
  candidates: DateOrder[];
  evidence: Evidence[];
}

function proven(value: DateOrder, evidence: DateFinding['evidence']): DateFinding {
  return { verdict: 'proven', value, candidates: [value], evidence };
}

function note(list: LineText[], text: string, line: number): void {
  if (list.length < EVIDENCE_MAX) list.push({ line, text });
}

function says(code: EvidenceCode, what: string) {
  return ({ line, text }: LineText): Evidence => ({ line, text, says: what, code });
}
