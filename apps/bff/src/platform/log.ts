import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What may authenticate somebody never reaches a log, however deep the object it is logged with. */
const SECRETS = ['authorization', 'cookie', 'password', 'apiKey', 'token'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** JSON lines with ISO times and level names, to standard output unless told otherwise. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS, censor: '[secret]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
