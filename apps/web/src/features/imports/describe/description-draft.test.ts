import { expect, test } from 'vitest';
import { anImport } from '../../../../test/import-builders.ts';
import {
  draftOf,
  finishedDescription,
  isOvertaken,
  keepDraft,
  matchColumn,
  missingOf,
} from './description-draft.ts';

test('what the file does not prove is missing until somebody says it', () => {
  const of = anImport();
  const draft = draftOf(of);
  expect(missingOf(of, draft)).toEqual([{ what: 'dateOrder' }]);
  expect(finishedDescription(of, draft)).toBeNull();
  const said = { ...draft, dialect: { ...draft.dialect, dateOrder: 'dmy' as const } };
  expect(finishedDescription(of, said)).toMatchObject({
    dialect: { charset: 'utf-8', delimiter: ',', header: true, dateOrder: 'dmy', timeZone: null },
    columns: { sku: 'StockCode' },
    options: { makeItems: true, repeats: null },
  });
});

test('a required field that loses its column is asked for by name', () => {
  const of = anImport();
  const draft = matchColumn(of, draftOf(of), { field: 'quantity', column: null });
  expect(missingOf(of, draft)).toContainEqual({ what: 'column', field: 'quantity' });
});

test('another column of dates takes its own proof with it, and forgets what was chosen before', () => {
  const proof = { verdict: 'proven' as const, value: 'ymd' as const, candidates: ['ymd' as const] };
  const of = anImport();
  of.examination.columns.push({
    name: 'Booked',
    samples: ['2011-01-02'],
    dateOrder: { ...proof, evidence: [] },
  });
  const chosen = { ...draftOf(of), dialect: { ...draftOf(of).dialect, dateOrder: 'dmy' as const } };
  const other = matchColumn(of, chosen, { field: 'occurredAt', column: 'Booked' });
  expect(other.dialect.dateOrder).toBe('ymd');
  const back = matchColumn(of, other, { field: 'occurredAt', column: 'InvoiceDate' });
  expect(back.dialect.dateOrder).toBeNull();
});

test('what was saved is shown as it was saved', () => {
  const description = finishedDescription(anImport(), {
    ...draftOf(anImport()),
    dialect: { ...draftOf(anImport()).dialect, dateOrder: 'mdy' },
  });
  const of = anImport({ description, state: 'described' });
  expect(draftOf(of)).toEqual(description);
});

test('choices are overtaken when another has described the file, not when it was merely checked', () => {
  const of = anImport();
  const kept = keepDraft(of, null, matchColumn(of, draftOf(of), CHANGE));
  expect(isOvertaken(of, kept)).toBe(false);
  expect(isOvertaken({ ...of, version: 2 }, kept)).toBe(false);
  const dialect = { ...draftOf(of).dialect, dateOrder: 'mdy' as const };
  const theirs = finishedDescription(of, { ...draftOf(of), dialect });
  const now = { ...of, version: 3, state: 'checked' as const, description: theirs };
  expect(isOvertaken(now, kept)).toBe(true);
  // Going on choosing does not make them newer than they are.
  expect(isOvertaken(now, keepDraft(now, kept, kept.draft))).toBe(true);
  expect(keepDraft(now, kept, kept.draft).draft.columns).not.toHaveProperty('quantity');
});

const CHANGE = { field: 'quantity', column: null };

test('a header with no row below it is nothing to import, unless it is no header', () => {
  const of = anImport();
  of.examination.rows = 0;
  const draft = { ...draftOf(of), dialect: { ...draftOf(of).dialect, dateOrder: 'dmy' as const } };
  expect(missingOf(of, draft)).toEqual([{ what: 'rows' }]);
  const data = { ...draft, dialect: { ...draft.dialect, header: false } };
  expect(missingOf(of, data)).toEqual([]);
});
