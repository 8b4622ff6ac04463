import type { Actor } from '../../../domain/actor.ts';
import { refuseField, refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectOptionalPasswordHash } from '../people/people.queries.ts';
import { countAttempt, countedFromSession } from './sign-in-attempts.ts';

/** What was right, and what the guess counted against: to be cleared by whoever goes on. */
export interface ConfirmedPassword {
  passwordHash: string;
  counted: ReturnType<typeof countedFromSession>;
}

/**
 * Asks whoever is signed in for their password again, as often as a browser may guess at one. Refused at
 * `pointer` when it is wrong.
 */
export async function confirmOwnPassword(
  deps: Pick<IdentityDeps, 'database' | 'clock' | 'passwords'>,
  { id }: Actor,
  { password, pointer }: { password: string; pointer: string },
): Promise<ConfirmedPassword> {
  const counted = countedFromSession(id);
  const passwordHash = await selectOptionalPasswordHash(deps.database.sql, id);
  if (passwordHash === null) throw refuseIdentity({ code: 'not-found', what: 'person' });
  const isRight = await deps.passwords.verify(passwordHash, password, () =>
    countAttempt(deps, counted),
  );
  if (!isRight) throw refuseField(pointer, 'wrong-password', 'is not your password');
  return { passwordHash, counted };
}
