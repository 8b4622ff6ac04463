import type { Grant } from '@stockwire/shared/permissions';
import type { IDToken } from 'openid-client';
import { claimTexts, grantsOfClaims } from '../../../domain/identity/grants-of-claims.ts';
import { refuseSso } from '../../../domain/identity/sso-refusals.ts';
import { Refused } from '../../../domain/refused.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SsoSettings } from '../../../platform/settings/sso-settings.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { insertNewPerson } from '../people/create-person.ts';
import {
  deleteGrants,
  insertGrants,
  lockAdmins,
  selectOptionalPersonForUpdate,
  updatePerson,
} from '../people/people.queries.ts';
import type { PersonRow } from '../person.queries.ts';
import { readNewcomer } from './read-newcomer.ts';
import { insertLink, lockLink, selectOptionalLinked, selectWarehouseIds } from './sso.queries.ts';

/** Who makes people and changes their roles on the provider's word. */
const PROVIDER = 'system-sso';

interface Claimed {
  claims: IDToken;
  settings: SsoSettings;
  requestId: string;
}

/**
 * The person whom the provider means by issuer and subject, made at the first sign-in. An address that
 * somebody has here already links nothing: it is only text that a provider said. Where roles come from
 * the provider they are set to what it says now, but for accounts of this house that their owners linked.
 */
export async function personOfClaims(
  deps: Pick<IdentityDeps, 'clock' | 'randomBytes'>,
  tx: Tx,
  claimed: Claimed,
): Promise<string> {
  const { claims, settings } = claimed;
  const link = { issuer: claims.iss, subject: claims.sub };
  await lockLink(tx, link);
  const grants = await grantsOf(tx, claimed);
  const known = await selectOptionalLinked(tx, link);
  if (known === undefined) {
    const actorId = await makePerson(deps, tx, { ...claimed, grants: grants ?? [] });
    const at = new Date(deps.clock.now());
    await insertLink(tx, { ...link, actorId, keepsGrants: false, at });
    return actorId;
  }
  if (settings.roles !== null) await lockAdmins(tx);
  const { actorId, keepsGrants } = known;
  const person = await selectOptionalPersonForUpdate(tx, actorId);
  if (person === undefined || person.disabledAt !== null) {
    throw refuseSso({ code: 'sso-failed', why: 'disabled' });
  }
  if (grants !== null && !keepsGrants) await setGrants(deps, tx, { ...claimed, person, grants });
  return actorId;
}

/** Null where the provider has no say in it. */
async function grantsOf(tx: Tx, { claims, settings }: Claimed): Promise<Grant[] | null> {
  const { roles } = settings;
  if (roles === null) return null;
  const codes = roles.values.flatMap(({ placeCode }) => placeCode ?? []);
  const ids = await selectWarehouseIds(tx, codes);
  return grantsOfClaims(claimTexts(claims, roles.claim), roles.values, ids);
}

async function makePerson(
  deps: Pick<IdentityDeps, 'clock' | 'randomBytes'>,
  tx: Tx,
  { claims, requestId, grants }: Claimed & { grants: Grant[] },
): Promise<string> {
  const newcomer = readNewcomer(claims);
  if (newcomer === null) throw refuseSso({ code: 'sso-failed', why: 'nameless' });
  const maker = { by: PROVIDER, requestId };
  const person = { ...newcomer, grants };
  try {
    return await insertNewPerson(deps, tx, { maker, person, passwordHash: null });
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'already-exists') throw error;
    throw refuseSso({ code: 'sso-failed', why: 'address-taken' });
  }
}

async function setGrants(
  { clock }: Pick<IdentityDeps, 'clock'>,
  tx: Tx,
  { person, grants, requestId }: Claimed & { person: PersonRow; grants: Grant[] },
): Promise<void> {
  if (textOf(person.grants) === textOf(grants)) return;
  const { actorId, name } = person;
  const at = new Date(clock.now());
  await deleteGrants(tx, actorId);
  await insertGrants(tx, actorId, grants);
  await updatePerson(tx, { actorId, name, disabledAt: null, at });
  await appendAuditEvent(tx, at, {
    kind: 'grants-changed',
    by: PROVIDER,
    subject: actorId,
    detail: { before: person.grants, after: grants },
    requestId,
  });
}

function textOf(grants: readonly Grant[]): string {
  const names = grants.map(({ role, warehouseId, limit }) =>
    JSON.stringify([role, warehouseId, limit?.perCommand ?? null, limit?.perDay ?? null]),
  );
  return names.toSorted().join();
}
