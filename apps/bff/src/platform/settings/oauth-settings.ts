import type { Report, SettingTexts } from './read-texts.ts';
import { safeUrl } from './sso-settings.ts';

/** Somebody else whose tokens are believed, and where the keys to check them are. */
interface OutsideIssuer {
  issuer: string;
  jwksUrl: string;
}

export interface OauthSettings {
  /** What this server calls itself in the tokens it issues. */
  issuer: string;
  /** What a token must be made for to be good here. */
  audience: string;
  outside: OutsideIssuer[];
}

/** Without a public address the tokens of an installation are good for itself alone. */
const LOCAL_ISSUER = 'urn:stockwire:local';

/** `OAUTH_AUDIENCE` and `OAUTH_ISSUERS`. */
export function readOauthSettings(
  settings: SettingTexts,
  { publicUrl, report }: { publicUrl: string | null; report: Report },
): OauthSettings {
  const issuer = publicUrl ?? LOCAL_ISSUER;
  const outside = (settings.text('OAUTH_ISSUERS') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .flatMap((entry) => readIssuer(entry, report));
  if (outside.some((other) => other.issuer === issuer)) {
    report('OAUTH_ISSUERS names this server itself');
  }
  if (new Set(outside.map((other) => other.issuer)).size < outside.length) {
    report('OAUTH_ISSUERS names an issuer twice');
  }
  const audience = settings.text('OAUTH_AUDIENCE') ?? `${publicUrl ?? LOCAL_ISSUER}/api`;
  return { issuer, audience, outside };
}

/** `https://login.example https://login.example/keys`: its name as its tokens say it, and its keys. */
function readIssuer(entry: string, report: Report): OutsideIssuer[] {
  const [issuer = '', jwksUrl = '', ...rest] = entry.split(/\s+/);
  if (rest.length === 0 && safeUrl(issuer) !== null && safeUrl(jwksUrl) !== null) {
    return [{ issuer, jwksUrl }];
  }
  report(
    'OAUTH_ISSUERS must be pairs such as "https://login.example https://login.example/keys", by https, ' +
      'separated by commas',
  );
  return [];
}
