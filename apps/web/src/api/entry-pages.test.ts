import type { EntryPage } from '@stockwire/shared/stock-entries';
import { expect, test } from 'vitest';
import { anEntry } from '../../test/stock-builders.ts';
import { ENTRIES_KEPT_MAX, entriesOf, newerThan, olderThan, withNewer } from './entry-pages.ts';

const aPage = (seqs: number[], head = 20): EntryPage => ({
  rows: seqs.map((seq) => anEntry({ seq })),
  head,
  cursor: `2.${seqs.at(-1) ?? 0}`,
});

const seqsOf = (data: Parameters<typeof entriesOf>[0]) => entriesOf(data).map(({ seq }) => seq);

test('goes on into the past until a page comes back short', () => {
  expect(olderThan(aPage([20, 15, 9]), 3)).toBe(9);
  expect(olderThan(aPage([20, 15, 9, 8]), 3)).toBe(8);
  expect(olderThan(aPage([8, 2]), 3)).toBeUndefined();
  expect(olderThan(aPage([]), 3)).toBeUndefined();
});

test('newer entries come on top, once, and the next question starts behind them', () => {
  const data = { pages: [aPage([20, 15], 21), aPage([9], 21)], pageParams: [null, 15] };
  expect(newerThan(data)).toBe('2.21');
  const newer = { ...aPage([15, 20, 23, 30], 31), cursor: '2.31' };
  const next = withNewer(data, newer);
  expect(seqsOf(next)).toEqual([30, 23, 20, 15, 9]);
  expect(newerThan(next)).toBe('2.31');
  expect(seqsOf(withNewer(next, newer))).toEqual([30, 23, 20, 15, 9]);
});

test('a page watched for long forgets its oldest entries, and can go back for them', () => {
  const many = Array.from({ length: ENTRIES_KEPT_MAX }, (_, place) => 6_000 - place);
  const data = { pages: [aPage(many, 6_000), aPage([9])], pageParams: [null, 1_001] };
  const next = withNewer(data, { ...aPage([6_001], 6_001), cursor: '2.6001' });
  expect(entriesOf(next)).toHaveLength(ENTRIES_KEPT_MAX);
  expect(next.pages).toHaveLength(1);
  expect(olderThan(next.pages[0] ?? aPage([]), 3)).toBe(1_002);
});
