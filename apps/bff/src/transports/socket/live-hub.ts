import { BEAT_EVERY_MS, type Frame } from '@stockwire/shared/live';
import type { FramedTick } from '../../features/stock/live/frames/frame-clock.ts';
import { warehouseTopic } from '../../features/stock/live/frames/frame-clock.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { LedgerTail } from '../../features/stock/live/tail/ledger-tail.ts';
import type { Follower, ResetReason } from './follower.ts';
import type { LiveStats } from './live-stats.ts';

/** How the frames of this node travel to many clients at once. */
export interface LiveCarrier {
  /** How many clients the broadcasts of a topic reach. */
  audience(topic: string): number;
  /** Sends a frame to all of them, encoded once. */
  broadcast(topic: string, frame: Frame): void;
  /** Cuts the clients that let too much wait; answers how many they were. */
  cutSlow(): number;
}

export interface HubDeps {
  carrier: LiveCarrier;
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
  readonly #unlisten: () => void;

  constructor(deps: HubDeps) {
    this.#deps = deps;
    this.#unlisten = deps.live.frames.listen({
      framed: (tick) => this.#framed(tick),
      reset: (tail, why) => this.#reset(tail, why),
      ticked: () => this.#ticked(),
    });
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
    this.#unlisten();
    for (const followers of this.#followers.values()) {
      for (const follower of followers) follower.reset(why, spreadMs);
    }
  }

  #framed({ tail, frames }: FramedTick): void {
    const topic = warehouseTopic(tail.warehouseId);
    const { carrier, stats } = this.#deps;
    const everybody = carrier.audience(topic);
    if (everybody > 0) {
      for (const { frame } of frames) carrier.broadcast(topic, frame);
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
    this.#deps.stats.cuts += this.#deps.carrier.cutSlow();
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
