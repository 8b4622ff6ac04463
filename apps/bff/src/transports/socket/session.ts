import type { Actor } from '../../domain/actor.ts';
import type { AuditLog } from '../../features/identity/audit/audit-log.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { Log } from '../../platform/log.ts';
import type { Follower } from './follower.ts';
import type { LiveHub } from './live-hub.ts';
import type { LiveSocket } from './live-socket.ts';
import type { LiveStats } from './live-stats.ts';

export interface SessionDeps {
  socket: LiveSocket;
  actor: Actor;
  audit: Pick<AuditLog, 'write'>;
  live: Live;
  hub: LiveHub;
  stats: LiveStats;
  log: Log;
}

/** What a socket has asked to follow, by topic. */
export type Topic =
  | { state: 'followed'; follower: Follower }
  | { state: 'pulse'; stop(): void }
  /** Keeps its place, costs nothing, and goes on with `watch`. */
  | { state: 'paused' };

/** A client as its requests see it. */
export interface Session {
  readonly deps: SessionDeps;
  readonly topics: Map<string, Topic>;
  /** Who sends a topic to it; undefined while it is not followed. */
  follower(topic: string): Follower | undefined;
}
