import { isLoopbackName } from '../settings/loopback-name.ts';
import type { Report } from '../settings/read-texts.ts';
import { isSslMode, SSL_MODES } from './tls.ts';

/** Passwords that stand in examples and in the first lines of every list of guesses. */
const DEFAULT_PASSWORDS = new Set([
  '',
  'admin',
  'changeme',
  'owner',
  'password',
  'postgres',
  'secret',
  'stockwire',
  'stockwire_app',
  'stockwire_owner',
]);

interface UrlRules {
  isProduction: boolean;
  report: Report;
}

/** A PostgreSQL URL as it stands in a setting; what is wrong with it is reported without its password. */
export function readDatabaseUrl(
  name: string,
  text: string | undefined,
  { isProduction, report }: UrlRules,
): URL | null {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    report(
      text === undefined
        ? `${name} is missing: \`npm start\` brings a database along, or name your own PostgreSQL`
        : `${name} must look like postgres://role:password@host:5432/database`,
    );
    return null;
  }
  checkTls(name, url, { isProduction, report });
  if (isProduction && isDefaultPassword(url)) {
    report(`${name} has no password, or one that everybody knows: in production it needs its own`);
  }
  return url;
}

function checkTls(name: string, url: URL, { isProduction, report }: UrlRules): void {
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !isSslMode(mode)) {
    report(
      `${name}: sslmode must be one of ${SSL_MODES.join(', ')}; others may fall back to plain text`,
    );
  }
  if (isProduction && mode === null && !isLoopbackName(url.hostname)) {
    report(
      `${name} must say how the way to ${url.hostname} is protected: ?sslmode=verify-full, or ` +
        '?sslmode=disable where nobody else shares that network',
    );
  }
}

function isDefaultPassword({ username, password }: URL): boolean {
  const plain = decodeURIComponent(password).toLowerCase();
  return DEFAULT_PASSWORDS.has(plain) || plain === decodeURIComponent(username).toLowerCase();
}
