import type { NewAuditEvent } from './append-event.ts';

/** A page that polls what it may not see must not fill the audit. */
export const SAME_REFUSAL_EVERY_MS = 60_000;

/** Who tries one thing after the other is known well enough by so many lines of each minute. */
export const REFUSALS_OF_ACTOR_MAX = 30;

/** Refusals remembered at once, and actors; who makes more of them than this is written down more often. */
const REMEMBERED_MAX = 5_000;

/** What becomes of a refusal: written, written as the last of its actor for this minute, or left out. */
type Verdict = 'write' | 'write-last' | 'leave';

/**
 * Says which refused permissions are worth a line: the same one once a minute, and of one actor no more than a
 * number of them. The same is what an actor tries to do in a warehouse, or to follow by one session;
 * where nobody is known it is why a call was refused.
 */
export class RefusalWatch {
  readonly #lastMs = new Map<string, number>();
  readonly #byActor = new Map<string, { sinceMs: number; count: number }>();

  judge({ by, detail }: Pick<NewAuditEvent, 'by' | 'detail'>, nowMs: number): Verdict {
    const { action, warehouseId, topic, session, why } = detail;
    const name = JSON.stringify([by, action, warehouseId, topic, session, why]);
    const lastMs = this.#lastMs.get(name);
    if (lastMs !== undefined && nowMs - lastMs < SAME_REFUSAL_EVERY_MS) return 'leave';
    const count = this.#countOf(by ?? '', nowMs);
    if (count > REFUSALS_OF_ACTOR_MAX) return 'leave';
    remember(this.#lastMs, name, nowMs);
    return count === REFUSALS_OF_ACTOR_MAX ? 'write-last' : 'write';
  }

  #countOf(by: string, nowMs: number): number {
    const before = this.#byActor.get(by);
    const isSameMinute = before !== undefined && nowMs - before.sinceMs < SAME_REFUSAL_EVERY_MS;
    const now = isSameMinute
      ? { ...before, count: before.count + 1 }
      : { sinceMs: nowMs, count: 1 };
    remember(this.#byActor, by, now);
    return now.count;
  }
}

/** Keeps the newest; the oldest makes room. */
function remember<Value>(map: Map<string, Value>, name: string, value: Value): void {
  map.delete(name);
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > REMEMBERED_MAX && oldest !== undefined) map.delete(oldest);
}
