import { createSsoProvider } from '../src/features/identity/sso/sso-provider.ts';
import { createLogger } from '../src/platform/log.ts';
import { ssoSettings } from './sign-in-settings.ts';
import { createTestServer, type TestServer } from './test-server.ts';

/** A provider that was never there. */
export const deadProvider = () =>
  createSsoProvider(ssoSettings({ issuer: 'http://127.0.0.1:1' }), createLogger('silent'));

/** Uses a server of its own, and closes it. */
export async function onServer<T>(
  other: TestServer,
  use: (other: TestServer) => Promise<T>,
): Promise<T> {
  try {
    return await use(other);
  } finally {
    await other.close();
  }
}

/** A server whose people could sign in at a provider, if it were there. */
export async function withDeadProvider<T>(use: (other: TestServer) => Promise<T>): Promise<T> {
  const sso = deadProvider();
  return onServer(await createTestServer((real) => ({ identity: { ...real.identity, sso } })), use);
}
