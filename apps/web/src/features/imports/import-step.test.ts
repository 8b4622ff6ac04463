import { expect, test } from 'vitest';
import { aCheck, anImport } from '../../../test/import-builders.ts';
import { stepOf } from './import-step.ts';

test('an import whose rows are put right stays at its check', () => {
  expect(stepOf(anImport({ state: 'described', check: null }))).toBe('describe');
  expect(stepOf(anImport({ state: 'described', check: aCheck() }))).toBe('check');
});

test('what failed before it wrote anything is described again, and later goes on where it stopped', () => {
  const { progress } = anImport();
  expect(stepOf(anImport({ state: 'failed' }))).toBe('describe');
  const startedAt = '2026-11-23T10:00:00.000Z';
  expect(stepOf(anImport({ state: 'failed', progress: { ...progress, startedAt } }))).toBe('run');
});
