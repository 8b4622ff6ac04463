import { isIP } from 'node:net';
import path from 'node:path';
import { DEMO_PACE_MAX } from '@stockwire/shared/demo';
import { readDatabaseUrl } from './platform/db/read-database-url.ts';
import { LOG_LEVELS, type LogLevel } from './platform/log.ts';
import { readInternalUrl } from './platform/settings/internal-url.ts';
import { isLoopbackName } from './platform/settings/loopback-name.ts';
import { readMetricsToken } from './platform/settings/metrics-token.ts';
import { type OauthSettings, readOauthSettings } from './platform/settings/oauth-settings.ts';
import { OperatorError } from './platform/settings/operator-error.ts';
import { type Report, SettingTexts } from './platform/settings/read-texts.ts';
import { readSecretKeys, type SecretKeys } from './platform/settings/secret-keys.ts';
import { readSsoSettings, type SsoSettings } from './platform/settings/sso-settings.ts';

const RATE_LIMIT_STORES = ['memory', 'postgres'] as const;
const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const ROLES = ['api', 'relay', 'worker'] as const;
type Role = (typeof ROLES)[number];

export interface Config extends SecretKeys {
  /** `NODE_ENV=production`: nothing may be left at what an example says. */
  isProduction: boolean;
  /** Beyond loopback only where people come by https. */
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** The owner's URL: migrations only. */
  databaseUrl: string;
  /** The application role's URL: everything else. */
  databaseAppUrl: string;
  /** Absolute. */
  dataDir: string;
  roles: ReadonlySet<Role>;
  /** The node whose writer the jobs of this process use; null where it has its own. */
  internalUrl: string | null;
  demo: boolean;
  /** Speed of the simulated shift; 0 is data without a shift. */
  demoPace: number;
  logLevel: LogLevel;
  /** Origin that people reach the server under, where it is not the listener's own. */
  publicUrl: string | null;
  /** Further origins that may talk to the server from a browser. */
  allowedOrigins: string[];
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Requests a minute of one person, and of one address that nobody is signed in at. */
  personRequestsPerMinute: number;
  addressRequestsPerMinute: number;
  /** Whether each node counts requests for itself, or all of them together in the database. */
  rateLimitStore: (typeof RATE_LIMIT_STORES)[number];
  /** What a collector of numbers bears; null where they are for this machine alone, in production for nobody. */
  metricsToken: string | null;
  /** The provider that people sign in at; null where they sign in here only. */
  sso: SsoSettings | null;
  /** Whose tokens of programs are good here. */
  oauth: OauthSettings;
}

