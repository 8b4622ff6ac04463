import type { AuditLog } from '../../features/identity/audit/audit-log.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { Log } from '../../platform/log.ts';
import type { Admitted } from './admit-socket.ts';
import { Guests } from './guests.ts';
import type { LiveHub } from './live-hub.ts';
import { LiveSession } from './live-session.ts';
import type { LiveSocket } from './live-socket.ts';
import type { LiveStats } from './live-stats.ts';

interface LiveSessionsDeps {
  live: Live;
  authenticator: Authenticator;
  audit: Pick<AuditLog, 'write'>;
  hub: LiveHub;
  stats: LiveStats;
  log: Log;
}

/** The clients of this node: each is cut when it may no longer be here, and hinted what it may see. */
export class LiveSessions {
  readonly #deps: LiveSessionsDeps;
  readonly #guests: Guests;
  readonly #open = new Set<LiveSession>();
  readonly #unlisten: () => void;

  constructor(deps: LiveSessionsDeps) {
    this.#deps = deps;
    this.#guests = new Guests(deps.authenticator, deps.log);
    this.#unlisten = deps.live.requests.listen((warehouseId) => {
      for (const session of this.#open) session.hintRequests(warehouseId);
    });
  }

  open(socket: LiveSocket, { actor, credentials }: Admitted): void {
    const { live, hub, stats, log, audit } = this.#deps;
    const session = new LiveSession({ socket, actor, audit, live, hub, stats, log });
    const leave = this.#guests.add({ actor, credentials, cut: () => session.end('permission') });
    this.#open.add(session);
    socket.on('disconnect', () => {
      this.#open.delete(session);
      leave();
    });
  }

  close(): void {
    this.#unlisten();
    this.#guests.close();
  }
}
