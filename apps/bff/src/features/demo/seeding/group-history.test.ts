import type { StockCommand } from '@stockwire/shared/stock-commands';
import { expect, test } from 'vitest';
import type { PlannedCommand } from '../history/floor.ts';
import { DAY_MS, MINUTE_MS } from '../history/working-day.ts';
import { groupHistory } from './group-history.ts';

const UNTIL_MS = 30 * DAY_MS;
const SALE: StockCommand = { kind: 'sell', lines: [{ sku: 'MUG-1', quantity: 1 }] };

/** Commands of one entry each, at these times. */
function planned(timesMs: number[], command: StockCommand = SALE): PlannedCommand[] {
  return timesMs.map((atMs, index) => ({
    key: `history-LDS-${index + 1}`,
    atMs,
    device: 'Till 1',
    correlationId: 'c'.repeat(32),
    command,
    seqTo: index + 1,
  }));
}

function group(history: PlannedCommand[], headSeq = 0) {
  return [...groupHistory(history, { headSeq, untilMs: UNTIL_MS })];
}

test('a batch bears the time of its last command, and keeps every command in order', () => {
  const times = Array.from({ length: 300 }, (_, index) => index * 7 * MINUTE_MS);
  const batches = group(planned(times));
  expect(batches.flatMap(({ commands }) => commands)).toEqual(planned(times));
  for (const { recordedAtMs, commands } of batches) {
    expect(recordedAtMs).toBe(commands.at(-1)?.atMs);
  }
});

test('the last day is cut finer than what lies before it', () => {
  const everyMinute = (fromMs: number) =>
    Array.from({ length: 120 }, (_, index) => fromMs + index * MINUTE_MS);
  const earlier = group(planned(everyMinute(DAY_MS)));
  const recent = group(planned(everyMinute(UNTIL_MS - DAY_MS / 2)));
  expect(earlier.length).toBeLessThan(5);
  expect(recent.length).toBeGreaterThan(25);
});

test('what the ledger already holds is left out, also in the middle of a batch', () => {
  const history = planned([0, MINUTE_MS, 2 * MINUTE_MS, 3 * MINUTE_MS]);
  expect(group(history, 2)).toEqual([{ recordedAtMs: 3 * MINUTE_MS, commands: history.slice(2) }]);
  expect(group(history, 4)).toEqual([]);
});

test('a reversal begins a batch of its own, since what it takes back must be committed by then', () => {
  const [sale, other] = planned([0, MINUTE_MS]);
  const reversal: StockCommand = { kind: 'reverse', seq: 1, reason: 'data-entry-error' };
  const history = [sale, other && { ...other, command: reversal }].filter(
    (one) => one !== undefined,
  );
  expect(group(history).map(({ commands }) => commands.length)).toEqual([1, 1]);
});

test('an opening of thousands of pieces of one moment fits the batches of the writer', () => {
  const batches = group(planned(Array.from({ length: 2_700 }, () => 0)));
  expect(Math.max(...batches.map(({ commands }) => commands.length))).toBeLessThanOrEqual(512);
  expect(batches).toHaveLength(6);
});
