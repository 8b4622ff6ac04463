import type { Person, PersonPatch } from '@stockwire/shared/identity';
import type { Actor } from '../../../domain/actor.ts';
import { isAdmin } from '../../../domain/identity/check-grants.ts';
import { refuseField, refuseIdentity } from '../../../domain/identity/refusals.ts';
import { refuseOwnChange } from '../../../domain/identity/refuse-own-change.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityChange } from '../identity-changes.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { refuseWeakPasswordOf } from '../passwords/refuse-weak-password.ts';
import type { PersonRow } from '../person.queries.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { deletePin } from '../shared-devices/proof.queries.ts';
import { eventsOf } from './change-events.ts';
import {
  deleteGrants,
  hasEnabledAdmin,
  insertGrants,
  lockAdmins,
  selectOptionalPersonForUpdate,
  updatePasswordHash,
  updatePerson,
} from './people.queries.ts';
import { readPerson } from './read-person.ts';
import { refuseWrongGrants } from './refuse-wrong-grants.ts';
import { toPerson } from './to-person.ts';

export interface ChangePerson {
  actorId: string;
  patch: PersonPatch;
  version: number;
  requestId: string;
}

/**
 * Changes name, grants, password or admission of somebody else, if nobody changed them since. What they
 * may no longer do ends with the next request; disabled, or with another password, their sessions end.
 */
export async function changePerson(
  deps: IdentityDeps,
  actor: Actor,
  command: ChangePerson,
): Promise<Person> {
  const { database, passwords } = deps;
  const { actorId, patch } = command;
  refuseOwnChange(actor.id, actorId, patch);
  if (patch.grants !== undefined) await refuseWrongGrants(database.sql, patch.grants);
  const { password } = patch;
  if (password !== undefined) {
    await refuseWeakPasswordOf(database.sql, { actorId, password, pointer: '/password' });
  }
  const passwordHash = password === undefined ? null : await passwords.hash(password);
  const ended = await database.sql.begin((tx) =>
    change(deps, tx, { actor, command, passwordHash }),
  );
  deps.changes.tell({ actorId, sessionId: null });
  for (const session of ended) deps.changes.tell(session);
  return readPerson(deps, { actorId });
}

interface Changing {
  actor: Actor;
  command: ChangePerson;
  passwordHash: string | null;
}

async function change(
  { clock }: Pick<IdentityDeps, 'clock'>,
  tx: Tx,
  { actor, command, passwordHash }: Changing,
): Promise<IdentityChange[]> {
  const { actorId, patch, requestId } = command;
  const at = new Date(clock.now());
  if (patch.grants !== undefined || patch.disabled !== undefined) await lockAdmins(tx);
  const before = await heldPerson(tx, command);
  const name = patch.name ?? before.name;
  await updatePerson(tx, { actorId, name, disabledAt: disabledAtOf(before, patch, at), at });
  if (passwordHash !== null) {
    await updatePasswordHash(tx, { actorId, passwordHash, at });
    // Whoever needs a new password may have lost the PIN to the same eyes.
    await deletePin(tx, actorId);
  }
  if (patch.grants !== undefined) {
    await deleteGrants(tx, actorId);
    await insertGrants(tx, actorId, patch.grants);
  }
  await refuseLossOfLastAdmin(tx, before, patch);
  const mustSignIn = passwordHash !== null || patch.disabled === true;
  const ended = mustSignIn ? await deleteSessionsOf(tx, { actorId, keep: null }) : [];
  const whom = { by: actor.id, subject: actorId, requestId };
  for (const event of eventsOf(before, patch))
    await appendAuditEvent(tx, at, { ...event, ...whom });
  return [...ended];
}

function disabledAtOf(before: PersonRow, { disabled }: PersonPatch, at: Date): Date | null {
  if (disabled === undefined) return before.disabledAt;
  return disabled ? (before.disabledAt ?? at) : null;
}

async function heldPerson(tx: Tx, { actorId, version }: ChangePerson): Promise<PersonRow> {
  const row = await selectOptionalPersonForUpdate(tx, actorId);
  if (row === undefined) throw refuseIdentity({ code: 'not-found', what: 'person' });
  if (row.version === version) return row;
  const current = toPerson(row);
  throw refuseIdentity({ code: 'version-stale', expectedVersion: version, current });
}

/** Without an administrator nobody could ever be made one again but by the operator of the server. */
async function refuseLossOfLastAdmin(tx: Tx, before: PersonRow, patch: PersonPatch): Promise<void> {
  if (before.disabledAt !== null || !isAdmin(before.grants)) return;
  if (await hasEnabledAdmin(tx)) return;
  const pointer = patch.disabled === true ? '/disabled' : '/grants';
  throw refuseField(pointer, 'last-admin', 'would leave nobody who administers people');
}
