import { ActorId, AUDIT_KINDS, AuditEvent, AuditVerification } from '@stockwire/shared/identity';
import { z } from 'zod';
import { exportAudit } from '../../../features/identity/audit/export-audit.ts';
import { listAudit } from '../../../features/identity/audit/list-audit.ts';
import { verifyAudit } from '../../../features/identity/audit/verify-audit.ts';
import { defineRoute, defineStream, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import { writeText } from '../streaming/write-text.ts';
import { pageOf } from './catalog-route.ts';
import { wholeNumber } from './query-forms.ts';

const AUDIT = '/api/v1/audit';
const EVENTS_PER_PAGE_MAX = 500;
const EVENTS_PER_PAGE_DEFAULT = 100;
export const AuditPage = pageOf(AuditEvent);

const read = {
  tag: 'Identity',
  method: 'get',
  status: 200,
  changes: false,
  guard: 'none',
  access: { action: 'audit.read', warehouse: 'none' },
  params: NO_PARAMS,
  body: NO_BODY,
} as const;

/** What was done to people, keys and sessions, and what was refused. */
export const AUDIT_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    path: AUDIT,
    summary: 'List audit events, newest first',
    problems: [],
    query: z.strictObject({
      kind: z.enum(AUDIT_KINDS).optional(),
      by: ActorId.optional(),
      subject: ActorId.optional(),
      cursor: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(Number.MAX_SAFE_INTEGER),
      limit: wholeNumber(1, EVENTS_PER_PAGE_MAX).default(EVENTS_PER_PAGE_DEFAULT),
    }),
    answer: AuditPage,
    async handler({ identity }, _context, { query }) {
      const { cursor: before, kind = null, by = null, subject = null, limit } = query;
      return { body: await listAudit(identity, { before, kind, by, subject, limit }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${AUDIT}/verification`,
    summary: 'Verify the chain of the audit from its first event',
    description: 'Reads every event, and names the first that was changed or is missing.',
    problems: [],
    query: NO_QUERY,
    answer: AuditVerification,
    handler: async ({ identity }) => ({ body: await verifyAudit(identity.database) }),
  }),
  defineStream({
    path: `${AUDIT}/export`,
    tag: 'Identity',
    summary: 'Export the audit as CSV',
    description:
      'All events as of the request, oldest first: RFC 4180, UTF-8, with a header. Cells that a spreadsheet ' +
      'would run as a formula begin with an apostrophe. A download that ends before the last row breaks ' +
      'the connection.',
    access: read.access,
    media: 'text/csv',
    problems: [],
    params: NO_PARAMS,
    query: NO_QUERY,
    handler: ({ identity }) => ({
      async stream(response) {
        const lines = exportAudit(identity);
        // Its first line is read before the head is sent, so that a database that is away is a problem, not a half file.
        const first = await lines.next();
        response.writeHead(200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="audit.csv"',
        });
        if (first.done !== true) await writeText(response, first.value);
        for await (const text of lines) await writeText(response, text);
        response.end();
      },
    }),
  }),
];
