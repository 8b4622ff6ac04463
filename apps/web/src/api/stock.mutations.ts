import type { WarehouseId } from '@stockwire/shared/ids';
import type { Adjustment, Count, Move, Reversal } from '@stockwire/shared/stock-commands';
import { Accepted } from '@stockwire/shared/stock-entries';
import type { Http } from './http.ts';
import { type Pause, repeatUntilKnown } from './repeat-until-known.ts';

/** One command of a person. `commandId` stays the same for every repeat and is new after a refusal. */
export interface CommandOf<Body> {
  warehouseId: WarehouseId;
  commandId: string;
  body: Body;
  signal?: AbortSignal;
}

export interface CommandDeps {
  http: Http;
  pause?: Pause | undefined;
}

export const adjust = (deps: CommandDeps, command: CommandOf<Adjustment>) =>
  post(deps, 'adjustments', command);

export const count = (deps: CommandDeps, command: CommandOf<Count>) =>
  post(deps, 'counts', command);

export const move = (deps: CommandDeps, command: CommandOf<Move>) => post(deps, 'moves', command);

export const reverse = (deps: CommandDeps, command: CommandOf<Reversal>) =>
  post(deps, 'reversals', command);

type CommandPath = 'adjustments' | 'counts' | 'moves' | 'reversals';

/** Posts a command until its outcome is known; see `repeatUntilKnown`. */
function post(
  { http, pause }: CommandDeps,
  path: CommandPath,
  command: CommandOf<unknown>,
): Promise<Accepted> {
  const send = () =>
    http({
      method: 'POST',
      path: `/api/v1/warehouses/${command.warehouseId}/stock/${path}`,
      body: command.body,
      commandId: command.commandId,
      answer: Accepted,
      signal: command.signal,
    });
  return repeatUntilKnown(send, { pause, signal: command.signal });
}
