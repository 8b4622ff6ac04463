import { BatchAnswer, type CommandOutcome } from '@stockwire/shared/command-outcomes';
import type { WarehouseId } from '@stockwire/shared/ids';
import type { CommandBatch } from '@stockwire/shared/stock-commands';
import type { Http } from './http.ts';
import { type Pause, repeatUntilKnown } from './repeat-until-known.ts';

export type BatchCommand = CommandBatch['commands'][number];

/** A share of the 500 that one request may hold: progress is seen to move, and a stop takes effect soon. */
export const COMMANDS_PER_POST = 100;

interface PostCommands {
  warehouseId: WarehouseId;
  /** Each with the id it keeps for every repeat. */
  commands: readonly BatchCommand[];
  /** Told after each part; what was not told was not answered. */
  onOutcomes: (outcomes: CommandOutcome[]) => void;
  /** Stops before the next part; a part that is on its way is waited for. */
  signal: AbortSignal;
}

/** Posts many commands in parts, one after the other, each until its outcomes are known. */
export async function postCommands(
  { http, pause }: { http: Http; pause?: Pause },
  { warehouseId, commands, onOutcomes, signal }: PostCommands,
): Promise<void> {
  for (let at = 0; at < commands.length && !signal.aborted; at += COMMANDS_PER_POST) {
    const body: CommandBatch = { commands: commands.slice(at, at + COMMANDS_PER_POST) };
    const send = () =>
      http({
        method: 'POST',
        path: `/api/v1/warehouses/${warehouseId}/stock/commands`,
        body,
        answer: BatchAnswer,
      });
    const { outcomes } = await repeatUntilKnown(send, { pause });
    onOutcomes(outcomes);
  }
}
