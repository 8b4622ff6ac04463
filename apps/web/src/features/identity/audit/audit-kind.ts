import { AUDIT_KINDS } from '@stockwire/shared/identity';
import type { AuditKind } from '../../../api/audit.queries.ts';

/** The kind that a text of an address names; null where it names none. */
export function asAuditKind(text: string | null): AuditKind | null {
  return AUDIT_KINDS.find((kind) => kind === text) ?? null;
}
