import type { Person } from '@stockwire/shared/identity';
import { foldEmail } from '../../../domain/identity/fold-email.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { deletePin } from '../shared-devices/proof.queries.ts';
import type { Maker, MakingDeps } from './create-person.ts';
import { selectOptionalPersonByEmail, updatePasswordHash } from './people.queries.ts';
import { toPerson } from './to-person.ts';

/** Gives somebody another password from outside the console, and ends their sessions; null where nobody has the address. */
export async function resetPassword(
  { database, clock, passwords }: MakingDeps,
  { by, requestId }: Maker,
  { email, password }: { email: string; password: string },
): Promise<Person | null> {
  const row = await selectOptionalPersonByEmail(database.sql, foldEmail(email));
  if (row === undefined) return null;
  const { actorId } = row;
  const passwordHash = await passwords.hash(password);
  await database.sql.begin(async (tx) => {
    const at = new Date(clock.now());
    await updatePasswordHash(tx, { actorId, passwordHash, at });
    await deletePin(tx, actorId);
    await deleteSessionsOf(tx, { actorId, keep: null });
    const event = {
      kind: 'password-changed',
      by,
      subject: actorId,
      detail: {},
      requestId,
    } as const;
    await appendAuditEvent(tx, at, event);
  });
  return toPerson(row);
}
