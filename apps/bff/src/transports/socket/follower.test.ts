import type { Frame } from '@stockwire/shared/live';
import { expect, test } from 'vitest';
import { checkOf, ringEntries } from '../../../test/ring-entries.ts';
import { makeFrames } from '../../features/stock/live/frames/make-frame.ts';
import { EntryRing } from '../../features/stock/live/tail/entry-ring.ts';
import type { LedgerTail } from '../../features/stock/live/tail/ledger-tail.ts';
import { SettableClock } from '../../platform/clock.ts';
import { Follower } from './follower.ts';
import type { LivePipe } from './live-pipe.ts';
import { createLiveStats } from './live-stats.ts';
import { EMPTY_FRAME_EVERY_MS } from './socket-limits.ts';

/** A follower on a tail that the test moves by hand, with what it sends and joins. */
function aFollower(start: { sentTo: number; keys?: number[] }) {
  const ring = new EntryRing({ seq: 0, check: checkOf(0), recordedAtMs: 0 });
  const clock = new SettableClock(0);
  const tail = {
    warehouseId: 7,
    epoch: 1,
    framedTo: 0,
    ring,
    get head() {
      return ring.head;
    },
    isFresh: () => true,
  };
  const sent: [string, unknown][] = [];
  const rooms = new Set<string>();
  const pipe: LivePipe = {
    emit: (event, body) => sent.push([event, body]),
    join: (room) => rooms.add(room),
    leave: (room) => rooms.delete(room),
    waitingBytes: () => 0,
    cut: () => {},
  };
  let released = 0;
  const follower = new Follower(
    {
      pipe,
      watched: { tail: tail as unknown as LedgerTail, release: () => (released += 1) },
      clock,
      stats: createLiveStats(),
      ended: () => {},
    },
    { sentTo: start.sentTo, keys: start.keys && new Set(start.keys), replay: null },
  );
  return {
    follower,
    tail,
    clock,
    rooms,
    frames: () => sent.flatMap(([event, body]) => (event === 'frame' ? [body as Frame] : [])),
    sent: () => sent.map(([event]) => event),
    released: () => released,
    write: (...commands: number[][]) =>
      ring.append(ringEntries(commands, { after: ring.head }), clock.now()),
    tick() {
      const interval = { topic: 'warehouse:7', epoch: 1, source: ring, from: tail.framedTo };
      const frames = [...makeFrames({ ...interval, upTo: ring.head })];
      tail.framedTo = ring.head;
      follower.framed(frames);
      follower.ticked();
    },
  };
}

test('a follower of everything joins the broadcast only when it stands where the broadcast stands', () => {
  const { follower, frames, rooms, tail, write } = aFollower({ sentTo: 0 });
  write([1], [2]);
  tail.framedTo = 2;
  follower.ticked();
  expect(frames().map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
  follower.ticked();
  expect([...rooms]).toEqual(['warehouse:7']);
});

test('narrowing sends first what the old rows have changed since the last tick', () => {
  const { follower, frames, tick, write } = aFollower({ sentTo: 0, keys: [1, 2] });
  tick();
  write([1], [3]);
  const answer = follower.changeKeys({ add: [3], remove: [2], asOf: 0, older: null });
  expect(frames()).toMatchObject([{ from: 0, to: 2, changes: [[1, 1, 1, 1, 0, 0, 0, 0]] }]);
  expect(answer).toMatchObject({ from: 2, changes: [[3, 1, 1, 1, 0, 0, 0, 0]] });
  expect([...(follower.keys ?? [])]).toEqual([1, 3]);
});

test('from everything to some rows: what was not broadcast yet is sent, and the room is left', () => {
  const { follower, frames, rooms, tick, write } = aFollower({ sentTo: 0 });
  tick();
  write([1], [2]);
  follower.changeKeys({ add: [1], remove: [], asOf: 2, older: null });
  expect(frames().flatMap((frame) => frame.changes.map((change) => change[0]))).toEqual([1, 2]);
  expect(rooms.size).toBe(0);
  write([2], [1]);
  tick();
  expect(
    frames()
      .at(-1)
      ?.changes.map((change) => change[0]),
  ).toEqual([1]);
});

test('frames without its rows are skipped, and one empty frame a second moves the cursor', () => {
  const { clock, frames, tick, write } = aFollower({ sentTo: 0, keys: [9] });
  tick();
  write([1]);
  tick();
  expect(frames()).toEqual([]);
  clock.advanceMs(EMPTY_FRAME_EVERY_MS);
  write([1]);
  tick();
  tick();
  expect(frames()).toMatchObject([{ from: 0, to: 2, check: checkOf(2), changes: [], causes: [] }]);
});

test('a follower that the ring has left behind is reset, once, and lets go', () => {
  const { follower, released, sent, tail, write } = aFollower({ sentTo: 0 });
  write([1], [2]);
  tail.framedTo = 2;
  tail.ring.forgetOldestCommand();
  follower.ticked();
  follower.reset('epoch');
  expect(sent()).toEqual(['reset']);
  expect(released()).toBe(1);
});
