import type { Connection } from '../../../realtime/connection.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { itemWords } from './item.words.ts';

/** Why nothing can be posted at present; undefined while the figures on screen are the ledger's own. */
export function blockedBy(connection: Connection): string | undefined {
  const words = wordsOf(itemWords);
  switch (connection.state) {
    case 'live':
      return undefined;
    case 'paused':
      return connection.why === 'person' ? words.heldStill : words.catchingUp;
    case 'connecting':
    case 'catching-up':
    case 'stale':
      return words.untilCurrent;
    case 'reconnecting':
      return words.offline;
  }
}
