import { randomBytes } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { openListener } from '../../platform/db/listener.ts';
import type { Log } from '../../platform/log.ts';
import type { OauthSettings } from '../../platform/settings/oauth-settings.ts';
import type { SsoSettings } from '../../platform/settings/sso-settings.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { type Bearers, createAuthenticator } from './authenticate.ts';
import { IdentityChanges } from './identity-changes.ts';
import type { IdentityDeps } from './identity-deps.ts';
import { findKey } from './keys/find-key.ts';
import { updateKeyUsed } from './keys/key.queries.ts';
import { MachineUses } from './machine-uses.ts';
import { updateClientUsed } from './oauth/client.queries.ts';
import { type FindTokenDeps, findToken } from './oauth/find-token.ts';
import { openOauth } from './oauth/oauth.ts';
import { createPasswords } from './passwords/passwords.ts';
import type { Secrets } from './secrets/open-secrets.ts';
import { createSsoProvider, type SsoProvider } from './sso/sso-provider.ts';
import { sweepIdentity } from './sweep-identity.ts';

/** How late a connection may notice that its session has ended by itself. */
const SWEEP_EVERY_MS = 30_000;

export interface OpenIdentity {
  /** The application role's URL: changes are heard on a connection of their own. */
  databaseAppUrl: string;
  database: Database;
  secrets: Secrets;
  clock: Clock;
  log: Log;
  /** Null where people sign in here only. */
  sso: SsoSettings | null;
  oauth: OauthSettings;
}

/** The identity room of a node, with what it keeps open. */
export interface Identity extends IdentityDeps {
  close(): Promise<void>;
}

/** Opens the identity room: from now on changes of every node are heard. */
export function openIdentity(options: OpenIdentity): Identity {
  const { database, secrets, clock, log, sso } = options;
  const changes = new IdentityChanges();
  const oauth = openOauth(options.oauth, { database, clock, secrets, randomBytes }, log);
  const bearers = openBearers({ database, secrets, clock, oauth });
  const identity: IdentityDeps = {
    authenticator: createAuthenticator({ database, clock, changes, bearers }),
    changes,
    database,
    clock,
    audit: createAuditLog({ database, clock }),
    passwords: createPasswords(),
    secrets,
    sso: sso === null ? null : openProvider(sso, log),
    oauth,
    randomBytes,
  };
  const listener = listen(options, changes);
  const sweep = sweepOften(identity, log);
  return {
    ...identity,
    async close() {
      await sweep.close();
      await listener.close();
    },
  };
}

/** Asks the provider once at start, so that a sign-out knows where to go before anybody has signed in. */
function openProvider(settings: SsoSettings, log: Log): SsoProvider {
  const provider = createSsoProvider(settings, log);
  // Why it could not be asked is in the log by then; the next sign-in asks it again.
  provider.configuration().catch(() => undefined);
  return provider;
}

/** Tokens of API keys say that they are such; everything else can only be one of OAuth. */
function openBearers(deps: FindTokenDeps & Pick<IdentityDeps, 'secrets'>): Bearers {
  const { sql } = deps.database;
  const uses = new MachineUses({
    clock: deps.clock,
    write: ({ actorId, ...times }) =>
      actorId.startsWith('key-')
        ? updateKeyUsed(sql, { keyId: actorId.slice('key-'.length), ...times })
        : updateClientUsed(sql, { clientId: actorId.slice('client-'.length), ...times }),
  });
  return {
    find: (token) => (token.startsWith('swk_') ? findKey(deps, token) : findToken(deps, token)),
    used: (actorId) => uses.note(actorId),
  };
}

function listen({ databaseAppUrl, log }: OpenIdentity, changes: IdentityChanges) {
  return openListener(
    { url: databaseAppUrl, applicationName: 'stockwire identity', channel: 'identity' },
    {
      stands: () => changes.found(),
      lost() {
        if (changes.stands) log.warn('changes of identity are not heard: nothing is remembered');
        changes.lost();
      },
      heard: (payload) => changes.heard(payload),
    },
  );
}

function sweepOften(deps: IdentityDeps, log: Log): { close(): Promise<void> } {
  let sweeping: Promise<void> | null = null;
  const timer = setInterval(() => {
    sweeping ??= sweepIdentity(deps)
      .catch((error: unknown) => log.error({ err: error }, 'ended sessions could not be removed'))
      .finally(() => {
        sweeping = null;
      });
  }, SWEEP_EVERY_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
