import type { WarehouseId } from '@stockwire/shared/ids';
import type { Adjustment, Count, Move, Reversal } from '@stockwire/shared/stock-commands';
import { Accepted } from '@stockwire/shared/stock-entries';
import { ApiProblem, isWorthRepeating } from './api-error.ts';
import type { Http } from './http.ts';

/** One command of a person. `commandId` stays the same for every repeat and is new after a refusal. */
export interface CommandOf<Body> {
  warehouseId: WarehouseId;
  commandId: string;
  body: Body;
  signal?: AbortSignal;
}

/** Waits between the tries; together with the tries themselves below a minute. */
const REPEAT_DELAYS_MS = [250, 1_000, 2_500, 5_000] as const;

/** Waits without holding up the page; replaced in tests. */
type Pause = (delayMs: number, signal?: AbortSignal) => Promise<void>;

export interface CommandDeps {
  http: Http;
  pause?: Pause;
}

export const adjust = (deps: CommandDeps, command: CommandOf<Adjustment>) =>
  post(deps, 'adjustments', command);

export const count = (deps: CommandDeps, command: CommandOf<Count>) =>
  post(deps, 'counts', command);

export const move = (deps: CommandDeps, command: CommandOf<Move>) => post(deps, 'moves', command);

export const reverse = (deps: CommandDeps, command: CommandOf<Reversal>) =>
  post(deps, 'reversals', command);

type CommandPath = 'adjustments' | 'counts' | 'moves' | 'reversals';

/**
 * Posts a command until its outcome is known, always under the same id: the server answers a repeat
 * with the first acceptance, so a lost answer can never book twice. Bounded; then the last error is thrown.
 */
async function post(
  { http, pause = pauseFor }: CommandDeps,
  path: CommandPath,
  command: CommandOf<unknown>,
): Promise<Accepted> {
  for (let repeat = 0; ; repeat += 1) {
    try {
      return await http({
        method: 'POST',
        path: `/api/v1/warehouses/${command.warehouseId}/stock/${path}`,
        body: command.body,
        commandId: command.commandId,
        answer: Accepted,
        signal: command.signal,
      });
    } catch (error) {
      const delayMs = REPEAT_DELAYS_MS[repeat];
      if (delayMs === undefined || command.signal?.aborted || !isWorthRepeating(error)) throw error;
      await pause(waitMs(error, delayMs), command.signal);
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
