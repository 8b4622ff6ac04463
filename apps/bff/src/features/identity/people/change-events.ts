import type { PersonPatch } from '@stockwire/shared/identity';
import type { NewAuditEvent } from '../audit/append-event.ts';
import type { PersonRow } from '../person.queries.ts';

type ChangeEvent = Pick<NewAuditEvent, 'kind' | 'detail'>;

/** What a patch changes of a person, each for itself. Names stay out: the audit is kept for ever. */
export function eventsOf(before: PersonRow, patch: PersonPatch): ChangeEvent[] {
  const events: ChangeEvent[] = [];
  if (patch.name !== undefined && patch.name !== before.name) {
    events.push({ kind: 'person-changed', detail: { changed: ['name'] } });
  }
  if (patch.grants !== undefined) {
    const detail = { before: before.grants, after: patch.grants };
    events.push({ kind: 'grants-changed', detail });
  }
  if (patch.disabled === true && before.disabledAt === null) {
    events.push({ kind: 'person-disabled', detail: {} });
  }
  if (patch.disabled === false && before.disabledAt !== null) {
    events.push({ kind: 'person-enabled', detail: {} });
  }
  if (patch.password !== undefined) events.push({ kind: 'password-changed', detail: {} });
  return events;
}
