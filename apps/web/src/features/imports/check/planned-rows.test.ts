import { ImportOptions } from '@stockwire/shared/imports';
import { expect, test } from 'vitest';
import { aCheck } from '../../../../test/import-builders.ts';
import { plannedRows, startBlocker } from './planned-rows.ts';

const options = ImportOptions.parse({});

test('counts the rows that write, and none that do not', () => {
  const effects = { sale: 10, found: 2, 'service-code': 3, repeated: 4, skipped: 1 };
  expect(plannedRows(aCheck({ effects }))).toBe(12);
});

test('a check starts only when it is current, says something, and repeats are decided', () => {
  const check = aCheck({ effects: { sale: 10 } });
  const repeated = aCheck({
    effects: { sale: 10 },
    repeats: { rows: 3, imports: [], sameFile: null },
  });
  expect(startBlocker(check, { options, isOutdated: false })).toBeNull();
  expect(startBlocker(check, { options, isOutdated: true })).toBe('outdated');
  expect(startBlocker(repeated, { options, isOutdated: false })).toBe('chooseRepeats');
  const decided = { ...options, repeats: 'skip' as const };
  expect(startBlocker(repeated, { options: decided, isOutdated: false })).toBeNull();
  const silent = aCheck({ effects: { repeated: 10 } });
  expect(startBlocker(silent, { options, isOutdated: false })).toBe('nothingToImport');
});
