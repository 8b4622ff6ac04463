import type { Grant } from '@stockwire/shared/permissions';
import { type Identity, openIdentity } from '../src/features/identity/open-identity.ts';
import type { Passwords } from '../src/features/identity/passwords/passwords.ts';
import { createPerson } from '../src/features/identity/people/create-person.ts';
import { openSecrets } from '../src/features/identity/secrets/open-secrets.ts';
import type { SessionClient } from '../src/features/identity/sessions/open-session.ts';
import { signIn } from '../src/features/identity/sessions/sign-in.ts';
import { SettableClock } from '../src/platform/clock.ts';
import { createLogger } from '../src/platform/log.ts';
import { signInSettings } from './sign-in-settings.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { aKeyring } from './test-edges.ts';

export const PASSWORD = 'correct horse battery';
export const REQUEST = { requestId: 'test-request' };

export interface IdentityWorld {
  db: TestDatabase;
  clock: SettableClock;
  identity: Identity;
  /** How many passwords were looked at. */
  evaluated(): number;
  /** Another node on the same database; closed with the world. */
  openNode(): Promise<Identity>;
  /** A person with this world's password; answers the pseudonym. */
  aPerson(change?: { email?: string; grants?: Grant[]; name?: string }): Promise<string>;
  signIn(
    email: string,
    change?: { password?: string } & Partial<SessionClient>,
  ): ReturnType<typeof signIn>;
  close(): Promise<void>;
}

/** The identity room over a database of its own, with a clock that stands and hashes that cost nothing. */
export async function createIdentityWorld(): Promise<IdentityWorld> {
  const db = await createTestDatabase();
  const clock = new SettableClock(Date.now());
  const secrets = await openSecrets(db.database, aKeyring());
  const nodes: Identity[] = [];
  const passwords = new PlainPasswords();

  async function openNode(): Promise<Identity> {
    const log = createLogger('silent');
    const opened = openIdentity({
      databaseAppUrl: db.appUrl,
      database: db.database,
      secrets,
      clock,
      log,
      ...signInSettings(),
    });
    const node = { ...opened, passwords };
    nodes.push(node);
    await new Promise<void>((resolve) => {
      if (node.changes.stands) resolve();
      node.changes.onGap({ lost: () => {}, found: resolve });
    });
    return node;
  }
  const identity = await openNode();
  let people = 0;
  return {
    db,
    clock,
    identity,
    evaluated: () => passwords.evaluated,
    openNode,
    async aPerson({ email, grants = [], name = 'Somebody' } = {}) {
      people += 1;
      const person = {
        email: email ?? `p${people}@test.example`,
        name,
        password: PASSWORD,
        grants,
      };
      return (await createPerson(identity, { by: 'tester', ...REQUEST }, person)).actorId;
    },
    signIn: (email, { password = PASSWORD, ...client } = {}) =>
      signIn(identity, { email, password, client: aClient(client), ...REQUEST }),
    async close() {
      for (const node of nodes) await node.close();
      await db.drop();
    },
  };
}

export function aClient(change: Partial<SessionClient> = {}): SessionClient {
  return {
    ip: '192.0.2.1',
    device: null,
    browser: 'Test browser',
    sessionToken: null,
    deviceToken: null,
    sharedToken: null,
    ...change,
  };
}

/** The real ones cost 20 ms each and have a test of their own. */
class PlainPasswords implements Passwords {
  evaluated = 0;

  async hash(password: string): Promise<string> {
    return `plain:${password}`;
  }

  async verify(
    stored: string | null,
    password: string,
    onTurn?: () => Promise<void>,
  ): Promise<boolean> {
    await onTurn?.();
    this.evaluated += 1;
    return stored === `plain:${password}`;
  }
}
