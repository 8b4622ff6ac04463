import type { OauthSettings } from '../src/platform/settings/oauth-settings.ts';
import type { SsoSettings } from '../src/platform/settings/sso-settings.ts';

/** Whose word about people and programs a test server takes: its own, unless a test says otherwise. */
export interface SignInSettings {
  sso: SsoSettings | null;
  oauth: OauthSettings;
}

export const OAUTH = { issuer: 'https://stock.test', audience: 'https://stock.test/api' };

export function signInSettings(change: Partial<SignInSettings> = {}): SignInSettings {
  return { sso: null, oauth: { ...OAUTH, outside: [] }, ...change };
}

/** As a provider of a test's own has it registered. */
export function ssoSettings(change: Partial<SsoSettings> = {}): SsoSettings {
  return {
    issuer: 'http://127.0.0.1:1',
    clientId: 'stockwire',
    clientSecret: 'a secret that only a test has',
    name: 'Acme',
    scope: 'openid profile email',
    redirectUri: 'http://localhost:4000/sign-in/return',
    roles: null,
    ...change,
  };
}
