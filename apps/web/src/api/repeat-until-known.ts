import { ApiProblem, isWorthRepeating } from './api-error.ts';

/** Waits between the tries; together with the tries themselves below a minute. */
const REPEAT_DELAYS_MS = [250, 1_000, 2_500, 5_000] as const;

/** Waits without holding up the page; replaced in tests. */
export type Pause = (delayMs: number, signal?: AbortSignal) => Promise<void>;

interface RepeatOptions {
  pause?: Pause | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Sends commands until their outcome is known, always under the same ids: the server answers a repeat
 * with the first acceptance, so a lost answer can never book twice. Bounded; then the last error is thrown.
 */
export async function repeatUntilKnown<Answer>(
  send: () => Promise<Answer>,
  { pause = pauseFor, signal }: RepeatOptions,
): Promise<Answer> {
  for (let repeat = 0; ; repeat += 1) {
    try {
      return await send();
    } catch (error) {
      const delayMs = REPEAT_DELAYS_MS[repeat];
      if (delayMs === undefined || signal?.aborted || !isWorthRepeating(error)) throw error;
      await pause(waitMs(error, delayMs), signal);
    }
  }
}

function waitMs(error: unknown, delayMs: number): number {
  const asked = error instanceof ApiProblem ? (error.retryAfterMs ?? 0) : 0;
  return Math.min(Math.max(asked, delayMs), REPEAT_DELAYS_MS[3]);
}

const pauseFor: Pause = (delayMs, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, delayMs);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
