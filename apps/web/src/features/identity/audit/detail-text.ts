import type { AuditEvent } from '@stockwire/shared/identity';
import { Grant } from '@stockwire/shared/permissions';

type Json = AuditEvent['detail'][string];
type GrantText = (grant: Grant) => string;

/**
 * What an event tells, as `name: value` in one line. Its names are those of the contract, in no language;
 * roles are told as they are told everywhere.
 */
export function detailText(detail: AuditEvent['detail'], grantText: GrantText): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${plain(value, grantText)}`)
    .join(' · ');
}

function plain(value: Json, grantText: GrantText): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, grantText)).join(', ') || '–';
  const grant = Grant.safeParse(value);
  return grant.success ? grantText(grant.data) : JSON.stringify(value);
}
