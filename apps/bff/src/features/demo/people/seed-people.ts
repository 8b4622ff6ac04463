import { ROLE_ACTIONS } from '@stockwire/shared/permissions';
import type { Database } from '../../../platform/db/database.ts';
import { listWarehouses } from '../../catalog/warehouses/list-warehouses.ts';
import type { IdentityDeps } from '../../identity/identity-deps.ts';
import { makeKey } from '../../identity/keys/make-key.ts';
import { createPerson } from '../../identity/people/create-person.ts';
import { resetPassword } from '../../identity/people/reset-password.ts';
import { DEMO_ACTOR } from '../demo-actor.ts';
import {
  selectOptionalSeeding,
  updateCredentialsDigest,
  withSeedingLock,
} from '../seeding/seeding.queries.ts';
import {
  credentialsPath,
  type DemoCredential,
  digestOfFile,
  writeCredentials,
} from './credentials-file.ts';
import { demoPeople } from './demo-people.ts';

/** Nobody types these: they are copied from the file. */
const PASSWORD_BYTES = 15;

const REQUEST = { by: DEMO_ACTOR.id, requestId: 'demo-people' };

export interface SeedPeopleDeps {
  database: Database;
  identity: IdentityDeps;
  /** Absolute. */
  dataDir: string;
}

/**
 * Makes the people of the demo, with passwords of this installation's own, and writes them where its
 * operator finds them; answers where. A file that is gone or was written for another database is made
 * anew, with new passwords.
 */
export function seedPeople(deps: SeedPeopleDeps): Promise<string> {
  const { database, dataDir } = deps;
  return withSeedingLock(database, async () => {
    const seeding = await selectOptionalSeeding(database.orm);
    if (seeding === undefined) throw new Error('there is no demo to make people for');
    const written = await digestOfFile(dataDir);
    if (written === null || !seeding.credentialsDigest?.equals(written)) {
      const digest = await writeCredentials(dataDir, await makeCredentials(deps));
      await updateCredentialsDigest(database.orm, seeding.seed, digest);
    }
    return credentialsPath(dataDir);
  });
}

async function makeCredentials(deps: SeedPeopleDeps): Promise<DemoCredential[]> {
  const { identity } = deps;
  const sites = await listWarehouses(deps, DEMO_ACTOR);
  // The first that was made is the one that the demo tells most about.
  const [site] = sites.toSorted((a, b) => a.warehouseId - b.warehouseId);
  if (site === undefined) throw new Error('the demo has no warehouse');
  const people = demoPeople(site.warehouseId);
  return Promise.all(
    people.map(async ({ role, ...person }) => {
      const password = identity.randomBytes(PASSWORD_BYTES).toString('base64url');
      const reset = await resetPassword(identity, REQUEST, { email: person.email, password });
      if (reset === null) await createPerson(identity, REQUEST, { ...person, password });
      const apiKey = role === 'integrator' ? await makeApiKey(identity) : null;
      return { role, email: person.email, password, apiKey };
    }),
  );
}

async function makeApiKey(identity: IdentityDeps): Promise<string> {
  const { secret } = await makeKey(identity, DEMO_ACTOR, {
    name: 'Demo integrator',
    scopes: [...ROLE_ACTIONS.integrator],
    warehouseIds: null,
    expiresAt: null,
    requestId: REQUEST.requestId,
  });
  return secret;
}
