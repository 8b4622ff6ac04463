import { refuseField } from '../../../domain/identity/refusals.ts';
import { type PasswordOwner, weakPassword } from '../../../domain/identity/weak-password.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { selectOptionalPerson } from '../people/people.queries.ts';

const WORDS = {
  common:
    'is built from words that are tried first; take a few that nobody would say in this order',
  personal:
    'is built from the name or the e-mail address; take words that say nothing about its owner',
  sequence:
    'follows the keyboard, the alphabet or the digits; take words that nobody would say in this order',
  repeats: 'repeats itself; take words that nobody would say in this order',
} as const;

/** Refuses a password at `pointer` that is among those that are tried first, and says why. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, pointer: string): void {
  const reason = weakPassword(password, owner);
  if (reason !== null) throw refuseField(pointer, `password-${reason}`, WORDS[reason]);
}

interface OtherPassword {
  actorId: string;
  password: string;
  pointer: string;
}

/** The same for another password of somebody who is there already; whoever is not is refused later. */
export async function refuseWeakPasswordOf(
  sql: SqlOrTx,
  { actorId, password, pointer }: OtherPassword,
): Promise<void> {
  const person = await selectOptionalPerson(sql, actorId);
  if (person !== undefined) refuseWeakPassword(password, person, pointer);
}
