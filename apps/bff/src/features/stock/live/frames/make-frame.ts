import { FRAME_BYTES_MAX } from '@stockwire/shared/limits';
import type { Cause, Change, Frame } from '@stockwire/shared/live';
import { causeAt, packCauses } from '@stockwire/shared/live-causes';
import type { EntrySource, LedgerMark, RingCommand, RingEntry } from '../tail/ring-entry.ts';

/** What a frame shall cover: (from, upTo] of a source, of all rows or of some. */
export interface FrameInterval {
  topic: string;
  epoch: number;
  source: EntrySource;
  from: number;
  upTo: number;
  keys?: ReadonlySet<number> | undefined;
}

/** A frame with the bytes of its JSON, never understated. */
export interface SizedFrame {
  frame: Frame;
  bytes: number;
}

/** Topic, interval, check, time and the event around them. */
const ENVELOPE_BYTES = 256;
/** Brackets and commas of a change, and the place of its cause, of which a frame has fewer than 10,000. */
const CHANGE_FIXED_BYTES = 9 + 4;
/** Brackets and commas of a cause; a seq and a time at some distance, and three texts. */
const CAUSE_BYTES = 7 + 6 + 10 + 3 * 5;
/** Quotes are in its JSON; this is the comma. */
const TEXT_FIXED_BYTES = 1;

/**
 * The first frame of an interval: the latest absolute state of each changed row over as many whole
 * commands as fit into `bytesMax`, at least one.
 */
export function makeFrame(interval: FrameInterval, bytesMax = FRAME_BYTES_MAX): SizedFrame {
  const { source, upTo, keys } = interval;
  const rows = new FrameRows();
  let to = interval.from;
  while (to < upTo) {
    const end = Math.min(source.at(to + 1).command.seqTo, upTo);
    const undo: Undo[] = [];
    for (let seq = to + 1; seq <= end; seq += 1) {
      const entry = source.at(seq);
      if (keys === undefined || keys.has(entry.itemId)) undo.push(rows.put(entry));
    }
    if (rows.bytes > bytesMax && to > interval.from) {
      rows.takeBack(undo);
      break;
    }
    to = end;
  }
  return { frame: toFrame(interval, to, rows), bytes: rows.bytes };
}

/** All frames of an interval, lazily. */
export function* makeFrames(interval: FrameInterval, bytesMax?: number): Generator<SizedFrame> {
  let from = interval.from;
  while (from < interval.upTo) {
    const sized = makeFrame({ ...interval, from }, bytesMax);
    yield sized;
    from = sized.frame.to;
  }
}

/** The newest state of some rows over (from, upTo], with its causes in the order that it names them. */
export function collectChanges(
  source: EntrySource,
  { from, upTo, keys }: { from: number; upTo: number; keys: ReadonlySet<number> },
): { changes: Change[]; causes: Cause[] } {
  const rows = new FrameRows();
  for (let seq = from + 1; seq <= upTo; seq += 1) {
    const entry = source.at(seq);
    if (keys.has(entry.itemId)) rows.put(entry);
  }
  return rows.newest();
}

/** The part of a frame that is about some rows, starting at another cursor; null when there is none. */
export function narrowFrame(frame: Frame, keys: ReadonlySet<number>, from: number): Frame | null {
  const kept = frame.changes.filter((change) => keys.has(change[0]));
  if (kept.length === 0) return null;
  const causes: Cause[] = [];
  const indexOf = new Map<number, number>();
  const changes = kept.map((change): Change => {
    const [itemId, version, onHand, sellable, held, allocated, short, wide] = change;
    let index = indexOf.get(wide);
    if (index === undefined) {
      index = causes.push(knownCause(frame, wide)) - 1;
      indexOf.set(wide, index);
    }
    return [itemId, version, onHand, sellable, held, allocated, short, index];
  });
  return { ...frame, from, ...packCauses(causes, frame), changes };
}

/** A frame that says only that none of the client's rows changed up to a place in the ledger. */
export function emptyFrame(
  { topic, epoch, mark }: { topic: string; epoch: number; mark: LedgerMark },
  from: number,
): Frame {
  const at = new Date(mark.recordedAtMs).toISOString();
  const nothing = { texts: [], causes: [], changes: [] };
  return { topic, epoch, from, to: mark.seq, check: mark.check, at, ...nothing };
}

