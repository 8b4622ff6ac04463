// The OpenID provider that people of the end-to-end tests sign in at: a real one, in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { at } from './paths.mjs';
import { freePort } from './ports.mjs';

/**
 * Starts a provider for the Stockwire at an address; `settings` is what that one has to be told of it.
 * @param {string} stockwireUrl
 */
export async function startSignInProvider(stockwireUrl) {
  const port = await freePort();
  const child = fork(at('apps/bff/test/oidc-provider-child.mjs'), [String(port), stockwireUrl], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return {
    settings: {
      PUBLIC_URL: stockwireUrl,
      OIDC_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_CLIENT_ID: 'stockwire',
      OIDC_CLIENT_SECRET: 'a secret that only a test has',
      OIDC_NAME: 'Acme',
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: 'stock-admins=admin;floor=operator',
    },
    /** It ends itself without its parent. */
    stop: () => child.disconnect(),
  };
}
