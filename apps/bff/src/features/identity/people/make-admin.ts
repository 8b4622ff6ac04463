import { isAdmin } from '../../../domain/identity/check-grants.ts';
import { foldEmail } from '../../../domain/identity/fold-email.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { PersonRow } from '../person.queries.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { eventsOf } from './change-events.ts';
import { insertNewPerson, type MakingDeps } from './create-person.ts';
import {
  insertGrants,
  lockAdmins,
  selectOptionalPersonByEmail,
  updatePasswordHash,
  updatePerson,
} from './people.queries.ts';

/** Whoever operates the server, at its own command line. */
const OPERATOR = { by: 'system-operator', requestId: 'command-line' };
const ADMIN_EVERYWHERE = { role: 'admin', warehouseId: null, limit: null } as const;

/** Makes somebody an administrator with this password, whether they are there already or not. */
export async function makeAdmin(
  deps: MakingDeps,
  { email, password }: { email: string; password: string },
): Promise<{ made: boolean }> {
  const passwordHash = await deps.passwords.hash(password);
  return deps.database.sql.begin(async (tx) => {
    await lockAdmins(tx);
    const row = await selectOptionalPersonByEmail(tx, foldEmail(email));
    if (row !== undefined) {
      await promote(deps, tx, { row, passwordHash });
      return { made: false };
    }
    const person = { email, name: email, grants: [ADMIN_EVERYWHERE] };
    await insertNewPerson(deps, tx, { maker: OPERATOR, person, passwordHash });
    return { made: true };
  });
}

async function promote(
  { clock }: MakingDeps,
  tx: Tx,
  { row, passwordHash }: { row: PersonRow; passwordHash: string },
): Promise<void> {
  const { actorId, name, grants } = row;
  const at = new Date(clock.now());
  const grantsAfter = isAdmin(grants) ? grants : [...grants, ADMIN_EVERYWHERE];
  await updatePerson(tx, { actorId, name, disabledAt: null, at });
  await updatePasswordHash(tx, { actorId, passwordHash, at });
  if (grantsAfter !== grants) await insertGrants(tx, actorId, [ADMIN_EVERYWHERE]);
  await deleteSessionsOf(tx, { actorId, keep: null });
  const patch = {
    disabled: false,
    password: '',
    ...(grantsAfter !== grants && { grants: grantsAfter }),
  };
  const whom = { ...OPERATOR, subject: actorId };
  for (const event of eventsOf(row, patch)) await appendAuditEvent(tx, at, { ...event, ...whom });
}
