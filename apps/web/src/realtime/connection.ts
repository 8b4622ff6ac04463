/** The first try comes at once; then the waits double from one second to half a minute. */
const RECONNECT_FIRST_MS = 1_000;
const RECONNECT_MAX_MS = 30_000;

/**
 * How the screens' figures stand to the ledger. `sinceMs` and `nextTryAtMs` are this browser's clock;
 * `asOfMs` is the server's time at which the shown figures were last known right, null before the first.
 */
export type Connection =
  | { state: 'connecting'; sinceMs: number }
  | { state: 'live' }
  | { state: 'catching-up'; sinceMs: number; asOfMs: number | null; attempt: number }
  | {
      state: 'reconnecting';
      sinceMs: number;
      /** Null while a try is under way. */
      nextTryAtMs: number | null;
      asOfMs: number | null;
      attempt: number;
    }
  | { state: 'paused'; sinceMs: number; asOfMs: number | null; why: 'hidden' | 'person' }
  | { state: 'stale'; sinceMs: number; asOfMs: number | null };

export type ConnectionEvent =
  /** The link stands; the cursor is being joined to the ledger. */
  | { type: 'opened' }
  /** Everything up to the ledger's head is here. */
  | { type: 'caught-up' }
  /** A hole was found in the stream, or the ledger must be joined anew. */
  | { type: 'fell-behind' }
  /** The link is gone; `notBeforeMs` is what a leaving server asked to wait. */
  | { type: 'lost'; random: number; notBeforeMs?: number }
  | { type: 'trying' }
  /** The browser woke up or the stream went silent: nobody knows what was missed. */
  | { type: 'doubted' }
  /** The server was heard again, and what was missed is on its way. */
  | { type: 'proved' }
  | { type: 'hidden-long' };

export interface Moment {
  atMs: number;
  /** Server time of the last frame, beat or answer. */
  asOfMs: number | null;
}

type Step<Event> = (connection: Connection, moment: Moment, event: Event) => Connection;

const STEPS: {
  [Type in ConnectionEvent['type']]: Step<Extract<ConnectionEvent, { type: Type }>>;
} = {
  opened: (connection, moment) => opened(connection, moment),
  'caught-up': (connection) =>
    isOneOf(connection, 'catching-up', 'stale') ? { state: 'live' } : connection,
  'fell-behind': (connection, moment) =>
    connection.state === 'live' ? catchingUp(moment, 0) : connection,
  lost: (connection, moment, event) => lost(connection, event, moment),
  trying: (connection) =>
    connection.state === 'reconnecting' ? { ...connection, nextTryAtMs: null } : connection,
  doubted: (connection, moment) =>
    isOneOf(connection, 'live', 'paused')
      ? { state: 'stale', sinceMs: moment.atMs, asOfMs: asOfOf(connection, moment) }
      : connection,
  proved: (connection, moment) =>
    connection.state === 'stale'
      ? { ...catchingUp(moment, 0), asOfMs: connection.asOfMs }
      : connection,
  'hidden-long': (connection, moment) =>
    isOneOf(connection, 'reconnecting', 'connecting')
      ? connection
      : {
          state: 'paused',
          why: 'hidden',
          sinceMs: moment.atMs,
          asOfMs: asOfOf(connection, moment),
        },
};

/** Decides the next state; an event that means nothing in a state leaves it as it is. */
export function stepConnection(
  connection: Connection,
  event: ConnectionEvent,
  moment: Moment,
): Connection {
  // The table is keyed by the event's own type, which the compiler cannot carry through an index.
  const step = STEPS[event.type] as Step<ConnectionEvent>;
  return step(connection, moment, event);
}

function isOneOf(connection: Connection, ...states: Connection['state'][]): boolean {
  return states.includes(connection.state);
}

function opened(connection: Connection, moment: Moment): Connection {
  if (connection.state !== 'connecting' && connection.state !== 'reconnecting') return connection;
  const attempt = connection.state === 'reconnecting' ? connection.attempt : 0;
  return { ...catchingUp(moment, attempt), asOfMs: asOfOf(connection, moment) };
}

function catchingUp(moment: Moment, attempt: number) {
  return { state: 'catching-up', sinceMs: moment.atMs, asOfMs: moment.asOfMs, attempt } as const;
}

function lost(
  connection: Connection,
  event: { random: number; notBeforeMs?: number },
  moment: Moment,
): Connection {
  const attempt = nextAttempt(connection);
  const delayMs = Math.max(event.notBeforeMs ?? 0, reconnectDelayMs(attempt, event.random));
  return {
    state: 'reconnecting',
    // An outage begins when the figures stopped, not at each failed try.
    sinceMs: connection.state === 'reconnecting' ? connection.sinceMs : moment.atMs,
    asOfMs: asOfOf(connection, moment),
    attempt,
    nextTryAtMs: moment.atMs + delayMs,
  };
}

function nextAttempt(connection: Connection): number {
  switch (connection.state) {
    case 'reconnecting':
    case 'catching-up':
      // A server that accepts and drops at once must not be asked in a tight loop.
      return connection.attempt + 1;
    case 'connecting':
      return 1;
    default:
      return 0;
  }
}

function asOfOf(connection: Connection, moment: Moment): number | null {
  return 'asOfMs' in connection ? connection.asOfMs : moment.asOfMs;
}

/** The wait before a try: none for attempt 0, then 1 s doubling to 30 s, jittered by half either way. */
export function reconnectDelayMs(attempt: number, random: number): number {
  if (attempt === 0) return 0;
  const delayMs = Math.min(RECONNECT_MAX_MS, RECONNECT_FIRST_MS * 2 ** (attempt - 1));
  return Math.round(delayMs * (0.5 + random));
}

/** True when the shown figures are the ledger's own this second. */
export function isLive(connection: Connection): boolean {
  return connection.state === 'live';
}

/** The server time of the figures on screen; null while live, and before any came. */
export function asOfMsOf(connection: Connection): number | null {
  return 'asOfMs' in connection ? connection.asOfMs : null;
}
