import type { QuickProof } from '@stockwire/shared/quick-switch';
import type { Actor } from '../../../domain/actor.ts';
import { refuseField, refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalPerson, selectOptionalPersonForUpdate } from '../people/people.queries.ts';
import { deleteBadge, selectOptionalBadgeTime, upsertBadge } from './proof.queries.ts';

/** Whose badge a command is about. */
interface OfPerson {
  actorId: string;
  requestId: string;
}

/** Whether somebody has a badge, and since when; what it says nobody is told. */
export async function readBadge(
  { database }: Pick<IdentityDeps, 'database'>,
  { actorId }: { actorId: string },
): Promise<QuickProof> {
  const person = await selectOptionalPerson(database.sql, actorId);
  if (person === undefined) throw refuseIdentity({ code: 'not-found', what: 'person' });
  return { setAt: await badgeTime(database.sql, actorId) };
}

/** Gives somebody a badge, in place of the one before. Nobody else may have the same. */
export async function setBadge(
  { database, clock, secrets }: Pick<IdentityDeps, 'database' | 'clock' | 'secrets'>,
  actor: Actor,
  { actorId, badge, requestId }: OfPerson & { badge: string },
): Promise<QuickProof> {
  const at = new Date(clock.now());
  const badgeHash = secrets.hmac('badges', badge);
  return database.sql.begin(async (tx) => {
    const person = await selectOptionalPersonForUpdate(tx, actorId);
    if (person === undefined) throw refuseIdentity({ code: 'not-found', what: 'person' });
    if (!(await upsertBadge(tx, { actorId, badgeHash, by: actor.id, at }))) {
      throw refuseField('/badge', 'taken', 'is the badge of somebody else');
    }
    const event = { by: actor.id, subject: actorId, detail: {}, requestId };
    await appendAuditEvent(tx, at, { kind: 'badge-set', ...event });
    return { setAt: at.toISOString() };
  });
}

/** From now on the badge opens nothing; without one nothing happens. */
export async function removeBadge(
  { database, clock }: Pick<IdentityDeps, 'database' | 'clock'>,
  actor: Actor,
  { actorId, requestId }: OfPerson,
): Promise<QuickProof> {
  return database.sql.begin(async (tx) => {
    const person = await selectOptionalPersonForUpdate(tx, actorId);
    if (person === undefined) throw refuseIdentity({ code: 'not-found', what: 'person' });
    if (await deleteBadge(tx, actorId)) {
      const event = { by: actor.id, subject: actorId, detail: {}, requestId };
      await appendAuditEvent(tx, new Date(clock.now()), { kind: 'badge-removed', ...event });
    }
    return { setAt: null };
  });
}

async function badgeTime(sql: SqlOrTx, actorId: string): Promise<string | null> {
  return (await selectOptionalBadgeTime(sql, actorId))?.toISOString() ?? null;
}
