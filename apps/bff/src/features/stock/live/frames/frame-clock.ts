import { FRAME_EVERY_MS } from '../live-limits.ts';
import type { LedgerTail, TailReset } from '../tail/ledger-tail.ts';
import type { LiveLedgers } from '../tail/live-ledgers.ts';
import { makeFrames, type SizedFrame } from './make-frame.ts';

/** Frames of one tick: they follow each other from where the last tick ended. */
export interface FramedTick {
  tail: LedgerTail;
  frames: readonly SizedFrame[];
  /** When the oldest command of the tick was recorded, by the ledger. */
  oldestRecordedAtMs: number;
}

export interface FrameListener {
  framed(tick: FramedTick): void;
  reset(tail: LedgerTail, why: TailReset): void;
  /** After every tick, whether something changed or not. */
  ticked?(): void;
}

/** Every 50 ms, the changes of each followed ledger as frames, made once for all who listen. */
export class FrameClock {
  readonly #ledgers: LiveLedgers;
  readonly #listeners = new Set<FrameListener>();
  readonly #timer: NodeJS.Timeout;
  readonly #unlisten: () => void;

  constructor(ledgers: LiveLedgers) {
    this.#ledgers = ledgers;
    this.#unlisten = ledgers.onReset((tail, why) => this.#reset(tail, why));
    this.#timer = setInterval(() => this.#tick(), FRAME_EVERY_MS).unref();
  }

  listen(listener: FrameListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#unlisten();
    this.#listeners.clear();
  }

  #tick(): void {
    for (const tail of this.#ledgers.tails()) if (tail.head > tail.framedTo) this.#frame(tail);
    for (const listener of this.#listeners) listener.ticked?.();
  }

  #frame(tail: LedgerTail): void {
    const { ring, framedTo: from, epoch } = tail;
    const upTo = ring.head;
    tail.framedTo = upTo;
    // More came within one tick than a ring holds: those who watch have to read the rows anew.
    if (from < ring.floor) {
      this.#reset(tail, 'truncated');
      return;
    }
    const topic = warehouseTopic(tail.warehouseId);
    const frames = [...makeFrames({ topic, epoch, source: ring, from, upTo })];
    const { recordedAtMs: oldestRecordedAtMs } = ring.at(from + 1).command;
    for (const listener of this.#listeners) listener.framed({ tail, frames, oldestRecordedAtMs });
  }

  #reset(tail: LedgerTail, why: TailReset): void {
    for (const listener of this.#listeners) listener.reset(tail, why);
  }
}

export function warehouseTopic(warehouseId: number): string {
  return `warehouse:${warehouseId}`;
}
