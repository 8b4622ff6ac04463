import { formatLedgerCursor } from '@stockwire/shared/ids';
import type { Beat, Frame, Reset } from '@stockwire/shared/live';

/**
 * A message as text/event-stream writes it. Its id is the cursor that the client has once it has taken
 * the message, so a browser that reconnects by itself goes on from the right place; after a reset that is
 * the head, from which the client goes on when it has read the rows anew.
 */
export function eventText(event: 'frame' | 'beat' | 'reset', body: Frame | Beat | Reset): string {
  const id = formatLedgerCursor({ epoch: body.epoch, seq: 'to' in body ? body.to : body.head });
  const retry = 'retryMs' in body ? `retry: ${body.retryMs}\n` : '';
  // JSON has no line ends of its own, so one data line holds it.
  return `event: ${event}\nid: ${id}\n${retry}data: ${JSON.stringify(body)}\n\n`;
}

/** What a stream begins with. */
export function openingText(reconnectMs: number): string {
  return `retry: ${reconnectMs}\n\n`;
}
