import type { IdentityDeps } from '../src/features/identity/identity-deps.ts';
import { openIdentity } from '../src/features/identity/open-identity.ts';
import { openSecrets } from '../src/features/identity/secrets/open-secrets.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Log } from '../src/platform/log.ts';
import { type SignInSettings, signInSettings } from './sign-in-settings.ts';
import { TestAuthenticator } from './test-authenticator.ts';
import type { TestDatabase } from './test-database.ts';
import { aKeyring } from './test-edges.ts';

export interface TestIdentity {
  deps: IdentityDeps;
  /** Signs in whoever a test says; the real one knows everybody else. */
  authenticator: TestAuthenticator;
  close(): Promise<void>;
}

/** The real identity room over a test database, with a way in for made-up actors. */
export async function openTestIdentity(
  { appUrl, database }: TestDatabase,
  { log, settings = signInSettings() }: { log: Log; settings?: SignInSettings },
): Promise<TestIdentity> {
  const secrets = await openSecrets(database, aKeyring());
  const clock = systemClock;
  const real = openIdentity({
    databaseAppUrl: appUrl,
    database,
    secrets,
    clock,
    log,
    ...settings,
  });
  const authenticator = new TestAuthenticator(real.authenticator);
  return { deps: { ...real, authenticator }, authenticator, close: () => real.close() };
}
