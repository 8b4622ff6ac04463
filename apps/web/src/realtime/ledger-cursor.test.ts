import type { Frame } from '@stockwire/shared/live';
import { expect, test } from 'vitest';
import { cursorAt, finishPull, moveTo, receiveFrame } from './ledger-cursor.ts';

function aFrame(from: number, to: number, epoch = 1): Frame {
  const check = String(to).padStart(8, '0');
  const at = '2026-11-23T14:02:11Z';
  return { topic: 'warehouse:7', epoch, from, to, check, at, texts: [], causes: [], changes: [] };
}

test('a frame that starts at or before the cursor is applied and moves it', () => {
  const verdict = receiveFrame(cursorAt(1, 10), aFrame(8, 14));
  expect(verdict).toMatchObject({ cursor: { seq: 14, check: '00000014' }, next: 'go-on' });
  expect(verdict.apply).toHaveLength(1);
});

test('a frame already covered is dropped', () => {
  expect(receiveFrame(cursorAt(1, 10), aFrame(5, 10))).toMatchObject({
    cursor: { seq: 10 },
    apply: [],
    next: 'go-on',
  });
});

test('a frame of another epoch means reset', () => {
  expect(receiveFrame(cursorAt(1, 10), aFrame(10, 12, 2)).next).toBe('reset');
});

test('a frame beyond the cursor is held while the hole is pulled, then applied in order', () => {
  const first = receiveFrame(cursorAt(1, 10), aFrame(20, 25));
  expect(first).toMatchObject({ apply: [], next: 'pull', cursor: { seq: 10 } });
  const second = receiveFrame(first.cursor, aFrame(15, 20));
  const done = finishPull(second.cursor, [aFrame(10, 15)]);
  expect(done.apply.map((frame) => frame.to)).toEqual([15, 20, 25]);
  expect(done).toMatchObject({ cursor: { seq: 25, held: [] }, next: 'go-on' });
});

test('a hole that the pull does not fill means reset', () => {
  const { cursor } = receiveFrame(cursorAt(1, 10), aFrame(20, 25));
  expect(finishPull(cursor, [aFrame(10, 12)]).next).toBe('reset');
});

test('a late frame that fills the hole frees the held ones without a pull', () => {
  const { cursor } = receiveFrame(cursorAt(1, 10), aFrame(12, 15));
  const verdict = receiveFrame(cursor, aFrame(10, 12));
  expect(verdict.apply.map((frame) => frame.to)).toEqual([12, 15]);
  expect(verdict.next).toBe('go-on');
});

test('holds no more than 64 frames', () => {
  let verdict = receiveFrame(cursorAt(1, 0), aFrame(2, 3));
  for (let seq = 3; seq < 66; seq += 1)
    verdict = receiveFrame(verdict.cursor, aFrame(seq, seq + 1));
  expect(verdict.next).toBe('pull');
  expect(receiveFrame(verdict.cursor, aFrame(90, 91)).next).toBe('reset');
});

test('an answer about keys moves the cursor forward only, and drops the frames it covers', () => {
  const { cursor } = receiveFrame(cursorAt(1, 10), aFrame(12, 15));
  expect(moveTo(cursor, 20)).toMatchObject({
    cursor: { seq: 20, check: null, held: [] },
    apply: [],
  });
  expect(moveTo(cursorAt(1, 10), 9).cursor.seq).toBe(10);
});
