import { type AUDIT_KINDS, AuditEvent, AuditVerification } from '@stockwire/shared/identity';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Http } from './http.ts';

const AUDIT_PATH = '/api/v1/audit';
const AUDIT_FRESH_MS = 10_000;
const PAGE_ROWS = 100;

const AuditRows = z.object({ rows: z.array(AuditEvent), nextCursor: z.string().nullable() });

/** Where the whole of it is to be had as a file. */
export const AUDIT_EXPORT_PATH = `${AUDIT_PATH}/export`;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Which events a list shows. */
export interface AuditQuestion {
  kind: AuditKind | null;
  /** Who did it. */
  by: string | null;
}

/** Events, newest first, a page at a time; what is written meanwhile shifts none of them. */
export function auditPagesQuery(http: Http, { kind, by }: AuditQuestion) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', kind, by],
    queryFn({ signal, pageParam }) {
      const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
      if (kind !== null) query.set('kind', kind);
      if (by !== null) query.set('by', by);
      if (pageParam !== null) query.set('cursor', pageParam);
      return http({ path: `${AUDIT_PATH}?${query}`, answer: AuditRows, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: AUDIT_FRESH_MS,
  });
}

/** Whether the chain holds; asked when somebody wants to know, for the server reads all of it. */
export function auditVerificationQuery(http: Http) {
  return queryOptions({
    queryKey: ['audit', 'verification'],
    queryFn: ({ signal }) =>
      http({ path: `${AUDIT_PATH}/verification`, answer: AuditVerification, signal }),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
