import type { Beat, Cause, Change, Frame, KeysAnswer } from '@stockwire/shared/live';
import { packCauses } from '@stockwire/shared/live-causes';
import { warehouseTopic } from '../../features/stock/live/frames/frame-clock.ts';
import {
  collectChanges,
  emptyFrame,
  makeFrame,
  makeFrames,
  narrowFrame,
  type SizedFrame,
} from '../../features/stock/live/frames/make-frame.ts';
import type { WatchedLedger } from '../../features/stock/live/tail/live-ledgers.ts';
import type { Replay } from '../../features/stock/live/tail/replay-ledger.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LivePipe } from './live-pipe.ts';
import type { LiveStats } from './live-stats.ts';
import {
  CATCH_UP_WITHIN_MS,
  EMPTY_FRAME_EVERY_MS,
  REPLAY_WAITING_BYTES_MAX,
  RESET_SPREAD_MS,
} from './socket-limits.ts';

/** A replay that was to be had. */
export type ReadReplay = Extract<Replay, { ok: true }>;
export type ResetReason = 'epoch' | 'fork' | 'truncated' | 'permission' | 'deploy';

/**
 * How a client follows a ledger. Who watches everything stands where the ledger's frames end and gets
 * them by broadcast; the others have a `sentTo` of their own, the cursor that their client has when it
 * has taken all that was sent.
 */
type Following =
  | {
      state: 'catching-up';
      sentTo: number;
      keys: Set<number> | undefined;
      replay: ReadReplay | null;
      sinceMs: number;
    }
  | { state: 'everything' }
  | { state: 'keys'; sentTo: number; keys: Set<number>; movedMs: number }
  | { state: 'ended' };

export interface FollowerDeps {
  pipe: LivePipe;
  watched: WatchedLedger;
  clock: Clock;
  stats: LiveStats;
  /** Called once, when the client must start over or the follower is stopped. */
  ended(follower: Follower): void;
}

/** One client on one warehouse: the sending side of protocol.md §3. */
export class Follower {
  readonly topic: string;
  /** The newest revision of the keys. */
  revision = -1;
  #following: Following;
  #settled: (() => void)[] = [];
  readonly #deps: FollowerDeps;

  constructor(
    deps: FollowerDeps,
    start: { sentTo: number; keys: Set<number> | undefined; replay: ReadReplay | null },
  ) {
    this.#deps = deps;
    this.topic = warehouseTopic(deps.watched.tail.warehouseId);
    this.#following = { state: 'catching-up', ...start, sinceMs: deps.clock.now() };
  }

  get tail() {
    return this.#deps.watched.tail;
  }

  get state(): Following['state'] {
    return this.#following.state;
  }

  /** The rows it is narrowed to; undefined is all of them. */
  get keys(): ReadonlySet<number> | undefined {
    return 'keys' in this.#following ? this.#following.keys : undefined;
  }

  get sentTo(): number {
    return 'sentTo' in this.#following ? this.#following.sentTo : this.tail.framedTo;
  }

