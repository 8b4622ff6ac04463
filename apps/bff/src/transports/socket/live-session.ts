import {
  Keys,
  type KeysAnswer,
  Pause,
  Pull,
  type PullAnswer,
  Watch,
  type WatchAnswer,
} from '@stockwire/shared/live';
import { may } from '../../domain/identity/may.ts';
import { auditRefusedTopic } from './audit-refused-topic.ts';
import type { Follower, ResetReason } from './follower.ts';
import { mayWatch } from './may-watch.ts';
import { type Asked, RequestQueue } from './requests/answer-request.ts';
import { changeKeys } from './requests/change-keys.ts';
import { pullFrames } from './requests/pull-frames.ts';
import { watchPulse } from './requests/watch-pulse.ts';
import { watchWarehouse } from './requests/watch-warehouse.ts';
import type { Session, SessionDeps, Topic } from './session.ts';
import { BUSY_RETRY_MS, TOPICS_PER_SOCKET_MAX } from './socket-limits.ts';

/** One client: its topics, and its requests in the order they came. */
export class LiveSession implements Session {
  readonly topics = new Map<string, Topic>();
  readonly deps: SessionDeps;
  readonly #queue: RequestQueue;

  constructor(deps: SessionDeps) {
    this.deps = deps;
    this.#queue = new RequestQueue(deps.log);
    const { socket } = deps;
    socket.on('watch', (raw, answer) => void this.#queue.take(this.#watch, raw, answer));
    socket.on('keys', (raw, answer) => void this.#queue.take(this.#keys, raw, answer));
    socket.on('pull', (raw, answer) => void this.#queue.take(this.#pull, raw, answer));
    socket.on('pause', (raw, answer) => void this.#queue.take(this.#pause, raw, answer));
    socket.on('unwatch', (raw, answer) => void this.#queue.take(this.#unwatch, raw, answer));
    socket.on('disconnect', () => this.#close());
  }

  /** Stops what the socket follows there; the place of the topic is free afterwards. */
  drop(topic: string): void {
    const dropped = this.topics.get(topic);
    this.topics.delete(topic);
    if (dropped?.state === 'followed') dropped.follower.stop();
    if (dropped?.state === 'pulse') dropped.stop();
  }

  /** Tells the client to start over on every topic, and closes the connection behind that. */
  end(why: ResetReason): void {
    this.#queue.close();
    for (const topic of this.topics.keys()) this.follower(topic)?.reset(why);
    this.deps.socket.disconnect(true);
  }

  /** Says that requests of a warehouse are different, to somebody who follows it and may see them. */
  hintRequests(warehouseId: number): void {
    const { actor, socket } = this.deps;
    const followed = [`warehouse:${warehouseId}`, `pulse:${warehouseId}`, 'pulse:all'];
    const topic = followed.find((name) => (this.topics.get(name)?.state ?? 'paused') !== 'paused');
    if (topic === undefined || !may(actor, 'requests.read', { warehouseId }).allowed) return;
    socket.emit('hint', { topic, room: 'requests', ids: [warehouseId] });
  }

  follower(topic: string): Follower | undefined {
    const found = this.topics.get(topic);
    return found?.state === 'followed' ? found.follower : undefined;
  }

  readonly #watch = {
    schema: Watch,
    handle: (request: Watch, asked: Asked) => this.#startWatching(request, asked),
    refuse: (code: 'invalid' | 'busy', message: string): WatchAnswer => ({
      ok: false,
      code,
      head: 0,
      message,
      ...(code === 'busy' && { retryMs: BUSY_RETRY_MS }),
    }),
  };

  readonly #keys = {
    schema: Keys,
    handle: (request: Keys, asked: Asked) => changeKeys(this, request, asked),
    refuse: (code: 'invalid' | 'busy', message: string): KeysAnswer => ({
      ok: false,
      code,
      message,
    }),
  };

  readonly #pull = {
    schema: Pull,
    handle: (request: Pull) => pullFrames(this, request),
    refuse: (code: 'invalid' | 'busy', message: string): PullAnswer => ({
      ok: false,
      code,
      message,
    }),
  };

  readonly #pause = {
    schema: Pause,
    handle: async ({ topic }: Pause) => {
      const known = this.topics.has(topic);
      this.drop(topic);
      if (known) this.topics.set(topic, { state: 'paused' });
      return { ok: known };
    },
    refuse: () => ({ ok: false }),
  };

  readonly #unwatch = {
    schema: Pause,
    handle: async ({ topic }: Pause) => {
      const known = this.topics.has(topic);
      this.drop(topic);
      return { ok: known };
    },
    refuse: () => ({ ok: false }),
  };

  async #startWatching(request: Watch, asked: Asked): Promise<WatchAnswer> {
    const { topic } = request;
    if (!mayWatch(this.deps.actor, topic)) return this.#refuseTopic(topic);
    if (!this.topics.has(topic) && this.topics.size >= TOPICS_PER_SOCKET_MAX) {
      const message = `a socket follows at most ${TOPICS_PER_SOCKET_MAX} topics`;
      return { ok: false, code: 'invalid', head: 0, message };
    }
    this.drop(topic);
    if (topic.startsWith('pulse:')) return watchPulse(this, topic, asked);
    return watchWarehouse(this, request, asked);
  }

  async #refuseTopic(topic: string): Promise<WatchAnswer> {
    const { actor, audit, socket } = this.deps;
    await auditRefusedTopic(audit, { actor, topic, over: 'socket', requestId: socket.id });
    return { ok: false, code: 'forbidden', head: 0 };
  }

  #close(): void {
    this.#queue.close();
    for (const topic of this.topics.keys()) this.drop(topic);
  }
}
