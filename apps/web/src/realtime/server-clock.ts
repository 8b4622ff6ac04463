/** The best of so many beats: the one that was least delayed on its way tells the time best. */
const SAMPLES_MAX = 12;

/** Estimates the server's clock from its beats; a browser's own clock may be minutes off. */
export interface ServerClock {
  heard(serverMs: number, atMs: number): void;
  /** Server time minus this browser's; 0 before the first beat. */
  offsetMs(): number;
}

export function createServerClock(): ServerClock {
  let samples: number[] = [];
  return {
    heard(serverMs, atMs) {
      samples = [...samples, serverMs - atMs].slice(-SAMPLES_MAX);
    },
    // Every sample is too small by the time its beat was under way, so the largest is the nearest.
    offsetMs: () => (samples.length === 0 ? 0 : Math.max(...samples)),
  };
}
