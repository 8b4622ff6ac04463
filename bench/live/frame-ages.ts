import type { PackedCause } from '@stockwire/shared/live';
import { LatencyHistogram } from '../measure/stats.ts';

export interface ReceivedFrame {
  to: number;
  /** When its newest entry was recorded. */
  at: string;
  /** The whole message, from the one socket that reads it to its end. */
  text: string | null;
}

/** Frames that some socket received before the reading one did, and those read, are few. */
const KNOWN_MAX = 1_000;

/**
 * How old a frame's changes are when a socket has it. All sockets get the same frames, so one reads when
 * their changes were recorded and the oldest counts for all: the true figure is never higher.
 */
export class FrameAges {
  /** Where frames differ from socket to socket, the newest entry's time is all there is. */
  byFrame = false;
  readonly #latency = new LatencyHistogram();
  readonly #oldest = new Map<number, number>();
  readonly #early = new Map<number, number[]>();

  received({ to, at, text }: ReceivedFrame, nowMs: number): void {
    if (this.byFrame) {
      this.#latency.add(nowMs - Date.parse(at));
      return;
    }
    if (text !== null) this.#read(to, text);
    const oldestMs = this.#oldest.get(to);
    if (oldestMs !== undefined) this.#latency.add(nowMs - oldestMs);
    else this.#early.set(to, [...(this.#early.get(to) ?? []), nowMs]);
  }

  summary(): { p50Ms: number; p99Ms: number; maxMs: number } {
    return {
      p50Ms: this.#latency.percentileMs(0.5),
      p99Ms: this.#latency.percentileMs(0.99),
      maxMs: this.#latency.maxMs,
    };
  }

  #read(to: number, text: string): void {
    const [, frame] = JSON.parse(text.slice(text.indexOf('[')));
    const causes: PackedCause[] = frame.causes;
    const longestBeforeMs = Math.max(...causes.map(([, , , , msBefore]) => msBefore));
    const oldestMs = Date.parse(frame.at) - longestBeforeMs;
    this.#oldest.set(to, oldestMs);
    for (const receivedMs of this.#early.get(to) ?? []) this.#latency.add(receivedMs - oldestMs);
    this.#early.delete(to);
    for (const known of this.#oldest.keys()) {
      if (this.#oldest.size <= KNOWN_MAX) break;
      this.#oldest.delete(known);
    }
  }
}
