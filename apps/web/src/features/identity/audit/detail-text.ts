import type { AuditEvent } from '@stockwire/shared/identity';

type Json = AuditEvent['detail'][string];

/** What an event tells, as `name: value` in one line: its names are those of the contract, in no language. */
export function detailText(detail: AuditEvent['detail']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${plain(value)}`)
    .join(' · ');
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
