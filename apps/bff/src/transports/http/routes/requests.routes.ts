import {
  ChangeRequest,
  ChangeRequestPage,
  NewChangeRequest,
  RequestApproval,
  RequestNote,
  RequestState,
} from '@stockwire/shared/change-requests';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { z } from 'zod';
import type { RequestVerb } from '../../../domain/stock/change-request.ts';
import { askForApproval } from '../../../features/stock/requests/ask-for-approval.ts';
import { decideRequest } from '../../../features/stock/requests/decide-request.ts';
import { listRequests } from '../../../features/stock/requests/list-requests.ts';
import { COMMAND_BYTES_MAX } from '../edges/json-body.ts';
import type { HttpDeps } from '../http-deps.ts';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { ledgerProblem } from '../problems/stock-problems.ts';
import { defineRoute, NO_BODY, NO_QUERY, type Route, type RouteContext } from '../route.ts';
import { pageQuery, WarehouseParams } from './catalog-route.ts';
import { wholeNumber } from './query-forms.ts';

const REQUESTS = '/api/v1/warehouses/:warehouseId/requests';
const RequestParams = WarehouseParams.extend({ requestId: wholeNumber(1, QUANTITY_MAX) });

const ListQuery = z.strictObject({
  state: RequestState.optional(),
  own: z.enum(['true', 'false']).default('false'),
  limit: pageQuery.limit,
  cursor: wholeNumber(1, QUANTITY_MAX).optional(),
});

/** What every decision may be refused with. */
const DECISION_PROBLEMS = ['not-found', 'second-person', 'request-state'] as const;

/** Changes beyond what somebody may do alone: asked for by one person, decided by another. */
export const REQUEST_ROUTES: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: REQUESTS,
    tag: 'Stock',
    summary: 'List requests: those that wait oldest first, others newest first',
    access: { action: 'requests.read', warehouse: 'path' },
    status: 200,
    problems: ['not-found'],
    changes: false,
    guard: 'none',
    params: WarehouseParams,
    query: ListQuery,
    body: NO_BODY,
    answer: ChangeRequestPage,
    async handler(deps, { actor }, { params, query }) {
      const { state = null, own, limit, cursor = null } = query;
      const wanted = { ...params, state, isOwn: own === 'true', limit, after: cursor };
      return { body: await listRequests(deps, actor, wanted) };
    },
  }),
  defineRoute({
    method: 'post',
    path: REQUESTS,
    tag: 'Stock',
    summary: 'Ask for a change that goes beyond what the caller may do alone',
    description:
      'Nothing changes until a second person approves it. A change within the limit is refused: post it.',
    access: { action: 'stock.adjust', warehouse: 'path' },
    status: 201,
    problems: ['not-found', 'validation'],
    changes: true,
    guard: 'none',
    bodyBytesMax: COMMAND_BYTES_MAX,
    params: WarehouseParams,
    query: NO_QUERY,
    body: NewChangeRequest,
    answer: ChangeRequest,
    async handler(deps, context, { params: { warehouseId }, body: { command } }) {
      const { actor, correlationId, requestId } = context;
      await deps.knownLedgers.ensureKnown(warehouseId);
      const commandId = keyOf(context);
      const asked = { warehouseId, commandId, correlationId, command, requestId };
      const { request, replayed } = await askForApproval(requestDeps(deps), actor, asked);
      return { body: request, version: request.version, replayed };
    },
  }),
  decisionRoute(
    {
      verb: 'approve',
      summary: 'Approve what another has asked for, and post it',
      description:
        'What the ledger refuses goes on waiting, with the reason. `seenVersion` is the version of the ' +
        'figure that was looked at: it takes the place of the one that the asker saw.',
      body: RequestApproval,
      ledgerProblems: [
        ...([
          'version-conflict',
          'insufficient-stock',
          'quantity-overflow',
          'bin-retired',
        ] as const),
        ...(['not-storable', 'too-many-failures', 'busy', 'outcome-unknown'] as const),
      ],
    },
    ({ seenVersion = null }) => seenVersion,
  ),
  decisionRoute(
    { verb: 'decline', summary: 'Decline what another has asked for', body: RequestNote },
    () => null,
  ),
  decisionRoute(
    { verb: 'withdraw', summary: 'Withdraw what one has asked for oneself', body: RequestNote },
    () => null,
  ),
];

interface DecisionRoute<Body> {
  verb: RequestVerb;
  summary: string;
  description?: string;
  body: Body;
  ledgerProblems?: Route['problems'];
}

function decisionRoute<Body extends z.ZodType<{ note?: string | undefined }>>(
  { verb, ledgerProblems = [], ...facts }: DecisionRoute<Body>,
  seenVersionOf: (body: z.output<Body>) => number | null,
): Route {
  return defineRoute({
    ...facts,
    method: 'post',
    path: `${REQUESTS}/:requestId/${verb}`,
    tag: 'Stock',
    access: { action: verb === 'withdraw' ? 'stock.adjust' : 'requests.decide', warehouse: 'path' },
    status: 200,
    problems: [...DECISION_PROBLEMS, ...ledgerProblems],
    changes: true,
    guard: 'none',
    params: RequestParams,
    query: NO_QUERY,
    answer: ChangeRequest,
    async handler(deps, context, { params, body }) {
      const decided = await decideRequest(requestDeps(deps), context.actor, {
        ...params,
        verb,
        note: body.note === '' ? null : (body.note ?? null),
        seenVersion: seenVersionOf(body),
        decisionId: keyOf(context),
        httpRequestId: context.requestId,
        explain: (refusal) => ledgerProblem(refusal).detail,
      });
      if (!decided.ok) throw new HttpRefusal(ledgerProblem(decided.refusal));
      const { request, replayed } = decided;
      return { body: request, version: request.version, replayed };
    },
  });
}

function requestDeps({ database, clock, ledger, turns, identity }: HttpDeps) {
  return { database, clock, ledger, turns, audit: identity.audit };
}

function keyOf({ commandId, path }: RouteContext): string {
  if (commandId === null) throw new Error(`${path} came without a key`);
  return commandId;
}
