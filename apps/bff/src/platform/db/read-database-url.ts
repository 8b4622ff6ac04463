import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isLoopbackName } from '../settings/loopback-name.ts';
import type { Report } from '../settings/read-texts.ts';
import { isSslMode, SSL_MODES, SYSTEM_AUTHORITIES } from './tls.ts';

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
  if (!isDecodable(url)) {
    report(`${name}: a % in its role, password or database is written %25`);
    return null;
  }
  checkTls(name, url, { isProduction, report });
  checkAuthority(name, url, report);
  if (isProduction && isDefaultPassword(url)) {
    report(`${name} has no password, or one that everybody knows: in production it needs its own`);
  }
  return url;
}

/** The driver decodes these parts and would end the start with an error that names no setting. */
function isDecodable({ username, password, pathname }: URL): boolean {
  try {
    decodeURIComponent(username + password + pathname);
    return true;
  } catch {
    return false;
  }
}

function checkTls(name: string, url: URL, { isProduction, report }: UrlRules): void {
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !isSslMode(mode)) {
    report(
      `${name}: sslmode must be one of ${SSL_MODES.join(', ')}; others may fall back to plain text`,
    );
  }
  if (url.searchParams.has('ssl')) {
    report(`${name}: ssl= says nothing here, and the way stays plain: write sslmode=verify-full`);
  }
  if (isProduction && mode === null && !isLoopbackName(url.hostname)) {
    report(
      `${name} must say how the way to ${url.hostname} is protected: ?sslmode=verify-full, or ` +
        '?sslmode=disable where nobody else shares that network',
    );
  }
}

/** Whoever names an authority believes that it is asked. */
function checkAuthority(name: string, { searchParams }: URL, report: Report): void {
  const file = searchParams.get('sslrootcert');
  if (file === null) return;
  const mode = searchParams.get('sslmode');
  if (mode === null || mode === 'disable') {
    report(`${name} names an sslrootcert, which only counts with sslmode=verify-full or verify-ca`);
  }
  if (file === SYSTEM_AUTHORITIES) return;
  try {
    new X509Certificate(readFileSync(file));
  } catch {
    // The cause would repeat a path that the operator knows; what counts is which setting it was.
    report(`${name}: sslrootcert must name a file with a certificate in PEM that can be read here`);
  }
}

function isDefaultPassword({ username, password }: URL): boolean {
  const plain = decodeURIComponent(password).toLowerCase();
  return DEFAULT_PASSWORDS.has(plain) || plain === decodeURIComponent(username).toLowerCase();
}
