import type { OauthClient } from '@stockwire/shared/oauth';
import type { Actor } from '../../../domain/actor.ts';
import { refuseClient } from '../../../domain/identity/client-refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalClient, updateClientRevoked } from './client.queries.ts';
import { showClient } from './show-client.ts';

/** Ends a client for good, with every token that it holds; one that has been revoked stays as it is. */
export async function revokeClient(
  { database, clock, changes }: IdentityDeps,
  actor: Actor,
  { clientId, requestId }: { clientId: string; requestId: string },
): Promise<OauthClient> {
  const at = new Date(clock.now());
  const client = await database.sql.begin(async (tx) => {
    const isNews = await updateClientRevoked(tx, { clientId, at });
    const row = await selectOptionalClient(tx, clientId);
    if (row === undefined) throw refuseClient({ code: 'not-found', what: 'OAuth client' });
    const { actorId: subject, name } = row;
    const event = { kind: 'client-revoked', by: actor.id, subject, requestId } as const;
    if (isNews) await appendAuditEvent(tx, at, { ...event, detail: { name } });
    return showClient(row);
  });
  changes.tell({ actorId: client.actorId, sessionId: null });
  return client;
}
