import type { Frame } from '@stockwire/shared/live';
import { causeAt, causesOf } from '@stockwire/shared/live-causes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReceivedRows } from '../../../../../test/received-rows.ts';
import { type CommandLines, ringEntries } from '../../../../../test/ring-entries.ts';
import { EntryRun } from '../tail/entry-ring.ts';
import type { RingEntry } from '../tail/ring-entry.ts';
import { collectChanges, emptyFrame, makeFrame, makeFrames, narrowFrame } from './make-frame.ts';

const TOPIC = { topic: 'warehouse:1', epoch: 1 };

function intervalOf(entries: readonly RingEntry[]) {
  return { ...TOPIC, source: new EntryRun(0, entries), from: 0, upTo: entries.length };
}

const commandLines = fc.array(
  fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('a frame has the newest state of each changed row, with who and why', () => {
  const entries = ringEntries([[1], [2], [1]]);
  const { frame } = makeFrame(intervalOf(entries));
  expect(frame).toMatchObject({ from: 0, to: 3, check: '00000003', epoch: 1 });
  expect(new Map(frame.changes.map((change) => [change[0], change[1]]))).toEqual(
    new Map([
      [1, 2],
      [2, 1],
    ]),
  );
  const causes = frame.changes.map((change) => causeAt(frame, change[7])?.seq);
  expect(causes.toSorted((a = 0, b = 0) => a - b)).toEqual([2, 3]);
  expect(frame.causes).toHaveLength(2);
});

test('entries of one command share a cause, named by its first entry', () => {
  const { frame } = makeFrame(intervalOf(ringEntries([[1, 2, 3]])));
  expect(causesOf(frame)).toMatchObject([{ seq: 1, by: 'Desk 1', reason: 'found' }]);
  expect(frame.changes.map((change) => change[7])).toEqual([0, 0, 0]);
});

test('a command larger than a frame goes out whole: a frame is never cut by key', () => {
  const items = Array.from({ length: 100 }, (_, index) => index + 1);
  const frames = [...makeFrames(intervalOf(ringEntries([[1], items, [2]])), 600)];
  expect(frames.map(({ frame }) => [frame.from, frame.to])).toEqual([
    [0, 1],
    [1, 101],
    [101, 102],
  ]);
});

describe('over any commands', () => {
  const bytesMax = 900;

  test('frames follow each other without a hole, hold whole commands, and stay within their size', () => {
    fc.assert(
      fc.property(commandLines, (commands) => {
        const entries = ringEntries(commands, { by: 'Prüfplatz „Süd“ 漢字' });
        const frames = [...makeFrames(intervalOf(entries), bytesMax)];
        const ends = new Set(entries.map((entry) => entry.command.seqTo));
        let at = 0;
        for (const { frame, bytes } of frames) {
          expect(frame.from).toBe(at);
          expect(ends.has(frame.to)).toBe(true);
          expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(bytes);
          const commandsIn = new Set(
            entries.slice(frame.from, frame.to).map((entry) => entry.command),
          );
          expect(bytes <= bytesMax || commandsIn.size === 1).toBe(true);
          at = frame.to;
        }
        expect(at).toBe(entries.length);
      }),
    );
  });

  test('a client that loses, doubles and delays frames, and pulls its gaps, ends with every row right', () => {
    const fates = fc.array(fc.constantFrom('deliver', 'lose', 'double', 'delay', 'pull'), {
      minLength: 10,
      maxLength: 60,
    });
    fc.assert(
      fc.property(commandLines, fates, (commands, fate) => {
        const entries = ringEntries(commands);
        const client = new ReceivedRows();
        client.reload({ epoch: 1, asOf: 0, rows: [] });
        deliver(client, { entries, fate, keys: null });
        expectRows(client, entries, null);
      }),
    );
  });

  test('a client of some rows ends with those rows right, and sees no other', () => {
    const fates = fc.array(fc.constantFrom('deliver', 'double', 'pull'), { minLength: 5 });
    const keys = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(commandLines, fates, keys, (commands, fate, itemIds) => {
        const entries = ringEntries(commands);
        const client = new ReceivedRows();
        client.reload({ epoch: 1, asOf: 0, rows: [] });
        client.keys = new Set(itemIds);
        deliver(client, { entries, fate, keys: client.keys });
        expectRows(client, entries, client.keys);
      }),
    );
  });

  test('rows that come into view get exactly what they missed since they were read', () => {
    const reading = fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(commandLines, reading, (commands, { part }) => {
        const entries = ringEntries(commands);
        const asOf = Math.floor(part * entries.length);
        const keys = new Set([1, 5, 9]);
        const client = new ReceivedRows();
        client.reload({ epoch: 1, asOf, rows: [] });
        client.keys = keys;
        for (const entry of entries.slice(0, asOf))
          if (keys.has(entry.itemId)) client.take(rowOf(entry));
        const upTo = entries.length;
        const source = new EntryRun(0, entries);
        const { changes } = collectChanges(source, { from: asOf, upTo, keys });
        for (const [itemId, version, onHand, sellable, held, allocated, short] of changes) {
          client.take({ itemId, version, onHand, sellable, held, allocated, short });
        }
        expectRows(client, entries, keys);
      }),
    );
  });
});

