import type { CheckReport } from '@stockwire/shared/imports';
import type { RowFault, RowReading } from './rows/row-reading.ts';

const SAMPLE_ROWS = 20;

/** Counts what a dry run finds. */
export class CheckTally {
  rows = 0;
  problemRows = 0;
  repeatedRows = 0;
  piecesIn = 0;
  piecesOut = 0;
  firstOccurredAt: string | null = null;
  lastOccurredAt: string | null = null;
  readonly effects: Record<string, number> = {};
  readonly problemsByCode: Record<string, number> = {};
  readonly sample: CheckReport['sample'] = [];

  takeProblem({ code }: RowFault): void {
    this.rows += 1;
    this.problemRows += 1;
    this.problemsByCode[code] = (this.problemsByCode[code] ?? 0) + 1;
  }

  takeEffect(effect: string): void {
    this.rows += 1;
    this.effects[effect] = (this.effects[effect] ?? 0) + 1;
  }

  takeReading(place: { row: number; line: number }, effect: string, reading: RowReading): void {
    this.takeEffect(effect);
    const { stock, fields } = reading;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push({ ...place, fields, effect });
    if (stock === null) return;
    if (stock.delta > 0) this.piecesIn += stock.delta;
    else this.piecesOut -= stock.delta;
    if (stock.occurredAt !== null) this.#takeTime(stock.occurredAt);
  }

  #takeTime(occurredAt: string): void {
    if (this.firstOccurredAt === null || occurredAt < this.firstOccurredAt) {
      this.firstOccurredAt = occurredAt;
    }
    if (this.lastOccurredAt === null || occurredAt > this.lastOccurredAt) {
      this.lastOccurredAt = occurredAt;
    }
  }
}
