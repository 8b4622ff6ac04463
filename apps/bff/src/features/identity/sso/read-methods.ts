import type { SignInMethods } from '@stockwire/shared/sso';
import type { Actor } from '../../../domain/actor.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalPasswordHash } from '../people/people.queries.ts';
import { selectOptionalLinkOf } from './sso.queries.ts';

/** How somebody can sign in here. */
export async function readMethods(
  { database: { sql }, sso }: Pick<IdentityDeps, 'database' | 'sso'>,
  { id: actorId }: Actor,
): Promise<SignInMethods> {
  const hasPassword = (await selectOptionalPasswordHash(sql, actorId)) !== null;
  if (sso === null) return { hasPassword, provider: null };
  const { name, issuer } = sso.settings;
  const link = await selectOptionalLinkOf(sql, { issuer, actorId });
  const linkedAt = link?.linkedAt.toISOString() ?? null;
  return { hasPassword, provider: { name, linkedAt, canUnlink: link?.keepsGrants === true } };
}
