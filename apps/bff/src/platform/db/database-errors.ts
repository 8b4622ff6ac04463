import { certificateFault } from './tls-codes.ts';

const UNIQUE_VIOLATION = '23505';

/** Codes of the driver and of Node for a connection that is gone or never came up. */
const CONNECTION_CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Server states: class 08 is the connection, 57P01–57P05 a server that ends or is not up yet. */
const CONNECTION_STATE = /^(08...|57P0[1-5])$/;

/** Never without a digit, unlike Node's EPIPE. */
const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Depth of `cause` that is looked through: Drizzle wraps the driver's error once, we once more. */
const CAUSES_MAX = 4;

function fieldOf(error: unknown, name: string): string | undefined {
  let current = error;
  for (let depth = 0; depth <= CAUSES_MAX && current instanceof Error; depth += 1) {
    const value: unknown = Reflect.get(current, name);
    if (typeof value === 'string') return value;
    current = current.cause;
  }
  return undefined;
}

/** The five-character SQLSTATE of a database error, also when it is the cause of another. */
export function sqlState(error: unknown): string | undefined {
  const code = fieldOf(error, 'code');
  return code !== undefined && SQL_STATE.test(code) ? code : undefined;
}

/** True when a unique constraint (the named one, if named) refused the statement. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    sqlState(error) === UNIQUE_VIOLATION &&
    (constraint === undefined || constraintOf(error) === constraint)
  );
}

/** The constraint that refused the statement. */
export function constraintOf(error: unknown): string | undefined {
  return fieldOf(error, 'constraint_name');
}

/** True when the connection broke or could not be made; whether a commit got through is then unknown. */
export function isConnectionLost(error: unknown): boolean {
  const code = fieldOf(error, 'code');
  if (code === undefined) return false;
  return (
    CONNECTION_CODES.has(code) || CONNECTION_STATE.test(code) || certificateFault(code) !== null
  );
}
