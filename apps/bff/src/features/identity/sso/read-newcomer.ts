import { Email } from '@stockwire/shared/identity';
import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { lineUpTo } from '@stockwire/shared/text';

const Name = lineUpTo(NAME_LENGTH_MAX);

/**
 * Name and address of somebody who comes for the first time, as the provider says them; null where it does
 * not say enough. An address that the provider itself does not vouch for would be somebody else's to have.
 */
export function readNewcomer(
  claims: Readonly<Record<string, unknown>>,
): { name: string; email: string } | null {
  const email = Email.safeParse(claims.email);
  if (!email.success || claims.email_verified === false) return null;
  const names = [claims.name, claims.preferred_username, email.data].flatMap((text) => {
    const name = Name.safeParse(text);
    return name.success && name.data !== '' ? [name.data] : [];
  });
  const [name] = names;
  return name === undefined ? null : { name, email: email.data };
}
