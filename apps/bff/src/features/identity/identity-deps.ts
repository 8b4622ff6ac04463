import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { Authenticator } from './authenticate.ts';
import type { IdentityChanges } from './identity-changes.ts';
import type { Oauth } from './oauth/oauth.ts';
import type { Passwords } from './passwords/passwords.ts';
import type { Secrets } from './secrets/open-secrets.ts';
import type { SsoProvider } from './sso/sso-provider.ts';

/** What every use-case of the identity room stands on. */
export interface IdentityDeps {
  authenticator: Authenticator;
  changes: IdentityChanges;
  database: Pick<Database, 'sql'>;
  clock: Clock;
  audit: AuditLog;
  passwords: Passwords;
  /** Keys that hash what machines sign in with. */
  secrets: Secrets;
  /** Null where people sign in here only. */
  sso: SsoProvider | null;
  oauth: Oauth;
  /** Bytes that nobody can guess. */
  randomBytes: (count: number) => Buffer;
}
