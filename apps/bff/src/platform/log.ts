import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { cleanLine, SECRET_FIELDS } from './log-line.ts';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fields that may be objects are cut out before they are written; what lies deeper is cleaned as text. */
const SECRETS = SECRET_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** JSON lines with ISO times and level names, to standard output unless told otherwise. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS, censor: '[secret]' },
    hooks: { streamWrite: cleanLine },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
