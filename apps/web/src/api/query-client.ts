import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, isWorthRepeating } from './api-error.ts';

/** Reads are repeated this often before a screen says that they failed. */
const READ_RETRIES_MAX = 3;
const RETRY_DELAY_MAX_MS = 8_000;

/** What no screen shows is forgotten after this, so that scrolling far does not fill the memory. */
const UNUSED_KEPT_MS = 60_000;

/** The cache of everything that is not a live level. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: UNUSED_KEPT_MS,
        retry: (failures, error) => failures < READ_RETRIES_MAX && isWorthRepeating(error),
        retryDelay: readRetryDelayMs,
        // The live feed says when something changed; a focused window alone is no reason to ask.
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function readRetryDelayMs(failures: number, error: Error): number {
  const asked = error instanceof ApiProblem ? error.retryAfterMs : null;
  return Math.min(RETRY_DELAY_MAX_MS, asked ?? 500 * 2 ** failures);
}
