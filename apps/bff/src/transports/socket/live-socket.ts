import type { LiveClientEvents, LiveServerEvents } from '@stockwire/shared/live';
import type { Namespace, Server, Socket } from 'socket.io';

/** What a client sent is unknown until it has been parsed. */
type LiveRequests = {
  [Event in keyof LiveClientEvents]: (request: unknown, answer: unknown) => void;
};

type NoServerEvents = Record<string, never>;
export type LiveServer = Server<LiveRequests, LiveServerEvents, NoServerEvents>;
export type LiveNamespace = Namespace<LiveRequests, LiveServerEvents, NoServerEvents>;
export type LiveSocket = Socket<LiveRequests, LiveServerEvents, NoServerEvents>;
