import { SignedIn } from '@stockwire/shared/identity';
import { Helpers, SsoOffer, SsoReturn, SsoStarted } from '@stockwire/shared/sso';
import { findHelpers } from '../../../features/identity/find-helpers.ts';
import { finishSso } from '../../../features/identity/sso/finish-sso.ts';
import { SSO_ATTEMPT_S } from '../../../features/identity/sso/sso-attempt.ts';
import { startSso } from '../../../features/identity/sso/start-sso.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';

const SSO = '/api/v1/session/sso';

// None takes an Idempotency-Key: its answers hold what opens a session, and are stored nowhere.
const facts = {
  tag: 'Identity',
  status: 200,
  changes: false,
  guard: 'none',
  params: NO_PARAMS,
  query: NO_QUERY,
} as const;

/** Signing in at a provider, by OpenID Connect. */
export const SSO_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'get',
    path: SSO,
    summary: 'Read who else signs people in here',
    needsNoDatabase: true,
    access: 'open',
    problems: [],
    body: NO_BODY,
    answer: SsoOffer,
    async handler({ identity: { sso } }) {
      if (sso === null) return { body: { provider: null } };
      return { body: { provider: { name: sso.settings.name, signOutUrl: sso.signOutUrl() } } };
    },
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: SSO,
    summary: 'Begin to sign in at the provider',
    description:
      'Answers where the browser goes (authorization code with PKCE), and sets a cookie that ties what ' +
      'comes back to this browser for ten minutes.',
    access: 'open',
    problems: ['not-found'],
    body: NO_BODY,
    answer: SsoStarted,
    async handler({ identity }) {
      const { location, token } = await startSso(identity);
      return { body: { location }, attempt: { token, maxAgeS: SSO_ATTEMPT_S } };
    },
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${SSO}/return`,
    summary: 'Sign in with what the provider answered',
    description:
      'Takes the query that the provider sent the browser back with. Sets the session cookie. Who comes ' +
      'for the first time is made a person, with the roles that the provider’s claims stand for.',
    access: 'open',
    problems: ['not-found', 'sso-failed'],
    body: SsoReturn,
    answer: SignedIn,
    async handler({ identity }, { client, requestId }, { body }) {
      const { attemptToken } = client;
      const command = { query: body.query, attemptToken, client, requestId };
      const { opened, signedIn } = await finishSso(identity, command);
      const { token, deviceToken } = opened;
      return { body: signedIn, session: { token, deviceToken }, attempt: null };
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: '/api/v1/session/helpers',
    summary: 'Read who gives people their roles',
    description: 'For those who have none yet: up to three administrators, who worked last first.',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: Helpers,
    handler: async ({ identity }) => ({
      body: { people: await findHelpers(identity, { roles: ['admin'], warehouseId: null }) },
    }),
  }),
];
