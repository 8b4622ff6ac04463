import type { Secrets } from '../secrets/open-secrets.ts';

/**
 * What of a PIN is hashed like a password: under a key that is not in the database, since a million PINs
 * are tried in hours, and bound to its person, so that nobody's hash is good for somebody else.
 */
export function pinText(
  secrets: Secrets,
  { actorId, pin }: { actorId: string; pin: string },
): string {
  return secrets.hmac('pins', `${actorId} ${pin}`).toString('base64url');
}
