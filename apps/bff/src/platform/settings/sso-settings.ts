import { ROLES, type Role } from '@stockwire/shared/permissions';
import { SSO_RETURN_PATH } from '@stockwire/shared/sso';
import { foldCode } from '@stockwire/shared/text';
import { isLoopbackName } from './loopback-name.ts';
import type { Report, SettingTexts } from './read-texts.ts';

/** A role for whoever has this value in the claim, in the place of this code or, with null, everywhere. */
interface RoleOfValue {
  value: string;
  role: Role;
  /** As codes are compared. */
  placeCode: string | null;
}

/** The OpenID provider that people sign in at. */
export interface SsoSettings {
  issuer: string;
  clientId: string;
  /** Null for a client that has none and proves itself by PKCE alone. */
  clientSecret: string | null;
  /** What people call the provider. */
  name: string;
  scope: string;
  /** Where it sends them back to; registered there in this very form. */
  redirectUri: string;
  /** Null leaves the roles to the administrators here. */
  roles: { claim: string; values: RoleOfValue[] } | null;
}

const OTHERS = [
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
  'OIDC_SCOPE',
  'OIDC_ROLE_CLAIM',
  'OIDC_ROLES',
];

interface Rules {
  publicUrl: string | null;
  report: Report;
}

/** `OIDC_…`; null where people sign in here only. */
export function readSsoSettings(settings: SettingTexts, rules: Rules): SsoSettings | null {
  const issuer = settings.text('OIDC_ISSUER');
  if (issuer !== undefined) return readProvider(settings, issuer, rules);
  const alone = OTHERS.filter((name) => settings.text(name) !== undefined);
  if (alone.length > 0) rules.report(`${alone.join(', ')} means nothing without OIDC_ISSUER`);
  return null;
}

function readProvider(
  settings: SettingTexts,
  issuer: string,
  { publicUrl, report }: Rules,
): SsoSettings {
  const url = safeUrl(issuer);
  if (url === null) report('OIDC_ISSUER must be an https address without a query');
  if (publicUrl === null) {
    report(
      `OIDC_ISSUER needs PUBLIC_URL: the provider sends people back to its ${SSO_RETURN_PATH}`,
    );
  }
  return {
    issuer,
    clientId: readClientId(settings, report),
    clientSecret: settings.secret('OIDC_CLIENT_SECRET') ?? null,
    name: settings.text('OIDC_NAME') ?? url?.hostname ?? issuer,
    scope: readScope(settings.text('OIDC_SCOPE') ?? 'openid profile email', report),
    redirectUri: `${publicUrl ?? ''}${SSO_RETURN_PATH}`,
    roles: readRoles(settings, report),
  };
}

function readClientId(settings: SettingTexts, report: Report): string {
  const clientId = settings.text('OIDC_CLIENT_ID');
  if (clientId === undefined) report('OIDC_CLIENT_ID is missing: the provider gives it out');
  return clientId ?? '';
}

/** An address that nobody on the way can change the answers of; plain http within this machine only. */
export function safeUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return null;
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname));
  return isSafe ? url : null;
}

function readScope(text: string, report: Report): string {
  if (!text.split(/\s+/).includes('openid')) report('OIDC_SCOPE must contain openid');
  return text;
}

function readRoles(settings: SettingTexts, report: Report): SsoSettings['roles'] {
  const claim = settings.text('OIDC_ROLE_CLAIM');
  const text = settings.text('OIDC_ROLES');
  if ((claim === undefined) !== (text === undefined)) {
    report('OIDC_ROLE_CLAIM and OIDC_ROLES go together: a claim, and what its values stand for');
  }
  if (claim === undefined || text === undefined) return null;
  const pairs = text.split(';').map((pair) => pair.trim());
  return { claim, values: pairs.filter(Boolean).flatMap((pair) => readPair(pair, report)) };
}

/** `value=role` or `value=role@PLACE`. A value may hold signs of equality itself, as names in directories do. */
function readPair(pair: string, report: Report): RoleOfValue[] {
  const [, value = '', name = '', place] = /^(.+)=([a-z]+)(?:@(\S+))?$/.exec(pair) ?? [];
  const placeCode = place === undefined ? null : foldCode(place);
  const role = ROLES.find((known) => known === name);
  if (role !== undefined) return [{ value: value.trim(), role, placeCode }];
  report(
    'OIDC_ROLES must be like stock-admins=admin;leeds=operator@LDS with roles of ' +
      `${ROLES.join(', ')}; wrong: ${pair}`,
  );
  return [];
}
