import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { readDatabaseAddress } from './tls.ts';

type DriverTypes = { bigint: number };
export type Sql = postgres.Sql<DriverTypes>;
export type Tx = postgres.TransactionSql<DriverTypes>;
/** Either of the two: a statement that may run inside a transaction or outside. */
export type SqlOrTx = postgres.ISql<DriverTypes>;
/** A part of a statement, with its parameters. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** The query builder; a transaction of it is one too, so statements take either. */
export type Orm = PostgresJsDatabase;

export interface Database {
  sql: Sql;
  orm: Orm;
  close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** With `sslmode` where the way to the server needs protection. */
  url: string;
  applicationName: string;
  poolSize: number;
  /** Settings of every connection, such as `statement_timeout` in milliseconds. */
  session?: Record<string, string | number>;
}

/** A server that cannot be reached is reported while the request that needs it is still waited for. */
const CONNECT_WITHIN_S = 5;
/** The driver's own pause grows to 20 s: longer than the outage, and everybody would wait it out. */
const RECONNECT_PAUSE_S = 0.25;
/** Idle connections go after a while, so that a quiet node does not hold a server's slots. */
const IDLE_CLOSE_S = 300;
/** Connections are renewed, so that a server's caches of a connection cannot grow for ever. */
const LIFETIME_MAX_S = 3_600;
/** A dead peer is noticed after about this long: it may hold the lock of a ledger's head. */
const SILENCE_MAX_S = 5;
/** Work under way may finish before the pool is torn down. */
const CLOSE_WITHIN_S = 5;

/** The server watches its side of the connection; Node cannot set TCP_USER_TIMEOUT on the other side. */
const WATCHED_BY_SERVER = {
  tcp_keepalives_idle: SILENCE_MAX_S,
  tcp_keepalives_interval: 1,
  tcp_keepalives_count: SILENCE_MAX_S,
  tcp_user_timeout: SILENCE_MAX_S * 1_000,
};

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`bigint ${text} from the database is beyond the safe integers`);
  }
  return value;
}

const bigint = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: parseBigint,
};

/**
 * Opens a pool of connections, lazily: the first statement connects. `bigint` is a number here, once
 * and for all, and `timestamptz` a Date.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, ssl } = readDatabaseAddress(options.url);
  const sql = postgres(url, {
    ssl,
    max: options.poolSize,
    types: { bigint },
    connect_timeout: CONNECT_WITHIN_S,
    backoff: () => RECONNECT_PAUSE_S,
    idle_timeout: IDLE_CLOSE_S,
    max_lifetime: LIFETIME_MAX_S,
    keep_alive: SILENCE_MAX_S,
    prepare: true,
    fetch_types: true,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName,
      timezone: 'UTC',
      ...WATCHED_BY_SERVER,
      ...options.session,
    },
  });
  return {
    sql,
    orm: drizzle(withOwnOptions(sql)),
    close: () => sql.end({ timeout: CLOSE_WITHIN_S }),
  };
}

/**
 * Drizzle switches the driver's date and JSON conversions off, in the options of the client it is given
 * and so for every other user of it. It gets a view of the client whose options it may spoil.
 */
function withOwnOptions(sql: Sql): Sql {
  return Object.create(sql, { options: { value: { parsers: {}, serializers: {} } } }) as Sql;
}