interface Delivery {
  entries: readonly RingEntry[];
  fate: readonly string[];
  keys: ReadonlySet<number> | null;
}

/** Sends the stream in small frames with the fates given, then one last pull. */
function deliver(client: ReceivedRows, { entries, fate, keys }: Delivery): void {
  const source = new EntryRun(0, entries);
  const pull = () => {
    const interval = { ...TOPIC, source, from: client.cursor, upTo: entries.length };
    for (const { frame } of makeFrames({ ...interval, keys: keys ?? undefined }, 700)) {
      client.receive(frame);
    }
  };
  const delayed: Frame[] = [];
  let step = 0;
  for (const { frame: wide } of makeFrames(intervalOf(entries), 700)) {
    const frame = keys === null ? wide : narrowed(wide, keys);
    const what = fate[step % fate.length] ?? 'deliver';
    step += 1;
    if (what === 'delay') delayed.push(frame);
    if (what === 'pull') pull();
    if (what === 'deliver' || what === 'double') client.receive(frame);
    if (what === 'double') client.receive(frame);
  }
  pull();
  for (const frame of delayed) client.receive(frame);
}

function narrowed(frame: Frame, keys: ReadonlySet<number>): Frame {
  const mark = { seq: frame.to, check: frame.check, recordedAtMs: Date.parse(frame.at) };
  return narrowFrame(frame, keys, frame.from) ?? emptyFrame({ ...frame, mark }, frame.from);
}

function rowOf({ itemId, version, onHand, sellable, held, allocated, short }: RingEntry) {
  return { itemId, version, onHand, sellable, held, allocated, short };
}

function expectRows(
  client: ReceivedRows,
  entries: readonly RingEntry[],
  keys: ReadonlySet<number> | null,
): void {
  const model = new Map(
    entries
      .filter(({ itemId }) => keys?.has(itemId) ?? true)
      .map((entry) => [entry.itemId, rowOf(entry)]),
  );
  expect(client.rows).toEqual(model);
  expect(client.violations).toEqual([]);
}

test('a narrowed frame keeps only the causes of its rows, and is nothing without rows', () => {
  const commands: CommandLines = [[1], [2], [3]];
  const { frame } = makeFrame(intervalOf(ringEntries(commands)));
  const narrow = narrowFrame(frame, new Set([2]), 0);
  expect(narrow?.changes.map((change) => [change[0], change[7]])).toEqual([[2, 0]]);
  expect(narrow && causesOf(narrow).map((cause) => cause.seq)).toEqual([2]);
  expect(narrowFrame(frame, new Set([9]), 0)).toBeNull();
});
