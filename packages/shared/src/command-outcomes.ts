import { z } from 'zod';
import { CommandId } from './ids.ts';
import { Problem } from './problem.ts';
import { Accepted } from './stock-entries.ts';

/** What became of one command of a batch. */
export const CommandOutcome = z.discriminatedUnion('ok', [
  Accepted.extend({
    commandId: CommandId,
    ok: z.literal(true),
    replayed: z.boolean().optional(),
  }),
  z.object({ commandId: CommandId, ok: z.literal(false), problem: Problem }),
]);
export type CommandOutcome = z.infer<typeof CommandOutcome>;

/** Answer of `POST …/stock/commands`: outcomes in the order of the commands. */
export const BatchAnswer = z.object({ outcomes: z.array(CommandOutcome) });
export type BatchAnswer = z.infer<typeof BatchAnswer>;