function knownCause(frame: Frame, index: number): Cause {
  const cause = causeAt(frame, index);
  if (cause === undefined) throw new RangeError(`the frame has no cause ${index}`);
  return cause;
}

function toFrame(
  { topic, epoch, source, from }: FrameInterval,
  to: number,
  rows: FrameRows,
): Frame {
  const last = source.at(to);
  const at = new Date(last.command.recordedAtMs).toISOString();
  const { changes, causes } = rows.newest();
  return {
    topic,
    epoch,
    from,
    to,
    check: last.check,
    at,
    ...packCauses(causes, { to, at }),
    changes,
  };
}

interface Undo {
  put: RingEntry;
  before: RingEntry | undefined;
}

/** The rows of a frame in the making, with the bytes they will take. */
class FrameRows {
  bytes = ENVELOPE_BYTES;
  readonly #rows = new Map<number, RingEntry>();
  readonly #causes = new Map<RingCommand, number>();
  readonly #texts = new Map<string, number>();

  put(entry: RingEntry): Undo {
    const before = this.#rows.get(entry.itemId);
    if (before !== undefined) this.#drop(before);
    this.#add(entry);
    return { put: entry, before };
  }

  takeBack(undo: readonly Undo[]): void {
    for (const { put, before } of undo.toReversed()) {
      this.#drop(put);
      if (before === undefined) this.#rows.delete(put.itemId);
      else this.#add(before);
    }
  }

  newest(): { changes: Change[]; causes: Cause[] } {
    const causes: Cause[] = [];
    const indexOf = new Map<RingCommand, number>();
    const changes: Change[] = [];
    for (const entry of this.#rows.values()) {
      let index = indexOf.get(entry.command);
      if (index === undefined) {
        index = causes.push(toCause(entry.command)) - 1;
        indexOf.set(entry.command, index);
      }
      changes.push([...figuresOf(entry), index]);
    }
    return { changes, causes };
  }

  #add(entry: RingEntry): void {
    this.#rows.set(entry.itemId, entry);
    this.bytes += changeBytes(entry);
    if (addUse(this.#causes, entry.command) > 1) return;
    this.bytes += CAUSE_BYTES;
    for (const text of textsOf(entry.command)) {
      if (addUse(this.#texts, text) === 1) this.bytes += textBytes(text);
    }
  }

  /** The row itself stays in the map: every caller puts another one in its place, or deletes it. */
  #drop(entry: RingEntry): void {
    this.bytes -= changeBytes(entry);
    if (dropUse(this.#causes, entry.command) > 0) return;
    this.bytes -= CAUSE_BYTES;
    for (const text of textsOf(entry.command)) {
      if (dropUse(this.#texts, text) === 0) this.bytes -= textBytes(text);
    }
  }
}

/** Answers how many uses there are now. */
function addUse<Key>(uses: Map<Key, number>, key: Key): number {
  const count = (uses.get(key) ?? 0) + 1;
  uses.set(key, count);
  return count;
}

/** The same for one use less. */
function dropUse<Key>(uses: Map<Key, number>, key: Key): number {
  const count = (uses.get(key) ?? 0) - 1;
  if (count > 0) uses.set(key, count);
  else uses.delete(key);
  return count;
}

function textsOf({ kind, by, reason }: RingCommand): string[] {
  return reason === null ? [kind, by] : [kind, by, reason];
}

function textBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) + TEXT_FIXED_BYTES;
}

function figuresOf(entry: RingEntry): [number, number, number, number, number, number, number] {
  const { itemId, version, onHand, sellable, held, allocated, short } = entry;
  return [itemId, version, onHand, sellable, held, allocated, short];
}

function changeBytes(entry: RingEntry): number {
  return figuresOf(entry).reduce((sum, figure) => sum + String(figure).length, CHANGE_FIXED_BYTES);
}

/** `seq` is the command's first entry: what a reversal of it names. */
function toCause({ seqFrom, kind, by, reason, recordedAtMs }: RingCommand): Cause {
  return { seq: seqFrom, kind, by, reason, at: new Date(recordedAtMs).toISOString() };
}
