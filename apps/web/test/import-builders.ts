import { type CheckReport, Import, type RowProblem } from '@stockwire/shared/imports';

const NOW = '2026-11-23T10:00:00.000Z';

/** A check of a file that has nothing wrong with it. */
export function aCheck(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    checkedAt: NOW,
    rows: 10,
    effects: { sale: 10 },
    problemRows: 0,
    problemsByCode: {},
    itemsToMake: 0,
    itemsToMakeSample: [],
    openings: { items: 0, pieces: 0 },
    piecesIn: 0,
    piecesOut: 10,
    firstOccurredAt: NOW,
    lastOccurredAt: NOW,
    repeats: { rows: 0, imports: [], sameFile: null },
    sample: [],
    ...changes,
  };
}

export function aRowProblem(changes: Partial<RowProblem> = {}): RowProblem {
  return {
    row: 3,
    line: 4,
    field: 'quantity',
    value: 'many',
    code: 'not-a-number',
    message: 'is not a whole number',
    suggestion: null,
    cells: ['A-1', 'many', '2/1/2011 09:00'],
    fix: null,
    ...changes,
  };
}

/** Sales whose bytes prove everything but the order of day and month. */
export function anImport(changes: Partial<Import> = {}): Import {
  const proven = <Value>(value: Value) => ({
    verdict: 'proven' as const,
    value,
    candidates: [value],
    evidence: [],
  });
  const open = { verdict: 'choose' as const, value: null, candidates: ['dmy', 'mdy'] as const };
  return Import.parse({
    importId: 7,
    kind: 'sales',
    warehouseId: 1,
    fileName: 'sales.csv',
    fileBytes: 1_000,
    contentSha256: '0'.repeat(64),
    state: 'uploaded',
    version: 1,
    uploadedAt: NOW,
    uploadedBy: 'Desk 1',
    examination: {
      charset: proven('utf-8'),
      delimiter: proven(','),
      header: proven(true),
      byteOrderMark: false,
      lineEnds: { lf: 11, crlf: 0, cr: 0 },
      endsWithNewline: true,
      unpacked: false,
      rows: 10,
      columns: [
        { name: 'StockCode', samples: ['A-1', 'B-2'], dateOrder: null },
        { name: 'Quantity', samples: ['1', '2'], dateOrder: null },
        {
          name: 'InvoiceDate',
          samples: ['1/2/2011 08:00', '2/1/2011 09:00'],
          dateOrder: { ...open, candidates: [...open.candidates], evidence: [] },
        },
      ],
      raggedRows: 0,
      raggedLines: [],
    },
    proposal: {
      dialect: { charset: 'utf-8', delimiter: ',', header: true },
      columns: { sku: 'StockCode', quantity: 'Quantity', occurredAt: 'InvoiceDate' },
      choose: ['dateOrder'],
      profileId: null,
    },
    description: null,
    check: null,
    checkOutdated: false,
    progress: {
      rowsDone: 0,
      rowsTotal: 10,
      bytesDone: 0,
      bytesTotal: 1_000,
      accepted: 0,
      refused: 0,
      skipped: 0,
      rowsPerSecond: null,
      startedAt: null,
      endedAt: null,
    },
    firstSeq: null,
    lastSeq: null,
    itemsMade: 0,
    failure: null,
    ...changes,
  });
}
