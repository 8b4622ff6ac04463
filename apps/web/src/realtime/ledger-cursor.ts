import type { Frame } from '@stockwire/shared/live';

/** Frames kept while a hole is being fetched; more means that the hole is too old to wait for. */
const HELD_FRAMES_MAX = 64;

/** How far a client has followed one ledger, and the frames that came too early. */
export interface LedgerCursor {
  readonly epoch: number;
  readonly seq: number;
  /** Hash digits at `seq`; null where the position was not reached by a frame. */
  readonly check: string | null;
  readonly held: readonly Frame[];
}

/** What a frame means for a cursor: `apply` in order, then perhaps fetch a hole or start anew. */
export interface Verdict {
  cursor: LedgerCursor;
  apply: readonly Frame[];
  next: 'go-on' | 'pull' | 'reset';
}

export function cursorAt(epoch: number, seq: number): LedgerCursor {
  return { epoch, seq, check: null, held: [] };
}

/** The receive rule of the live protocol. */
export function receiveFrame(cursor: LedgerCursor, frame: Frame): Verdict {
  if (frame.epoch !== cursor.epoch) return { cursor, apply: [], next: 'reset' };
  if (frame.to <= cursor.seq) return { cursor, apply: [], next: 'go-on' };
  if (frame.from > cursor.seq) return hold(cursor, frame);
  return drain({ ...cursor, seq: frame.to, check: frame.check }, [frame]);
}

/** Takes the frames of a pull, and then the held ones; a hole that is still there means reset. */
export function finishPull(cursor: LedgerCursor, frames: readonly Frame[]): Verdict {
  const apply: Frame[] = [];
  let at = cursor;
  for (const frame of frames) {
    const verdict = receiveFrame({ ...at, held: [] }, frame);
    if (verdict.next !== 'go-on') return { cursor: at, apply, next: 'reset' };
    apply.push(...verdict.apply);
    at = { ...verdict.cursor, held: at.held };
  }
  const drained = drain(at, apply);
  return drained.cursor.held.length > 0 ? { ...drained, next: 'reset' } : drained;
}

/** After a `keys` answer the cursor is where the server says; what was held is covered by the answer. */
export function moveTo(cursor: LedgerCursor, seq: number): Verdict {
  if (seq <= cursor.seq) return { cursor, apply: [], next: 'go-on' };
  return drain({ ...cursor, seq, check: null }, []);
}

function hold(cursor: LedgerCursor, frame: Frame): Verdict {
  if (cursor.held.length >= HELD_FRAMES_MAX) return { cursor, apply: [], next: 'reset' };
  const held = [...cursor.held, frame].sort((one, other) => one.from - other.from);
  return { cursor: { ...cursor, held }, apply: [], next: 'pull' };
}

function drain(start: LedgerCursor, applied: readonly Frame[]): Verdict {
  const apply = [...applied];
  let { seq, check } = start;
  const held: Frame[] = [];
  for (const frame of start.held) {
    if (frame.to <= seq) continue;
    if (frame.from > seq) {
      held.push(frame);
      continue;
    }
    apply.push(frame);
    ({ to: seq, check } = frame);
  }
  return {
    cursor: { ...start, seq, check, held },
    apply,
    next: held.length > 0 ? 'pull' : 'go-on',
  };
}