/** Names every variable that is wrong; the values stay out, since some of them are secrets. */
export class ConfigError extends OperatorError {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(
      `The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Record<string, string | undefined>;

/** A console that scrolls through a million rows asks ten times a second; this is five of them. */
const PERSON_REQUESTS_PER_MINUTE = 3_000;

/** Before sign-in a browser asks a handful of times; an office behind one address shares this. */
const ADDRESS_REQUESTS_PER_MINUTE = 600;
const REQUESTS_PER_MINUTE_MAX = 99_999;

/** The settings of this process. Nothing else reads its environment. */
export function readProcessConfig(): Config {
  return readConfig(process.env);
}

/** Who a program of the command line acts as: a machine by its key, or a person. */
export function readProcessCaller(): { apiKey?: string; email?: string; password?: string } {
  const { STOCKWIRE_API_KEY, STOCKWIRE_EMAIL, STOCKWIRE_PASSWORD } = process.env;
  return {
    ...(STOCKWIRE_API_KEY && { apiKey: STOCKWIRE_API_KEY }),
    ...(STOCKWIRE_EMAIL && { email: STOCKWIRE_EMAIL }),
    ...(STOCKWIRE_PASSWORD && { password: STOCKWIRE_PASSWORD }),
  };
}

/** Reads the settings (protocol.md §1); throws a `ConfigError` when any is wrong. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const settings = new SettingTexts(environment, report);
  const text = (name: string) => settings.text(name);
  const usual = (name: string, value: string) => text(name) ?? value;
  const isProduction = readEnvironment(usual('NODE_ENV', 'development'), report) === 'production';
  const publicUrl = readPublicUrl(text('PUBLIC_URL'), { isProduction, report });
  const roles = readRoles(usual('ROLES', ROLES.join(',')), report);
  const config: Config = {
    isProduction,
    host: readHost(usual('HOST', '127.0.0.1'), { publicUrl, report }),
    port: readNumber(usual('PORT', '4000'), report, { name: 'PORT', max: 65_535, whole: true }),
    ...readDatabase(settings, { isProduction, report }),
    ...readSecretKeys(settings, { isProduction, report }),
    dataDir: path.resolve(usual('DATA_DIR', '.data')),
    roles,
    internalUrl: readInternalUrl(text('INTERNAL_URL'), { roles, report }),
    demo: readDemo(usual('DEMO', 'false'), { isProduction, report }),
    demoPace: readNumber(usual('DEMO_PACE', '1'), report, {
      name: 'DEMO_PACE',
      max: DEMO_PACE_MAX,
      whole: false,
    }),
    logLevel: readLogLevel(usual('LOG_LEVEL', 'info'), report),
    publicUrl,
    allowedOrigins: readOrigins(usual('ALLOWED_ORIGINS', ''), { isProduction, report }),
    trustedProxies: readProxies(usual('TRUSTED_PROXIES', ''), report),
    ...readRates(text, report),
    metricsToken: readMetricsToken(settings, { isProduction, report }),
    sso: readSsoSettings(settings, { publicUrl, report }),
    oauth: readOauthSettings(settings, { publicUrl, report }),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

interface Rules {
  isProduction: boolean;
  report: Report;
}

/** Passwords and cookies must not travel in the clear: beyond loopback people come by https, or not at all. */
function readHost(
  host: string,
  { publicUrl, report }: { publicUrl: string | null; report: Report },
): string {
  if (!isLoopbackName(host) && !publicUrl?.startsWith('https:')) {
    report(
      'HOST beyond this machine (127.0.0.1, ::1, localhost) needs PUBLIC_URL=https://…, the address ' +
        'of the proxy that ends TLS in front of it: passwords must not travel in the clear',
    );
  }
  return host;
}

function readNumber(
  text: string,
  report: Report,
  { name, min = 0, max, whole }: { name: string; min?: number; max: number; whole: boolean },
): number {
  const value = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
    report(`${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}`);
  }
  return value;
}

function readDemo(text: string, { isProduction, report }: Rules): boolean {
  if (text !== 'true' && text !== 'false') report('DEMO must be true or false');
  if (text === 'true' && isProduction) {
    report('DEMO must be false in production: it makes people whose passwords stand in a file');
  }
  return text === 'true';
}

function readRates(
  text: (name: string) => string | undefined,
  report: Report,
): Pick<Config, 'personRequestsPerMinute' | 'addressRequestsPerMinute' | 'rateLimitStore'> {
  const read = (name: string, usual: number) =>
    readNumber(text(name) ?? String(usual), report, {
      name,
      min: 1,
      max: REQUESTS_PER_MINUTE_MAX,
      whole: true,
    });
  const wanted = text('RATE_LIMIT_STORE') ?? 'memory';
  const rateLimitStore = RATE_LIMIT_STORES.find((store) => store === wanted);
  if (rateLimitStore === undefined) {
    report(`RATE_LIMIT_STORE must be one of ${RATE_LIMIT_STORES.join(', ')}`);
  }
  return {
    rateLimitStore: rateLimitStore ?? 'memory',
    personRequestsPerMinute: read('PERSON_REQUESTS_PER_MINUTE', PERSON_REQUESTS_PER_MINUTE),
    addressRequestsPerMinute: read('ADDRESS_REQUESTS_PER_MINUTE', ADDRESS_REQUESTS_PER_MINUTE),
  };
}

function readDatabase(
  settings: SettingTexts,
  rules: Rules,
): Pick<Config, 'databaseUrl' | 'databaseAppUrl'> {
  const [ownerUrl, appUrl] = [settings.secret('DATABASE_URL'), settings.secret('DATABASE_APP_URL')];
  const owner = readDatabaseUrl('DATABASE_URL', ownerUrl, rules);
  const app = readDatabaseUrl('DATABASE_APP_URL', appUrl, rules);
  if (owner !== null && app !== null && owner.username === app.username) {
    rules.report(
      'DATABASE_APP_URL must name another role than DATABASE_URL: the owner could change the ledger',
    );
  }
  return { databaseUrl: ownerUrl ?? '', databaseAppUrl: appUrl ?? '' };
}

/** A word that is nearly `production` must not start what production refuses. */
function readEnvironment(text: string, report: Report): string {
  if (!ENVIRONMENTS.some((known) => known === text)) {
    report(`NODE_ENV must be one of ${ENVIRONMENTS.join(', ')}`);
  }
  return text;
}

function readRoles(text: string, report: Report): ReadonlySet<Role> {
  const names = text.split(',').map((name) => name.trim());
  const roles = ROLES.filter((role) => names.includes(role));
  const unknown = names.filter((name) => !ROLES.some((role) => role === name));
  if (unknown.length > 0) {
    report(`ROLES must be a list of ${ROLES.join(', ')}; unknown: ${unknown.join(', ')}`);
  }
  return new Set(roles);
}

function readLogLevel(text: string, report: Report): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) report(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  return level ?? 'info';
}

function originOf(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url
    : null;
}

/** What is sent by http to another machine can be read, and changed, on the way. */
function isInTheClear({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && !isLoopbackName(hostname);
}

function readPublicUrl(text: string | undefined, { isProduction, report }: Rules): string | null {
  if (text === undefined) return null;
  const url = originOf(text);
  if (url === null) report('PUBLIC_URL must be an origin such as https://stock.example.org');
  if (url !== null && isProduction && isInTheClear(url)) {
    report('PUBLIC_URL must be https in production: passwords must not travel in the clear');
  }
  return url?.origin ?? null;
}

function readOrigins(text: string, { isProduction, report }: Rules): string[] {
  return listOf(text).map((part) => {
    const url = originOf(part);
    if (url === null) report(`ALLOWED_ORIGINS: ${part} is no origin (scheme, host, port)`);
    if (url !== null && isProduction && isInTheClear(url)) {
      report(`ALLOWED_ORIGINS: ${part} must be https in production`);
    }
    return url?.origin ?? part;
  });
}

function readProxies(text: string, report: Report): string[] {
  const proxies = listOf(text);
  for (const proxy of proxies) {
    if (!isNetwork(proxy)) {
      report(`TRUSTED_PROXIES: ${proxy} is no address, and no network such as 10.0.0.0/8`);
    }
  }
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  // Without a bit it would be everybody, whose word about who called is worth nothing.
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
