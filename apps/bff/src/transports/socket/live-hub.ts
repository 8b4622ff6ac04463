import { BEAT_EVERY_MS } from '@stockwire/shared/live';
import type { FramedTick } from '../../features/stock/live/frames/frame-clock.ts';
import { warehouseTopic } from '../../features/stock/live/frames/frame-clock.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { LedgerTail } from '../../features/stock/live/tail/ledger-tail.ts';
import type { Follower, ResetReason } from './follower.ts';
import type { LiveNamespace } from './live-socket.ts';
import type { LiveStats } from './live-stats.ts';
import { WAITING_BYTES_MAX } from './socket-limits.ts';
import { cut, waitingBytes } from './waiting-bytes.ts';

export interface HubDeps {
  namespace: LiveNamespace;
  live: Live;
  stats: LiveStats;
}

/**
 * Carries the frames of this node to its followers: to those who watch everything by one broadcast that
 * is encoded once, to the others one by one.
 */
export class LiveHub {
  readonly #deps: HubDeps;
  readonly #followers = new Map<LedgerTail, Set<Follower>>();
  readonly #beats: NodeJS.Timeout;
  readonly #unlisten: (() => void)[];

  constructor(deps: HubDeps) {
    this.#deps = deps;
    const { live, namespace } = deps;
    this.#unlisten = [
      live.frames.listen({
        framed: (tick) => this.#framed(tick),
        reset: (tail, why) => this.#reset(tail, why),
        ticked: () => this.#ticked(),
      }),
      live.pulses.listen((scope, pulse) => {
        namespace.local.to(`pulse:${scope}`).emit('pulse', pulse);
      }),
    ];
    this.#beats = setInterval(() => this.#beat(), BEAT_EVERY_MS).unref();
  }

  add(follower: Follower): void {
    const followers = this.#followers.get(follower.tail) ?? new Set();
    this.#followers.set(follower.tail, followers.add(follower));
  }

  remove(follower: Follower): void {
    const followers = this.#followers.get(follower.tail);
    followers?.delete(follower);
    if (followers?.size === 0) this.#followers.delete(follower.tail);
  }

  /** Tells every client to start over somewhere within the spread. */
  close(why: ResetReason, spreadMs: number): void {
    clearInterval(this.#beats);
    for (const unlisten of this.#unlisten) unlisten();
    for (const followers of this.#followers.values()) {
      for (const follower of followers) follower.reset(why, spreadMs);
    }
  }

  #framed({ tail, frames }: FramedTick): void {
    const topic = warehouseTopic(tail.warehouseId);
    const { namespace, stats } = this.#deps;
    const everybody = namespace.adapter.rooms.get(topic)?.size ?? 0;
    if (everybody > 0) {
      for (const { frame } of frames) namespace.local.to(topic).emit('frame', frame);
      stats.frames += frames.length * everybody;
    }
    for (const follower of this.#followers.get(tail) ?? []) follower.framed(frames);
  }

  #reset(tail: LedgerTail, why: ResetReason): void {
    for (const follower of this.#followers.get(tail) ?? []) follower.reset(why);
  }

  #ticked(): void {
    for (const followers of this.#followers.values()) {
      for (const follower of followers) follower.ticked();
    }
    for (const socket of this.#deps.namespace.sockets.values()) {
      if (waitingBytes(socket) <= WAITING_BYTES_MAX) continue;
      this.#deps.stats.cuts += 1;
      cut(socket);
    }
  }

  /** No beat while the database is silent: that is how a client learns that its rows may be old. */
  #beat(): void {
    const nowMs = this.#deps.live.clock.now();
    for (const [tail, followers] of this.#followers) {
      if (!tail.isFresh(nowMs)) continue;
      for (const follower of followers) follower.sendBeat();
    }
  }
}
