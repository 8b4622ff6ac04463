import type {
  Beat,
  Frame,
  KeysAnswer,
  PullAnswer,
  Reset,
  WatchAnswer,
} from '@stockwire/shared/live';
import {
  ACK_WITHIN_MS,
  askLive,
  type LiveClientOptions,
  type LiveSocketClient,
  openLiveSocket,
} from './live-client-socket.ts';
import { ReceivedRows, type RowsRead } from './received-rows.ts';
import { Waiters } from './waiters.ts';

/** Frames that are held while a gap is being filled. */
const HELD_FRAMES_MAX = 64;
/** A cursor behind the beat for this long means that a last frame was lost. */
const BEHIND_BEAT_MS = 1_000;
const PULL_FRAMES_MAX = 64;
/** A pull answers so much at once; a gap that needs more pulls than this is read anew. */
const PULLS_PER_GAP_MAX = 16;

/**
 * A plain socket.io client that follows protocol.md §3 to the letter: one cursor, gaps held and pulled,
 * beats believed, resets obeyed. Used wherever something must end equal to the database.
 */
export class LiveClient {
  readonly received = new ReceivedRows();
  readonly counts = { frames: 0, gaps: 0, pulls: 0, resets: 0, reads: 0, watches: 0, beats: 0 };
  readonly refusals: string[] = [];
  readonly socket: LiveSocketClient;
  lastReset: Reset | null = null;
  #state: 'idle' | 'joining' | 'live' | 'filling-gap' | 'paused' | 'closed' = 'idle';
  #held: Frame[] = [];
  #revision = -1;
  /** Reads and requests one after the other, as a screen would do them. */
  #work: Promise<unknown> = Promise.resolve();
  #behind: NodeJS.Timeout | null = null;
  #retry: NodeJS.Timeout | null = null;
  readonly #waiters = new Waiters();
  readonly #options: LiveClientOptions;

