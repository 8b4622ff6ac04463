import { SignedIn } from '@stockwire/shared/identity';
import {
  ConfirmPassword,
  Helpers,
  SignInMethods,
  SsoOffer,
  SsoReturn,
  SsoStarted,
} from '@stockwire/shared/sso';
import { findHelpers } from '../../../features/identity/find-helpers.ts';
import { finishSso } from '../../../features/identity/sso/finish-sso.ts';
import { finishLink, startLink } from '../../../features/identity/sso/link-sso.ts';
import { readMethods } from '../../../features/identity/sso/read-methods.ts';
import { SSO_ATTEMPT_S } from '../../../features/identity/sso/sso-attempt.ts';
import { startSso } from '../../../features/identity/sso/start-sso.ts';
import { unlinkSso } from '../../../features/identity/sso/unlink-sso.ts';
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
      const { location, token } = await startSso(identity, { of: 'sign-in' });
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
    method: 'post',
    path: `${SSO}/link`,
    summary: 'Begin to link your account with yours at the provider',
    description:
      'Takes the password. Answers where the browser goes, and sets a cookie that is good in this session ' +
      'alone, for ten minutes, and signs nobody in.',
    access: 'signed-in',
    problems: ['validation', 'not-found', 'rate-limited', 'busy', 'session-ended', 'sso-failed'],
    body: ConfirmPassword,
    answer: SsoStarted,
    async handler({ identity }, { actor }, { body }) {
      const { location, token } = await startLink(identity, actor, body);
      return { body: { location }, attempt: { token, maxAgeS: SSO_ATTEMPT_S } };
    },
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${SSO}/link/return`,
    summary: 'Link your account with what the provider answered',
    description:
      'Takes the query that the provider sent the browser back with. Roles stay those that were given here.',
    access: 'signed-in',
    problems: ['not-found', 'session-ended', 'sso-failed'],
    body: SsoReturn,
    answer: SignInMethods,
    async handler({ identity }, { actor, client, requestId }, { body }) {
      const { attemptToken } = client;
      await finishLink(identity, actor, { query: body.query, attemptToken, client, requestId });
      return { body: await readMethods(identity, actor), attempt: null };
    },
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${SSO}/unlink`,
    summary: 'Sign in by password alone again',
    description:
      'Takes the password. Whom the provider brought in stays its own; without a link nothing happens.',
    access: 'signed-in',
    problems: ['validation', 'not-found', 'rate-limited', 'busy', 'session-ended'],
    body: ConfirmPassword,
    answer: SignInMethods,
    async handler({ identity }, { actor, requestId }, { body }) {
      await unlinkSso(identity, actor, { ...body, requestId });
      return { body: await readMethods(identity, actor) };
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: '/api/v1/session/methods',
    summary: 'Read how you can sign in',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: SignInMethods,
    handler: async ({ identity }, { actor }) => ({ body: await readMethods(identity, actor) }),
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
