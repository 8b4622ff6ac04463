import { LINES_PER_COMMAND_MAX } from '@stockwire/shared/limits';
import type { Sale, StockCommand } from '@stockwire/shared/stock-commands';
import type { StockRow } from '../../../../domain/imports/rows/row-reading.ts';
import type { PlannedSku } from '../../../../domain/imports/sku-plan.ts';
import { importCommandPrefix, type Posting, WAVE_ROWS, type Wave, type WaveRow } from './wave.ts';

interface BuilderOptions {
  importId: number;
  plan: ReadonlyMap<string, PlannedSku>;
  opensBalances: boolean;
  /** First rows of sales that go in row by row. */
  splits: ReadonlySet<number>;
}

interface OpenSale {
  key: string;
  rows: WaveRow[];
  lines: Sale['lines'];
  command: Extract<StockCommand, { kind: 'sell' }>;
}

/**
 * Puts rows into waves: neighbouring lines of one invoice become one sale, and an opening balance goes
 * before the first row of its item. Cut only between commands, so that the same rows always make the same
 * commands with the same ids, wherever the work goes on after a crash.
 */
export class WaveBuilder {
  readonly #options: BuilderOptions;
  #wave = emptyWave();
  #sale: OpenSale | null = null;

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** Adds a row; answers the wave that was full before it. */
  take(row: WaveRow, bytesDone: number): Wave | null {
    const stock = row.outcome === null ? (row.reading?.stock ?? null) : null;
    const isSameSale = stock !== null && this.#continuesSale(stock);
    const full = isSameSale ? null : this.#cut();
    this.#wave.rows.push(row);
    this.#wave.bytesDone = bytesDone;
    if (stock === null) return full;
    this.#open(row, stock);
    this.#post(row, stock);
    return full;
  }

  /** The rows that are left. */
  end(): Wave | null {
    this.#closeSale();
    return this.#wave.rows.length > 0 ? this.#wave : null;
  }

  #continuesSale({ sale }: StockRow): boolean {
    return (
      sale !== null && sale === this.#sale?.key && this.#sale.rows.length < LINES_PER_COMMAND_MAX
    );
  }

  #cut(): Wave | null {
    // A charge between two lines of an invoice does not end its sale, unless the wave is full.
    if (this.#wave.rows.length < WAVE_ROWS) return null;
    this.#closeSale();
    const full = this.#wave;
    this.#wave = emptyWave();
    return full;
  }

  #open({ source }: WaveRow, { skuKey, sku, occurredAt }: StockRow): void {
    const planned = this.#options.plan.get(skuKey);
    if (!this.#options.opensBalances || planned?.firstRow !== source.row) return;
    if (planned.opening === 0) return;
    const command: StockCommand = {
      kind: 'adjust',
      sku,
      delta: planned.opening,
      reason: 'opening-balance',
      ...(occurredAt !== null && { occurredAt }),
    };
    this.#wave.postings.push({ commandId: this.#id(source.row, ':opening'), command, rows: [] });
  }

  #post(row: WaveRow, stock: StockRow): void {
    const { command, sale } = stock;
    if (this.#continuesSale(stock) && this.#sale !== null && command.kind === 'sell') {
      this.#sale.rows.push(row);
      this.#sale.lines.push(...command.lines);
      return;
    }
    this.#closeSale();
    if (sale !== null && command.kind === 'sell') {
      this.#sale = { key: sale, rows: [row], lines: [...command.lines], command };
      return;
    }
    const commandId = this.#id(row.source.row);
    this.#wave.postings.push({ commandId, command: withReference(command, row), rows: [row] });
  }

  #closeSale(): void {
    const sale = this.#sale;
    this.#sale = null;
    if (sale === null) return;
    const [first] = sale.rows;
    if (first === undefined) return;
    const { row } = first.source;
    const whole: Posting = {
      commandId: this.#id(row),
      command: { ...sale.command, lines: sale.lines },
      rows: sale.rows,
    };
    const isSplit = this.#options.splits.has(row);
    this.#wave.postings.push(...(isSplit ? splitSale(this.#options.importId, whole) : [whole]));
  }

  #id(row: number, suffix = ''): string {
    return `${importCommandPrefix(this.#options.importId)}${row}${suffix}`;
  }
}

/** Rows without a document of their own belong to the row of the file. */
function withReference(command: StockCommand, { source }: WaveRow): StockCommand {
  if (command.reference !== undefined || command.kind === 'reverse') return command;
  return { ...command, reference: `row ${source.row}` };
}

function emptyWave(): Wave {
  return { rows: [], postings: [], commandSeqs: [], bytesDone: 0 };
}

/** The lines of a sale, each as a command of its own. */
export function splitSale(importId: number, { rows }: Posting): Posting[] {
  return rows.flatMap((row): Posting[] => {
    const command = row.reading?.stock?.command;
    if (command === undefined) return [];
    const commandId = `${importCommandPrefix(importId)}${row.source.row}:line`;
    return [{ commandId, command, rows: [row] }];
  });
}
