import type { NewBin, NewItem } from '@stockwire/shared/catalog';
import type { StockCommand } from '@stockwire/shared/stock-commands';

/** Why a row cannot be understood; the first thing that is wrong with it. */
export interface RowFault {
  field: string | null;
  value: string;
  code: string;
  message: string;
  suggestion: string | null;
}

/** What a row says, before anybody has looked whether its item and bin are there. */
export interface RowReading {
  /** One of `IMPORT_EFFECTS` of the kind. */
  effect: string;
  /** Values as they are understood, for people. */
  fields: Record<string, string>;
  /** Null for rows that move no stock. */
  stock: StockRow | null;
  item: NewItem | null;
  bin: NewBin | null;
  /** What makes two rows the same row of two files; empty for kinds that cannot double anything. */
  identity: string;
}

export interface StockRow {
  sku: string;
  skuKey: string;
  /** A name for the item if it must be made; null where the row has a note or nothing instead. */
  name: string | null;
  bin: string | null;
  /** Effect on hand; 0 for a count, whose effect depends on what is there. */
  delta: number;
  /** For a count `base` is filled in when it is posted. */
  command: StockCommand;
  occurredAt: string | null;
  /** Neighbouring rows with the same text are one sale; null stands alone. */
  sale: string | null;
}

export type RowRead = { ok: true; reading: RowReading } | { ok: false; fault: RowFault };

/** Reads the cells of a row by the fields that columns were matched to. */
export type CellOf = (field: string) => string;

/** Thrown by the readers of single fields, caught by the reader of the row. */
export class FaultyField extends Error {
  readonly fault: RowFault;

  constructor(fault: Omit<RowFault, 'suggestion'> & { suggestion?: string }) {
    super(fault.message);
    this.name = 'FaultyField';
    this.fault = { suggestion: null, ...fault };
  }
}
