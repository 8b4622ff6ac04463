import postgres from 'postgres';
import { readDatabaseAddress } from './tls.ts';

/** Between two tries to listen again, where the server is away. */
const AGAIN_AFTER_MS = 250;
const CONNECT_WITHIN_S = 5;
/** A server that fell silent is noticed by the probes of TCP after about this long. */
const SILENCE_MAX_S = 5;
const CLOSE_WITHIN_S = 2;

/** What a listener tells: nothing that is sent between `lost` and `stands` is ever heard. */
export interface ListenerEvents {
  stands(): void;
  lost(): void;
  heard(payload: string): void;
}

interface ListenerOptions {
  url: string;
  applicationName: string;
  channel: string;
}

/**
 * Listens to a channel of the database on a connection of its own, and for ever: one that breaks is made
 * again. Unlike the pool's own `listen` it says when it does not hear.
 */
export function openListener(
  { url, applicationName, channel }: ListenerOptions,
  events: ListenerEvents,
): { close(): Promise<void> } {
  let again: NodeJS.Timeout | undefined;
  let isClosing = false;

  function subscribe(): void {
    sql`listen ${sql(channel)}`.then(events.stands, subscribeLater);
  }
  function subscribeLater(): void {
    if (isClosing || again !== undefined) return;
    again = setTimeout(() => {
      again = undefined;
      subscribe();
    }, AGAIN_AFTER_MS);
  }
  const address = readDatabaseAddress(url);
  const options = {
    ssl: address.ssl,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: CONNECT_WITHIN_S,
    // The pause between tries is ours alone; the driver's own grows to 20 s.
    backoff: () => 0,
    keep_alive: SILENCE_MAX_S,
    fetch_types: false,
    connection: {
      application_name: applicationName,
      tcp_keepalives_idle: SILENCE_MAX_S,
      tcp_keepalives_interval: 1,
      tcp_keepalives_count: SILENCE_MAX_S,
    },
    // The driver's types do not name it, as it is what the driver's own `listen` is made of.
    onnotify: (_channel: string, payload: string) => events.heard(payload),
    onclose: () => {
      events.lost();
      subscribeLater();
    },
  };
  const sql = postgres(address.url, options);
  subscribe();
  return {
    async close() {
      isClosing = true;
      clearTimeout(again);
      await sql.end({ timeout: CLOSE_WITHIN_S });
    },
  };
}
