import type { IncomingMessage } from 'node:http';
import { LedgerCursor, type LedgerPosition } from '@stockwire/shared/ids';
import { z } from 'zod';
import { credentialsOf } from '../edges/authenticate-request.ts';
import { parseInput } from '../edges/parse-input.ts';
import { defineStream, type Route } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';

export const LIVE_STREAM_ROUTE: Route = defineStream({
  path: '/api/v1/warehouses/:warehouseId/stream',
  tag: 'Stock',
  summary: 'Follow a warehouse: the live frames as server-sent events',
  access: { action: 'stock.read', warehouse: 'path' },
  description:
    'Events `frame`, `beat` and `reset` with the bodies of the socket. The id of an event is the ledger ' +
    'cursor after it; `Last-Event-ID`, or else `after`, resumes there, and without either the stream ' +
    'begins at the head. A `reset` ends the stream: read the rows anew and go on from its id. A client ' +
    'that lets a megabyte wait is cut and resumes by its cursor.',
  media: 'text/event-stream',
  problems: ['not-found', 'busy'],
  params: WarehouseParams,
  query: z.strictObject({ after: LedgerCursor.optional() }),
  handler: ({ streams }, { actor, client }, { params, query }) => ({
    stream: (response) => {
      const after = lastEventOf(response.req) ?? query.after ?? null;
      const credentials = credentialsOf(response.req.headers, client.sessionToken);
      return streams.open(response, { ...params, after, actor, credentials });
    },
  }),
});

const ResumeHeaders = z.object({ 'last-event-id': LedgerCursor });

/** Where a browser that lost its connection says it stands; it has seen more than its address says. */
function lastEventOf({ headers }: IncomingMessage): LedgerPosition | null {
  const text = headers['last-event-id'];
  if (text === undefined || text === '') return null;
  return parseInput(ResumeHeaders, { 'last-event-id': text }, '#header')['last-event-id'];
}
