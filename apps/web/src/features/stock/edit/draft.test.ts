import { expect, test } from 'vitest';
import { changeWarning } from './change-warning.ts';
import { attemptFor } from './command-attempt.ts';
import { checkAdjust, checkCount, firstPosting } from './draft.ts';

const OPENED = { quantity: 12, version: 4 };
const adjusting = { bin: null, delta: -3, reason: 'lost', note: '' } as const;

test.each([
  { draft: { ...adjusting, delta: null }, missing: 'Enter a change other than zero.' },
  { draft: { ...adjusting, delta: 0 }, missing: 'Enter a change other than zero.' },
  { draft: { ...adjusting, delta: -13 }, missing: 'Only 12 are there.' },
  { draft: { ...adjusting, delta: 2_147_483_640 }, missing: 'That is more than can be stored.' },
  { draft: { ...adjusting, reason: null }, missing: 'Choose a reason.' },
  { draft: { ...adjusting, delta: 3 }, missing: 'Choose a reason.' },
])('an adjustment by $draft.delta for $draft.reason: $missing', ({ draft, missing }) => {
  expect(checkAdjust(draft, OPENED, 0)).toEqual({ ok: false, missing });
});

test('a finished change is posted under the version that was read', () => {
  const checked = checkAdjust({ ...adjusting, note: ' box wet ' }, OPENED, 0);
  if (!checked.ok) throw new Error(checked.missing);
  expect(firstPosting('DNR-20417', checked.task, OPENED)).toEqual({
    kind: 'adjust',
    body: { sku: 'DNR-20417', delta: -3, reason: 'lost', note: 'box wet', expectedVersion: 4 },
  });
});

test.each([
  { draft: { bin: null, counted: 3, note: '' }, ok: false },
  { draft: { bin: 'A-01-03', counted: null, note: '' }, ok: false },
  { draft: { bin: 'A-01-03', counted: 0, note: '' }, ok: true },
])('a count of $draft.counted in $draft.bin is finished: $ok', ({ draft, ok }) => {
  expect(checkCount(draft, 0).ok).toBe(ok);
});

const moved = {
  opened: OPENED,
  last: { by: 'Picker 2', recordedAt: '2026-11-23T14:02:11Z' },
  timeZone: 'Europe/London',
};

test.each([
  { now: OPENED, warning: null },
  {
    now: { quantity: 9, version: 5 },
    warning: 'Changed to 9 by Picker 2 at 14:02:11; it was 12 when you opened.',
  },
  {
    now: { quantity: 12, version: 6 },
    warning: 'Moved by Picker 2 at 14:02:11, and is 12 again, as when you opened.',
  },
])('at version $now.version with $now.quantity: $warning', ({ now, warning }) => {
  expect(changeWarning({ ...moved, now })).toBe(warning);
});

test('until it is known who moved it, the warning says what is known', () => {
  const now = { quantity: 9, version: 5 };
  expect(changeWarning({ ...moved, last: undefined, now })).toBe(
    'Changed to 9; it was 12 when you opened.',
  );
});

test('the same command after an unknown outcome keeps its id, any other takes a new one', () => {
  const ids = ['id-1', 'id-2', 'id-3'];
  const newId = () => ids.shift() ?? 'none left';
  const first = attemptFor(null, { kind: 'adjust', body: { delta: -3 } }, newId);
  expect(attemptFor(first, { kind: 'adjust', body: { delta: -3 } }, newId).commandId).toBe('id-1');
  expect(attemptFor(first, { kind: 'adjust', body: { delta: -4 } }, newId).commandId).toBe('id-2');
  expect(attemptFor(null, { kind: 'adjust', body: { delta: -3 } }, newId).commandId).toBe('id-3');
});
