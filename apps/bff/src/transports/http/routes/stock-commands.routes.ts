import type { Action } from '@stockwire/shared/permissions';
import type { ProblemCode } from '@stockwire/shared/problem';
import {
  Adjustment,
  type CommandKind,
  Count,
  Move,
  Receipt,
  Reversal,
  Sale,
  type StockCommand,
} from '@stockwire/shared/stock-commands';
import { Accepted } from '@stockwire/shared/stock-entries';
import type { z } from 'zod';
import { COMMAND_ACTIONS } from '../../../domain/stock/command-actions.ts';
import { submitCommands } from '../../../features/stock/submit-commands.ts';
import { COMMAND_BYTES_MAX } from '../edges/json-body.ts';
import type { HttpDeps } from '../http-deps.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { submittedProblem } from '../problems/submitted-problem.ts';
import { defineRoute, type Guard, NO_QUERY, type Route, type RouteContext } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';

interface CommandRoute<Body> {
  segment: string;
  kind: CommandKind;
  summary: string;
  description?: string;
  /** What gets one in, where the command itself takes more of most people. */
  action?: Action;
  schema: Body;
  guard: Guard;
  problems: readonly ProblemCode[];
}

/** What the ledger may answer to any command. */
const EVERY_COMMAND: readonly ProblemCode[] = [
  'not-found',
  'validation',
  'not-storable',
  'too-many-failures',
  'busy',
  'outcome-unknown',
];

/** The routes of one command each; the body is the command without its kind. */
export const STOCK_COMMAND_ROUTES: readonly Route[] = [
  commandRoute(
    {
      segment: 'adjustments',
      kind: 'adjust',
      summary: 'Adjust what is there by a reasoned difference',
      description:
        '`expectedVersion` guards the bin when `bin` is named, else the level; `If-Match` always the level. ' +
        'Above what the caller may adjust alone a second person has to approve.',
      schema: Adjustment,
      guard: 'optional',
      problems: [
        'approval-needed',
        'version-conflict',
        'version-stale',
        'insufficient-stock',
        'quantity-overflow',
        'bin-retired',
      ],
    },
    (body) => ({ kind: 'adjust', ...body }),
  ),
  commandRoute(
    {
      segment: 'counts',
      kind: 'count',
      summary: 'State what lies in a bin, against what was seen before counting',
      schema: Count,
      guard: 'optional',
      problems: ['count-stale', 'version-stale', 'quantity-overflow', 'bin-retired'],
    },
    (body) => ({ kind: 'count', ...body }),
  ),
  commandRoute(
    {
      segment: 'receipts',
      kind: 'receive',
      summary: 'Receive goods',
      schema: Receipt,
      guard: 'none',
      problems: ['quantity-overflow', 'bin-retired'],
    },
    (body) => ({ kind: 'receive', ...body }),
  ),
  commandRoute(
    {
      segment: 'sales',
      kind: 'sell',
      summary: 'Sell at the counter: at most what is available',
      schema: Sale,
      guard: 'none',
      problems: ['insufficient-stock'],
    },
    (body) => ({ kind: 'sell', ...body }),
  ),
  commandRoute(
    {
      segment: 'moves',
      kind: 'move',
      summary: 'Move pieces from bin to bin',
      schema: Move,
      guard: 'optional',
      problems: ['version-stale', 'insufficient-stock', 'bin-retired'],
    },
    (body) => ({ kind: 'move', ...body }),
  ),
  commandRoute(
    {
      segment: 'reversals',
      kind: 'reverse',
      summary: 'Take a command back by its exact opposite',
      description:
        'Whoever may reverse takes back any command; everybody else what they have posted themselves within ' +
        'the last minute, while they may still post the like.',
      action: 'stock.undo',
      schema: Reversal,
      guard: 'none',
      problems: ['reverse-blocked', 'already-reversed', 'undo-expired', 'quantity-overflow'],
    },
    (body) => ({ kind: 'reverse', ...body }),
  ),
];

function commandRoute<Body extends z.ZodType>(
  { segment, kind, action, schema, problems, ...facts }: CommandRoute<Body>,
  toCommand: (body: z.output<Body>) => StockCommand,
): Route {
  return defineRoute({
    ...facts,
    method: 'post',
    path: `/api/v1/warehouses/:warehouseId/stock/${segment}`,
    tag: 'Stock',
    access: { action: action ?? COMMAND_ACTIONS[kind], warehouse: 'path' },
    status: 200,
    changes: true,
    bodyBytesMax: COMMAND_BYTES_MAX,
    problems: [...EVERY_COMMAND, ...problems],
    params: WarehouseParams,
    query: NO_QUERY,
    body: schema,
    answer: Accepted,
    handler: (deps, context, { params, body }) =>
      submitOne(deps, context, { warehouseId: params.warehouseId, command: toCommand(body) }),
  });
}

async function submitOne(
  deps: HttpDeps,
  { actor, commandId, requestId, correlationId, ifMatchVersion }: RouteContext,
  { warehouseId, command }: { warehouseId: number; command: StockCommand },
) {
  if (commandId === null) throw new Error(`the command ${command.kind} came without an id`);
  await deps.knownLedgers.ensureKnown(warehouseId);
  const guard = ifMatchVersion === null ? {} : { ifMatchVersion };
  const submission = { commandId, command, actor, correlationId, ...guard };
  const [outcome] = await submitCommands(deps, actor, { warehouseId, submissions: [submission] });
  if (outcome === undefined) throw new Error('the ledger gave no outcome');
  if (!outcome.accepted) {
    throw new HttpRefusal(await submittedProblem(deps, { actor, requestId }, outcome.refusal));
  }
  const { answer, replayed } = outcome;
  return { body: answer, replayed, ...(answer.level && { version: answer.level.version }) };
}
