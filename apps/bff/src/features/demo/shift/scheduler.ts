/** Runs something later; tests bring one that waits for nothing. */
export interface Scheduler {
  /** Answers the way to call it off. */
  after(delayMs: number, run: () => void): () => void;
}

export const timerScheduler: Scheduler = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
