import { BatchAnswer, type CommandOutcome } from '@stockwire/shared/command-outcomes';
import { CommandBatch } from '@stockwire/shared/stock-commands';
import type { z } from 'zod';
import type { Submission } from '../../../features/stock/ledger.ts';
import { type Submitted, submitCommands } from '../../../features/stock/submit-commands.ts';
import { namespaced } from '../edges/command-namespace.ts';
import { COMMAND_BYTES_MAX } from '../edges/json-body.ts';
import type { HttpDeps } from '../http-deps.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { submittedProblem } from '../problems/submitted-problem.ts';
import { toProblem } from '../problems/to-problem.ts';
import { defineRoute, NO_QUERY, type Route, type RouteContext } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';

type BatchCommand = CommandBatch['commands'][number];

export const COMMAND_BATCH_ROUTE: Route = defineRoute({
  method: 'post',
  path: '/api/v1/warehouses/:warehouseId/stock/commands',
  tag: 'Stock',
  summary: 'Post many commands, each judged by itself',
  // What each of its commands takes is asked about for itself.
  access: { action: 'stock.read', warehouse: 'path' },
  description:
    'Only the inner `commandId`s count; an Idempotency-Key header is not needed and not read. ' +
    'A refused command does not keep the others back: look at every outcome. ' +
    "The pointers of an outcome's problem lead into its own command.",
  status: 200,
  changes: false,
  guard: 'none',
  problems: ['not-found', 'too-large'],
  params: WarehouseParams,
  query: NO_QUERY,
  body: CommandBatch,
  answer: BatchAnswer,
  async handler(deps, context, { params, body }) {
    refuseOversize(body.commands);
    await deps.knownLedgers.ensureKnown(params.warehouseId);
    const { actor, correlationId } = context;
    const submissions = body.commands.map(({ commandId, ...command }): Submission => {
      return { commandId: namespaced(actor, commandId), command, actor, correlationId };
    });
    const { warehouseId } = params;
    const submitted = await submitCommands(deps, actor, { warehouseId, submissions });
    const outcomes: z.input<typeof CommandOutcome>[] = [];
    for (const [place, { commandId }] of body.commands.entries()) {
      outcomes.push(await toAnswer(deps, context, { commandId, outcome: submitted[place] }));
    }
    return { body: { outcomes } };
  },
});

async function toAnswer(
  deps: HttpDeps,
  context: RouteContext,
  { commandId, outcome }: { commandId: string; outcome: Submitted | undefined },
): Promise<z.input<typeof CommandOutcome>> {
  if (outcome === undefined) throw new Error(`the ledger gave no outcome for ${commandId}`);
  if (!outcome.accepted) {
    const draft = await submittedProblem(deps, context, outcome.refusal);
    const request = { id: context.requestId, path: context.path };
    return { commandId, ok: false, problem: toProblem(draft, request) };
  }
  return { commandId, ok: true, ...(outcome.replayed && { replayed: true }), ...outcome.answer };
}

/** A command of a batch may be no larger than one that comes alone. */
function refuseOversize(commands: readonly BatchCommand[]): void {
  const message = `must be at most ${COMMAND_BYTES_MAX / 1024} KiB`;
  const errors = commands.flatMap((command, place) =>
    isOversize(command) ? [{ pointer: `/commands/${place}`, code: 'too-large', message }] : [],
  );
  if (errors.length === 0) return;
  throw new HttpRefusal({
    code: 'too-large',
    detail: `A command is larger than ${COMMAND_BYTES_MAX / 1024} KiB. Split it into several.`,
    errors,
  });
}

function isOversize(command: BatchCommand): boolean {
  // Every text is bounded by its schema, so only a command with lines can grow that large.
  return 'lines' in command && Buffer.byteLength(JSON.stringify(command)) > COMMAND_BYTES_MAX;
}
