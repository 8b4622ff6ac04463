import { isIP } from 'node:net';
import path from 'node:path';
import { DEMO_PACE_MAX } from '@stockwire/shared/demo';
import { LOG_LEVELS, type LogLevel } from './platform/log.ts';

const ROLES = ['api', 'relay', 'worker'] as const;
type Role = (typeof ROLES)[number];

export interface Config {
  /** A literal loopback address or `localhost`: without sign-in nobody else may reach the server. */
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
  demo: boolean;
  /** Speed of the simulated shift; 0 is data without a shift. */
  demoPace: number;
  logLevel: LogLevel;
  /** Origin that people reach the server under, where it is not the listener's own. */
  publicUrl: string | null;
  /** Further origins that may talk to the server from a browser. */
  allowedOrigins: string[];
}

/** Names every variable that is wrong; the values stay out, since some of them are secrets. */
export class ConfigError extends Error {
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
type Report = (problem: string) => void;

/** The settings of this process. Nothing else reads its environment. */
export function readProcessConfig(): Config {
  return readConfig(process.env);
}

/** Reads the settings (protocol.md §1); throws a `ConfigError` when any is wrong. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const text = (name: string) => environment[name]?.trim() || undefined;
  const config: Config = {
    host: readHost(text('HOST') ?? '127.0.0.1', report),
    port: readNumber(text('PORT') ?? '4000', report, { name: 'PORT', max: 65_535, whole: true }),
    ...readDatabase(text('DATABASE_URL'), text('DATABASE_APP_URL'), report),
    dataDir: path.resolve(text('DATA_DIR') ?? '.data'),
    roles: readRoles(text('ROLES') ?? ROLES.join(','), report),
    demo: readFlag(text('DEMO') ?? 'false', report),
    demoPace: readNumber(text('DEMO_PACE') ?? '1', report, {
      name: 'DEMO_PACE',
      max: DEMO_PACE_MAX,
      whole: false,
    }),
    logLevel: readLogLevel(text('LOG_LEVEL') ?? 'info', report),
    publicUrl: readPublicUrl(text('PUBLIC_URL'), report),
    allowedOrigins: readOrigins(text('ALLOWED_ORIGINS') ?? '', report),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function readHost(host: string, report: Report): string {
  if (!isLoopback(host)) {
    report(
      'HOST must be a loopback address (127.0.0.1, ::1 or localhost): there is no sign-in yet, so ' +
        'whoever reaches the server may do everything',
    );
  }
  return host;
}

function readNumber(
  text: string,
  report: Report,
  { name, max, whole }: { name: string; max: number; whole: boolean },
): number {
  const value = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= max) || (whole && !Number.isInteger(value))) {
    report(`${name} must be a ${whole ? 'whole ' : ''}number from 0 to ${max}`);
  }
  return value;
}

function readFlag(text: string, report: Report): boolean {
  if (text !== 'true' && text !== 'false') report('DEMO must be true or false');
  return text === 'true';
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function readDatabase(
  ownerUrl: string | undefined,
  appUrl: string | undefined,
  report: Report,
): Pick<Config, 'databaseUrl' | 'databaseAppUrl'> {
  const owner = readDatabaseUrl('DATABASE_URL', ownerUrl, report);
  const app = readDatabaseUrl('DATABASE_APP_URL', appUrl, report);
  if (owner !== null && app !== null && owner.username === app.username) {
    report(
      'DATABASE_APP_URL must name another role than DATABASE_URL: the owner could change the ledger',
    );
  }
  return { databaseUrl: ownerUrl ?? '', databaseAppUrl: appUrl ?? '' };
}

function readDatabaseUrl(name: string, text: string | undefined, report: Report): URL | null {
  const url = parseUrl(text ?? '');
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url;
  report(
    text === undefined
      ? `${name} is missing: \`npm start\` brings a database along, or name your own PostgreSQL`
      : `${name} must look like postgres://role:password@host:5432/database`,
  );
  return null;
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

function originOf(text: string): string | null {
  const url = parseUrl(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url.origin
    : null;
}

function readPublicUrl(text: string | undefined, report: Report): string | null {
  if (text === undefined) return null;
  const origin = originOf(text);
  if (origin === null) report('PUBLIC_URL must be an origin such as https://stock.example.org');
  return origin;
}

function readOrigins(text: string, report: Report): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const origin = originOf(part);
      if (origin === null) report(`ALLOWED_ORIGINS: ${part} is no origin (scheme, host, port)`);
      return origin ?? part;
    });
}
