/** The best of so many: the one that was least delayed on its way tells the time best. */
const SAMPLES_MAX = 12;
const SETTLED_SAMPLES = 3;

/** Estimates the server's clock from its beats and pulses; a browser's own clock may be minutes off. */
export interface ServerClock {
  heard(serverMs: number, atMs: number): void;
  /** Server time minus this browser's; 0 before the first beat. */
  offsetMs(): number;
  /** Whether enough was heard to measure by: the first sample may have waited for the page to load. */
  isSettled(): boolean;
}

export function createServerClock(): ServerClock {
  let samples: number[] = [];
  return {
    heard(serverMs, atMs) {
      samples = [...samples, serverMs - atMs].slice(-SAMPLES_MAX);
    },
    // Every sample is too small by the time its beat was under way, so the largest is the nearest.
    isSettled: () => samples.length >= SETTLED_SAMPLES,
    offsetMs: () => (samples.length === 0 ? 0 : Math.max(...samples)),
  };
}
