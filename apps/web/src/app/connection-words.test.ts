import { expect, test } from 'vitest';
import type { Connection } from '../realtime/connection.ts';
import { connectionWords } from './connection-words.ts';

const NOW_MS = 1_000_000;
const since = { sinceMs: NOW_MS - 12_400, asOfMs: null };

const TABLE: { connection: Connection; words: [string, string, string | undefined] }[] = [
  {
    connection: { state: 'connecting', sinceMs: NOW_MS },
    words: ['catching-up', 'Connecting', undefined],
  },
  { connection: { state: 'live' }, words: ['live', 'Live', '38 ms'] },
  {
    connection: { state: 'catching-up', ...since, attempt: 1 },
    words: ['catching-up', 'Catching up', undefined],
  },
  {
    connection: { state: 'reconnecting', ...since, attempt: 2, nextTryAtMs: null },
    words: ['offline', 'Reconnecting', '00:12'],
  },
  { connection: { state: 'paused', ...since, why: 'person' }, words: ['paused', 'Paused', '12 s'] },
  { connection: { state: 'stale', ...since }, words: ['stale', 'Stale', '12 s'] },
];

test.each(TABLE)('$connection.state is said in a word and a figure', ({ connection, words }) => {
  const { tone, word, figure } = connectionWords(connection, { nowMs: NOW_MS, roundTripMs: 37.6 });
  expect([tone, word, figure]).toEqual(words);
});

test('before the first answer a live link has no figure', () => {
  const words = connectionWords({ state: 'live' }, { nowMs: NOW_MS, roundTripMs: null });
  expect(words.figure).toBeUndefined();
});
