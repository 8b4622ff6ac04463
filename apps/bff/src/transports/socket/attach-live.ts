import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Server } from 'socket.io';
import type { AuditLog } from '../../features/identity/audit/audit-log.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { Log } from '../../platform/log.ts';
import { type EdgeSettings, isHostAllowed, isOriginAllowed } from '../http/edges/loopback.ts';
import { type Admitted, admitSocket } from './admit-socket.ts';
import { type LiveCarrier, LiveHub } from './live-hub.ts';
import { LiveSessions } from './live-sessions.ts';
import type { LiveNamespace, LiveServer, LiveSocket } from './live-socket.ts';
import { createLiveStats, type LiveStats } from './live-stats.ts';
import { pulseRoom } from './requests/watch-pulse.ts';
import {
  CONNECT_WITHIN_MS,
  GOODBYE_WITHIN_MS,
  REQUEST_BYTES_MAX,
  SOCKETS_MAX,
  WAITING_BYTES_MAX,
} from './socket-limits.ts';
import { cut, waitingBytes } from './socket-pipe.ts';

export interface LiveTransportDeps {
  live: Live;
  identity: { authenticator: Authenticator; audit: Pick<AuditLog, 'write'> };
  edges: EdgeSettings;
  log: Log;
  /** How often sessions that are about to end are looked for, where that is not as usual. */
  lookEveryMs?: number;
}

export interface LiveTransport {
  /** Counts as they are now; the object stays the same. */
  stats: Readonly<LiveStats>;
  /** Sends every client away with a reset, to return somewhere within the spread; then lets go of the server. */
  close(retrySpreadMs: number): Promise<void>;
}

/** Serves the live protocol at `/socket.io`, namespace `/live`, on a server that HTTP uses as well. */
export function attachLive(httpServer: HttpServer, deps: LiveTransportDeps): LiveTransport {
  const stats = createLiveStats();
  let closing = false;
  const io: LiveServer = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: REQUEST_BYTES_MAX,
    connectTimeout: CONNECT_WITHIN_MS,
    allowRequest(request, allow) {
      const reason = closing
        ? 'the server is closing'
        : whyRefused(request, deps.edges, io.engine.clientsCount);
      if (reason !== null) stats.refused += 1;
      allow(reason, reason === null);
    },
  });
  // The protocol lives in its own namespace; the one that every connection may open has nothing to say.
  io.use((_socket, next) => next(new Error('connect to the namespace /live')));
  const namespace = io.of('/live');
  const admitted = admitAll(namespace, deps, stats);
  const { live, log } = deps;
  const { authenticator, audit } = deps.identity;
  const hub = new LiveHub({ carrier: socketCarrier(namespace), live, stats });
  const sessions = new LiveSessions({
    live,
    authenticator,
    audit,
    hub,
    stats,
    log,
    lookEveryMs: deps.lookEveryMs,
  });
  const unlisten = live.pulses.listen((scope, pulse) => {
    namespace.local.to(pulseRoom(scope)).emit('pulse', pulse);
  });
  namespace.on('connection', (socket) => {
    count(socket, stats);
    const who = admitted.get(socket);
    if (who === undefined) throw new Error('a socket came in without having been admitted');
    sessions.open(socket, who);
  });
  return {
    stats,
    async close(retrySpreadMs) {
      closing = true;
      unlisten();
      sessions.close();
      hub.close('deploy', retrySpreadMs);
      const open = [...namespace.sockets.values()];
      const gone = open.map(({ conn }) => new Promise((left) => conn.once('close', left)));
      namespace.local.disconnectSockets(true);
      // Who does not take its goodbye in time is closed without it, and finds out by the closed connection.
      await Promise.race([Promise.all(gone), setTimeout(GOODBYE_WITHIN_MS, null, { ref: false })]);
      io.engine.close();
    },
  };
}

/** Lets nobody in who is not known; what it answers says who each socket is. */
function admitAll(
  namespace: LiveNamespace,
  { identity, edges, log }: LiveTransportDeps,
  stats: LiveStats,
): WeakMap<LiveSocket, Admitted> {
  const admitted = new WeakMap<LiveSocket, Admitted>();
  namespace.use((socket, next) => {
    admitSocket(identity.authenticator, socket, edges).then(
      (who) => {
        admitted.set(socket, who);
        next();
      },
      (error: Error) => {
        stats.refused += 1;
        next(toldError(error, log));
      },
    );
  });
  return admitted;
}

/** To those who watch everything a frame goes by one broadcast that is encoded once. */
function socketCarrier(namespace: LiveNamespace): LiveCarrier {
  return {
    audience: (topic) => namespace.adapter.rooms.get(topic)?.size ?? 0,
    broadcast: (topic, frame) => namespace.local.to(topic).emit('frame', frame),
    cutSlow() {
      const slow = [...namespace.sockets.values()].filter(
        (socket) => waitingBytes(socket) > WAITING_BYTES_MAX,
      );
      for (const socket of slow) cut(socket);
      return slow.length;
    },
  };
}

/** What a client is told of a fault is never the fault itself. */
function toldError(error: Error, log: Log): Error {
  if ('data' in error) return error;
  log.warn({ err: error }, 'a socket could not be admitted');
  return Object.assign(new Error('busy'), { data: { code: 'busy' } });
}

/** CORS settings do not cover WebSocket upgrades, so every handshake is judged here. */
function whyRefused(request: IncomingMessage, edges: EdgeSettings, open: number): string | null {
  if (!isHostAllowed(request, edges)) return 'host-not-allowed';
  if (!isOriginAllowed(request, edges)) return 'origin-not-allowed';
  // Counts those too that are not admitted yet, or never will be.
  return open >= SOCKETS_MAX ? 'too many sockets' : null;
}

function count(socket: LiveSocket, stats: LiveStats): void {
  stats.sockets += 1;
  socket.on('disconnect', () => {
    stats.sockets -= 1;
  });
  socket.conn.on('packetCreate', (packet: { data?: unknown }) => {
    if (typeof packet.data === 'string') stats.bytes += Buffer.byteLength(packet.data);
  });
}
