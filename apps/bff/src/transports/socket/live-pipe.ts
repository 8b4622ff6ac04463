import type { LiveServerEvents } from '@stockwire/shared/live';

type Sent = Pick<LiveServerEvents, 'frame' | 'beat' | 'reset'>;

/** The way to one client, whatever carries it. */
export interface LivePipe {
  emit<Event extends keyof Sent>(event: Event, body: Parameters<Sent[Event]>[0]): void;
  /** The broadcasts of a topic reach the client from now on. */
  join(topic: string): void;
  leave(topic: string): void;
  /** Bytes that the client has not taken yet. */
  waitingBytes(): number;
  /** Ends the connection without waiting for what it has not taken. */
  cut(): void;
}
