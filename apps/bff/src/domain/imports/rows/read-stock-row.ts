import { foldCode } from '@stockwire/shared/text';
import { readCode, readNote, readOptionalCode, readStock } from './read-fields.ts';
import type { CellOf, RowReading } from './row-reading.ts';

function noteOf(cell: CellOf): { note?: string } {
  const note = readNote(cell, 'note');
  return note === '' ? {} : { note };
}

/** What was there when the ledger began. */
export function readOpeningBalance(cell: CellOf): RowReading {
  const sku = readCode(cell, 'sku');
  const skuKey = foldCode(sku);
  const quantity = readStock(cell, 'quantity');
  const bin = readOptionalCode(cell, 'bin');
  const fields = { sku, quantity: String(quantity), bin: bin ?? '', ...noteOf(cell) };
  const identity = ['open', skuKey, foldCode(bin ?? ''), quantity].join('\u001F');
  const reading = { fields, item: null, bin: null, identity };
  if (quantity === 0) return { ...reading, effect: 'nothing-to-do', stock: null };
  return {
    ...reading,
    effect: 'open',
    stock: {
      sku,
      skuKey,
      name: null,
      bin,
      delta: quantity,
      command: {
        kind: 'adjust',
        sku,
        delta: quantity,
        reason: 'opening-balance',
        ...(bin !== null && { bin }),
        ...noteOf(cell),
      },
      occurredAt: null,
      sale: null,
    },
  };
}

/** What was counted in a bin; what is there is read when the count is posted. */
export function readCount(cell: CellOf): RowReading {
  const sku = readCode(cell, 'sku');
  const skuKey = foldCode(sku);
  const bin = readCode(cell, 'bin');
  const counted = readStock(cell, 'counted');
  return {
    effect: 'count',
    fields: { sku, bin, counted: String(counted), ...noteOf(cell) },
    item: null,
    bin: null,
    identity: ['count', skuKey, foldCode(bin), counted].join('\u001F'),
    stock: {
      sku,
      skuKey,
      name: null,
      bin,
      delta: 0,
      command: {
        kind: 'count',
        sku,
        bin,
        counted,
        base: { quantity: 0, version: 0 },
        reason: 'count-variance',
        ...noteOf(cell),
      },
      occurredAt: null,
      sale: null,
    },
  };
}
