/** What the clients know of a command; `unknown` is sent without an answer, and never sent again. */
export type Fate = 'open' | 'ok' | 'refused' | 'unknown';

export interface WrittenEntry {
  seq: number;
  hash: string;
}

/** A command as its client sent it, and what it was told. */
export interface Attempt {
  key: string;
  /** Last part of the path under `…/stock/`. */
  segment: string;
  body: Record<string, unknown>;
  /** By how much on hand shall change over all its lines; null where that is not known beforehand. */
  pieces: number | null;
  /** The version of one level that the command is good for, once. */
  guard: { sku: string; version: number } | null;
  fate: Fate;
  /** Entries that the client was told of. */
  entries: WrittenEntry[];
}

/** What was seen that should never be, in words, while the load ran. */
export class History {
  readonly attempts: Attempt[] = [];
  readonly surprises: string[] = [];
  acknowledged = 0;
  /** Sendings that ended without an answer, whatever became of them later. */
  broken = 0;
  readonly #waiters = new Set<() => void>();

  begin(attempt: Omit<Attempt, 'fate' | 'entries'>): Attempt {
    const begun: Attempt = { ...attempt, fate: 'open', entries: [] };
    this.attempts.push(begun);
    return begun;
  }

  accept(attempt: Attempt, entries: WrittenEntry[]): void {
    attempt.fate = 'ok';
    attempt.entries = entries;
    this.acknowledged += 1;
    for (const look of this.#waiters) look();
  }

  /** Resolves when so many more commands have been acknowledged; rejects when that takes too long. */
  moreAcknowledged(count: number, withinMs: number): Promise<void> {
    const wanted = this.acknowledged + count;
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiters.delete(look);
      };
      const look = () => {
        if (this.acknowledged < wanted) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`fewer than ${count} commands were accepted within ${withinMs} ms`));
      }, withinMs);
      this.#waiters.add(look);
    });
  }

  count(fate: Fate): number {
    return this.attempts.filter((attempt) => attempt.fate === fate).length;
  }
}
