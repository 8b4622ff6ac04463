import type { AuditLog } from '../../features/identity/audit/audit-log.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { Log } from '../../platform/log.ts';
import type { Admitted } from './admit-socket.ts';
import { ExpiryWatch } from './expiry-watch.ts';
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
  /** How often ends that come near are looked for, where that is not as usual. */
  lookEveryMs?: number | undefined;
}

/** The clients of this node: each is cut when it may no longer be here, and hinted what it may see. */
export class LiveSessions {
  readonly #deps: LiveSessionsDeps;
  readonly #guests: Guests;
  readonly #expiry: ExpiryWatch;
  readonly #open = new Set<LiveSession>();
  readonly #unlisten: () => void;

  constructor(deps: LiveSessionsDeps) {
    this.#deps = deps;
    this.#guests = new Guests(deps.authenticator, deps.log);
    const { authenticator, log, live } = deps;
    const { clock } = live;
    this.#expiry = new ExpiryWatch({ authenticator, clock, log }, deps.lookEveryMs);
    this.#unlisten = deps.live.requests.listen((warehouseId) => {
      for (const session of this.#open) session.hintRequests(warehouseId);
    });
  }

  open(socket: LiveSocket, { actor, credentials }: Admitted): void {
    const { live, hub, stats, log, audit } = this.#deps;
    const session = new LiveSession({ socket, actor, audit, live, hub, stats, log });
    const leave = this.#guests.add({ actor, credentials, cut: () => session.end('permission') });
    const unwatch = this.#expiry.add({
      credentials,
      tell: (expiring) => void socket.emit('expiring', expiring),
    });
    this.#open.add(session);
    socket.on('disconnect', () => {
      this.#open.delete(session);
      leave();
      unwatch();
    });
  }

  close(): void {
    this.#unlisten();
    this.#guests.close();
    this.#expiry.close();
  }
}