  /** Resolves when the replay has been sent, or the follower ended. */
  caughtUp(): Promise<void> {
    if (this.#following.state !== 'catching-up') return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /** The frames of a tick, for a follower that broadcasts do not reach. */
  framed(frames: readonly SizedFrame[]): void {
    if (this.#following.state !== 'keys') return;
    for (const { frame } of frames) this.#sendNarrowed(this.#following, frame);
  }

  /** What time brings: more of a replay, or the news that none of its rows changed. */
  ticked(): void {
    if (this.#following.state === 'catching-up') this.#pump();
    else if (this.#following.state === 'keys') this.#moveCursor(this.#following);
  }

  /** Sends as much of a replay as the client takes, and joins the stream at its end. */
  #pump(): void {
    while (this.#following.state === 'catching-up') {
      const following = this.#following;
      if (following.sentTo >= this.tail.framedTo) {
        this.#settle(following);
        return;
      }
      if (this.#deps.pipe.waitingBytes() > REPLAY_WAITING_BYTES_MAX) {
        this.#giveUpWhenLate(following.sinceMs);
        return;
      }
      this.#sendNextOfReplay(following);
    }
  }

  /** Moves the cursor to the node's head, then narrows; answers what the added rows missed. */
  changeKeys(change: {
    add: readonly number[];
    remove: readonly number[];
    asOf: number;
    older: ReadReplay | null;
  }): Omit<Extract<KeysAnswer, { ok: true }>, 'ok'> {
    const head = this.tail.head;
    this.#sendUpTo(head);
    const keys = new Set(this.keys);
    for (const itemId of change.remove) keys.delete(itemId);
    for (const itemId of change.add) keys.add(itemId);
    if (this.#following.state === 'everything') this.#deps.pipe.leave(this.topic);
    this.#following = { state: 'keys', sentTo: head, keys, movedMs: this.#deps.clock.now() };
    const { changes, causes } = this.#missed(new Set(change.add), change.asOf, change.older);
    const at = new Date(this.tail.ring.markAt(head).recordedAtMs).toISOString();
    return { from: head, at, ...packCauses(causes, { to: head, at }), changes };
  }

  beat(): Beat {
    const { epoch, head } = this.tail;
    const now = new Date(this.#deps.clock.now()).toISOString();
    return { topic: this.topic, epoch, head, to: this.sentTo, now };
  }

  sendBeat(): void {
    this.#deps.stats.beats += 1;
    this.#deps.pipe.emit('beat', this.beat());
  }

  /** Tells the client to start over, and ends. */
  reset(why: ResetReason, spreadMs = RESET_SPREAD_MS): void {
    if (this.#following.state === 'ended') return;
    const { epoch, head } = this.tail;
    const retryMs = Math.floor(Math.random() * spreadMs);
    this.#deps.stats.resets += 1;
    this.#deps.pipe.emit('reset', { topic: this.topic, epoch, why, head, retryMs });
    this.stop();
  }

  stop(): void {
    const following = this.#following;
    if (following.state === 'ended') return;
    this.#following = { state: 'ended' };
    if (following.state === 'everything') this.#deps.pipe.leave(this.topic);
    if (following.state === 'catching-up') this.#leaveReplay(following);
    this.#deps.watched.release();
    this.#deps.ended(this);
  }

  /** A frame with none of its rows is skipped: the next one, or an empty one, covers its interval. */
  #sendNarrowed(following: Extract<Following, { state: 'keys' }>, frame: Frame): void {
    if (frame.to <= following.sentTo) return;
    const narrowed = narrowFrame(frame, following.keys, following.sentTo);
    if (narrowed !== null) this.#sendKeysFrame(following, narrowed);
  }

  #moveCursor(following: Extract<Following, { state: 'keys' }>): void {
    const { ring, framedTo, epoch } = this.tail;
    const isDue = this.#deps.clock.now() - following.movedMs >= EMPTY_FRAME_EVERY_MS;
    if (!isDue || framedTo <= following.sentTo || framedTo < ring.floor) return;
    const source = { topic: this.topic, epoch, mark: ring.markAt(framedTo) };
    this.#sendKeysFrame(following, emptyFrame(source, following.sentTo));
  }

  #sendKeysFrame(following: Extract<Following, { state: 'keys' }>, frame: Frame): void {
    this.#send(frame);
    following.sentTo = frame.to;
    following.movedMs = this.#deps.clock.now();
  }

  #sendNextOfReplay(following: Extract<Following, { state: 'catching-up' }>): void {
    const { sentTo, keys, replay } = following;
    const { ring, epoch, framedTo } = this.tail;
    const fromReplay = replay !== null && sentTo < replay.run.head;
    if (!fromReplay && sentTo < ring.floor) {
      this.reset('truncated');
      return;
    }
    const source = fromReplay ? replay.run : ring;
    const upTo = fromReplay ? replay.run.head : framedTo;
    const interval = { topic: this.topic, epoch, source, from: sentTo, upTo, keys };
    const { frame } = makeFrame(interval);
    this.#send(frame);
    following.sentTo = frame.to;
  }

  #settle(following: Extract<Following, { state: 'catching-up' }>): void {
    const { sentTo, keys } = following;
    if (keys === undefined) {
      this.#following = { state: 'everything' };
      this.#deps.pipe.join(this.topic);
    } else {
      this.#following = { state: 'keys', sentTo, keys, movedMs: this.#deps.clock.now() };
    }
    this.#leaveReplay(following);
    // A client that was hidden believes its rows again when it hears a beat.
    if (this.tail.isFresh(this.#deps.clock.now())) this.sendBeat();
  }

  #leaveReplay({ replay }: Extract<Following, { state: 'catching-up' }>): void {
    replay?.done();
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  #giveUpWhenLate(sinceMs: number): void {
    if (this.#deps.clock.now() - sinceMs < CATCH_UP_WITHIN_MS) return;
    this.#deps.stats.cuts += 1;
    this.#deps.pipe.cut();
  }

  /** What the stream has not framed yet, for the rows followed so far. */
  #sendUpTo(head: number): void {
    const { ring, epoch, framedTo } = this.tail;
    const from = Math.max(this.sentTo, framedTo);
    const interval = { topic: this.topic, epoch, source: ring, from, upTo: head };
    const frames = [...makeFrames(interval)];
    if (this.#following.state === 'keys') this.framed(frames);
    else for (const { frame } of frames) this.#send(frame);
  }

  #missed(keys: ReadonlySet<number>, asOf: number, older: ReadReplay | null) {
    const upTo = this.tail.head;
    if (older === null) return collectChanges(this.tail.ring, { from: asOf, upTo, keys });
    const past = collectChanges(older.run, { from: asOf, upTo: older.run.head, keys });
    const recent = collectChanges(this.tail.ring, { from: older.run.head, upTo, keys });
    return appendChanges(past, recent);
  }

  #send(frame: Frame): void {
    this.#deps.stats.frames += 1;
    this.#deps.pipe.emit('frame', frame);
  }
}

/** Two lists of changes as one; a row may be in both, and the newer version wins at the client. */
function appendChanges(
  past: { changes: Change[]; causes: Cause[] },
  recent: { changes: Change[]; causes: Cause[] },
) {
  const shift = past.causes.length;
  const moved = recent.changes.map(
    ([i, v, o, s, h, a, t, cause]): Change => [i, v, o, s, h, a, t, cause + shift],
  );
  return { changes: [...past.changes, ...moved], causes: [...past.causes, ...recent.causes] };
}