  constructor(options: LiveClientOptions) {
    this.#options = options;
    this.socket = openLiveSocket(options);
    this.socket.on('connect', () => this.#join());
    this.socket.on('disconnect', (reason) => this.#onDisconnect(reason));
    this.socket.on('frame', (frame) => this.#onFrame(frame));
    this.socket.on('beat', (beat) => this.#onBeat(beat));
    this.socket.on('reset', (reset) => this.#onReset(reset));
  }

  get topic(): string {
    return `warehouse:${this.#options.warehouseId}`;
  }

  get state() {
    return this.#state;
  }

  /** Resolves when the client is live for the first time. */
  async start(): Promise<void> {
    this.#state = 'joining';
    this.socket.connect();
    await this.until(() => this.#state === 'live');
  }

  /** Resolves when a condition holds; looked at after everything that happens. */
  until(holds: () => boolean): Promise<void> {
    return this.#waiters.until(holds);
  }

  /** Resolves when everything up to a seq has been taken. */
  reached(seq: number): Promise<void> {
    return this.until(() => this.#state === 'live' && this.received.cursor >= seq);
  }

  /** Narrows to some rows: reads those that come into view, and joins them without a blind window. */
  setKeys(itemIds: readonly number[]): Promise<void> {
    return this.#afterWork(() => this.#changeKeys(new Set(itemIds)));
  }

  async pause(): Promise<void> {
    this.#state = 'paused';
    this.#held = [];
    if (this.socket.connected)
      await askLive(
        this.socket,
        { event: 'pause', request: { topic: this.topic } },
        () => undefined,
      );
  }

  resume(): void {
    if (this.#state !== 'paused') return;
    this.#state = 'joining';
    if (this.socket.connected) this.#join();
  }

  /** Loses the connection as a dead radio does; the client comes back by itself. */
  drop(): void {
    this.socket.io.engine?.close();
  }

  close(): void {
    this.#state = 'closed';
    if (this.#behind !== null) clearTimeout(this.#behind);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.socket.disconnect();
  }

  #join(): void {
    if (this.#state === 'paused' || this.#state === 'closed') return;
    this.#state = 'joining';
    this.#held = [];
    void this.#afterWork(() => this.#watch());
  }

  #afterWork<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #watch(): Promise<void> {
    if (!this.#mayWatch()) return;
    if (this.received.epoch === null) await this.#readRows();
    if (!this.#mayWatch()) return;
    const { epoch, cursor, check, keys } = this.received;
    this.counts.watches += 1;
    this.#revision = -1;
    const request = {
      topic: this.topic,
      epoch,
      from: cursor,
      ...(check !== null && { check }),
      ...(keys !== null && { keys: [...keys] }),
    };
    await askLive<WatchAnswer, void>(this.socket, { event: 'watch', request }, (answer) =>
      this.#watched(answer),
    );
  }

  #mayWatch(): boolean {
    return this.#state === 'joining' && this.socket.connected;
  }

  #watched(answer: WatchAnswer | null): void {
    // Without an answer the connection is gone or stuck: the next connect watches again.
    if (answer === null && this.socket.connected) this.#joinAfter(ACK_WITHIN_MS);
    if (answer?.ok === false) this.#refused(answer);
    if (answer?.ok === true && this.#state === 'joining') this.#state = 'live';
    this.#waiters.look();
  }

  #refused(answer: Extract<WatchAnswer, { ok: false }>): void {
    this.refusals.push(answer.code);
    if (answer.code === 'busy') this.#joinAfter(answer.retryMs ?? BEHIND_BEAT_MS);
    else if (answer.code === 'forbidden' || answer.code === 'invalid') this.close();
    else this.#startOver();
  }

  #joinAfter(ms: number): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#join(), ms);
  }

  async #readRows(): Promise<void> {
    this.counts.reads += 1;
    const { keys } = this.received;
    this.received.reload(await this.#options.readRows(keys === null ? undefined : [...keys]));
  }

  #onDisconnect(reason: string): void {
    if (this.#state === 'closed') return;
    if (this.#state !== 'paused') this.#state = 'joining';
    this.#held = [];
    this.#waiters.look();
    // socket.io-client comes back by itself unless the server sent it away: then it is ours to do.
    if (reason !== 'io server disconnect') return;
    const waitMs = this.lastReset?.why === 'deploy' ? this.lastReset.retryMs : 0;
    this.#retry = setTimeout(() => this.socket.connect(), waitMs);
  }

  #onFrame(frame: Frame): void {
    this.counts.frames += 1;
    for (const delivered of this.#options.meddle?.(frame) ?? [frame]) this.#receive(delivered);
  }

  #receive(frame: Frame): void {
    // What arrives between `watch` and its answer is of the stream that is being left.
    if (this.#state !== 'live' && this.#state !== 'filling-gap') return;
    if (this.#state === 'filling-gap') this.#hold(frame);
    else this.#takeFrame(frame);
    this.#waiters.look();
  }

  #takeFrame(frame: Frame): void {
    const verdict = this.received.receive(frame);
    if (verdict === 'gap') this.#openGap(frame);
    if (verdict === 'other-epoch') this.#startOver();
    if (verdict === 'applied') this.#options.onApplied?.(frame);
  }

  #openGap(frame: Frame | null): void {
    this.counts.gaps += 1;
    this.#state = 'filling-gap';
    if (frame !== null) this.#hold(frame);
    void this.#afterWork(() => this.#fillGap());
  }

  #hold(frame: Frame): void {
    this.#held.push(frame);
    if (this.#held.length > HELD_FRAMES_MAX) this.#startOver();
  }

  async #fillGap(): Promise<void> {
    let more = this.#state === 'filling-gap';
    for (let pulls = 0; more && pulls < PULLS_PER_GAP_MAX; pulls += 1) {
      this.counts.pulls += 1;
      const { epoch, cursor: from } = this.received;
      const request = { topic: this.topic, epoch, from, max: PULL_FRAMES_MAX };
      more = await askLive<PullAnswer, boolean>(this.socket, { event: 'pull', request }, (answer) =>
        this.#pulled(answer),
      );
    }
    if (this.#state === 'filling-gap') this.#startOver();
  }

  /** True when there is more to pull. */
  #pulled(answer: PullAnswer | null): boolean {
    if (answer?.ok !== true || this.#state !== 'filling-gap') return false;
    for (const frame of answer.frames) this.received.receive(frame);
    if (answer.more) return true;
    this.#state = 'live';
    const held = this.#held.splice(0);
    if (held.some((frame) => this.received.receive(frame) === 'gap')) this.#startOver();
    this.#waiters.look();
    return false;
  }

  #onBeat(beat: Beat): void {
    this.counts.beats += 1;
    this.#waiters.look();
    if (this.#state === 'live' && beat.epoch !== this.received.epoch) this.#startOver();
    if (beat.to <= this.received.cursor || this.#behind !== null) return;
    this.#behind = setTimeout(() => {
      this.#behind = null;
      if (this.#state === 'live' && this.received.cursor < beat.to) this.#openGap(null);
    }, BEHIND_BEAT_MS);
  }

  #onReset(reset: Reset): void {
    this.counts.resets += 1;
    this.lastReset = reset;
    this.#waiters.look();
    // The ledger is the same after a deploy: the cursor stays, the connection goes.
    if (reset.why === 'deploy') return;
    this.received.epoch = null;
    if (this.#state === 'paused') return;
    this.#state = 'joining';
    this.#joinAfter(reset.retryMs);
  }

  #startOver(): void {
    this.received.epoch = null;
    this.#join();
  }

  async #changeKeys(wanted: Set<number>): Promise<void> {
    const { received } = this;
    const before = received.keys ?? new Set<number>();
    const add = [...wanted].filter((id) => !before.has(id));
    const remove = [...before].filter((id) => !wanted.has(id));
    const read = await this.#options.readRows(add);
    const join = (answer: KeysAnswer | null) => this.#joinRows(wanted, read, answer);
    if (this.#state !== 'live' || read.epoch !== received.epoch) {
      join(null);
      return;
    }
    this.#revision += 1;
    const { topic } = this;
    const request = { topic, revision: this.#revision, add, remove, asOf: read.asOf };
    await askLive<KeysAnswer, void>(this.socket, { event: 'keys', request }, join);
  }

  #joinRows(wanted: Set<number>, read: RowsRead, answer: KeysAnswer | null): void {
    this.received.narrowTo(wanted);
    if (answer?.ok === true && this.#state === 'live') this.received.join(read, answer);
    else {
      // Without a joined stream the rows in view are read anew and watched from there.
      this.#startOver();
    }
    this.#waiters.look();
  }
}
