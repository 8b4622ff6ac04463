/** Calls back after a while; what it answers takes the call back. */
export interface Timers {
  set(callback: () => void, delayMs: number): () => void;
}

export const browserTimers: Timers = {
  set(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
