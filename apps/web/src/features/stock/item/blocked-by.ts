import type { Connection } from '../../../realtime/connection.ts';

/** Why nothing can be posted at present; undefined while the figures on screen are the ledger's own. */
export function blockedBy(connection: Connection): string | undefined {
  switch (connection.state) {
    case 'live':
      return undefined;
    case 'paused':
      return connection.why === 'person'
        ? 'The view is held still. Let it go on first.'
        : 'Waits for the page to catch up.';
    case 'connecting':
    case 'catching-up':
    case 'stale':
      return 'Waits until the figures are current.';
    case 'reconnecting':
      return 'Waits for the connection.';
  }
}
