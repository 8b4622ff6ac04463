import { expect, test } from 'vitest';
import { readOauthSettings } from './oauth-settings.ts';
import { SettingTexts } from './read-texts.ts';
import { readSsoSettings } from './sso-settings.ts';

const PUBLIC = 'https://stock.example';

function read(environment: Record<string, string>, publicUrl: string | null = PUBLIC) {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  const settings = new SettingTexts(environment, report);
  const sso = readSsoSettings(settings, { publicUrl, report });
  const oauth = readOauthSettings(settings, { publicUrl, report });
  return { sso, oauth, problems };
}

const USUAL = { OIDC_ISSUER: 'https://login.acme.example/tenant', OIDC_CLIENT_ID: 'stockwire' };

test('without settings people sign in here only, and tokens are ours', () => {
  expect(read({}, null)).toEqual({
    sso: null,
    oauth: { issuer: 'urn:stockwire:local', audience: 'urn:stockwire:local/api', outside: [] },
    problems: [],
  });
  expect(read({}).oauth).toMatchObject({ issuer: PUBLIC, audience: `${PUBLIC}/api` });
});

test('an issuer and a client id are enough', () => {
  const { sso, problems } = read(USUAL);
  expect(problems).toEqual([]);
  expect(sso).toEqual({
    issuer: 'https://login.acme.example/tenant',
    clientId: 'stockwire',
    clientSecret: null,
    name: 'login.acme.example',
    scope: 'openid profile email',
    redirectUri: 'https://stock.example/sign-in/return',
    roles: null,
  });
});

test('values of a claim stand for roles, somewhere or everywhere, whatever signs they hold', () => {
  const { sso, problems } = read({
    ...USUAL,
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_ROLES: 'admins=admin; CN=leeds,OU=x=operator@lds ;',
  });
  expect(problems).toEqual([]);
  expect(sso?.roles).toEqual({
    claim: 'groups',
    values: [
      { value: 'admins', role: 'admin', placeCode: null },
      { value: 'CN=leeds,OU=x', role: 'operator', placeCode: 'LDS' },
    ],
  });
});

test('every wrong setting is named', () => {
  const wrong: [Record<string, string>, RegExp, (string | null)?][] = [
    [{ OIDC_CLIENT_ID: 'x' }, /OIDC_CLIENT_ID means nothing without OIDC_ISSUER/],
    [{ OIDC_ISSUER: USUAL.OIDC_ISSUER }, /OIDC_CLIENT_ID is missing/],
    [USUAL, /OIDC_ISSUER needs PUBLIC_URL/, null],
    [{ ...USUAL, OIDC_ISSUER: 'http://login.acme.example' }, /OIDC_ISSUER must be an https/],
    [{ ...USUAL, OIDC_ISSUER: 'nonsense' }, /OIDC_ISSUER must be an https/],
    [{ ...USUAL, OIDC_SCOPE: 'email' }, /OIDC_SCOPE must contain openid/],
    [{ ...USUAL, OIDC_ROLE_CLAIM: 'groups' }, /go together/],
    [{ ...USUAL, OIDC_ROLE_CLAIM: 'g', OIDC_ROLES: 'x=boss' }, /wrong: x=boss/],
    [{ ...USUAL, OIDC_ROLE_CLAIM: 'g', OIDC_ROLES: 'admin' }, /wrong: admin/],
    [{ OAUTH_ISSUERS: 'https://login.example' }, /OAUTH_ISSUERS must be pairs/],
    [{ OAUTH_ISSUERS: 'https://login.example http://login.example/keys' }, /must be pairs/],
    [{ OAUTH_ISSUERS: `${PUBLIC} ${PUBLIC}/keys` }, /this server itself/],
    [
      {
        OAUTH_ISSUERS:
          'https://a.example https://a.example/1, https://a.example https://b.example/2',
      },
      /twice/,
    ],
  ];
  for (const [environment, problem, publicUrl = PUBLIC] of wrong) {
    const { problems } = read(environment, publicUrl);
    expect(problems, JSON.stringify(environment)).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  }
});

test('outside issuers are pairs of a name and an address of keys; on this machine http will do', () => {
  const { oauth, problems } = read({
    OAUTH_ISSUERS:
      'https://a.example https://a.example/keys, http://127.0.0.1:9 http://localhost:9/k',
    OAUTH_AUDIENCE: 'urn:stock',
  });
  expect(problems).toEqual([]);
  expect(oauth).toEqual({
    issuer: PUBLIC,
    audience: 'urn:stock',
    outside: [
      { issuer: 'https://a.example', jwksUrl: 'https://a.example/keys' },
      { issuer: 'http://127.0.0.1:9', jwksUrl: 'http://localhost:9/k' },
    ],
  });
});
