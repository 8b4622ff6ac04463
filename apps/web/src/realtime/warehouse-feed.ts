import type { Beat, Frame, KeysAnswer, Reset, WatchAnswer } from '@stockwire/shared/live';
import { causesOf } from '@stockwire/shared/live-causes';
import { KeyClaims } from './key-claims.ts';
import {
  cursorAt,
  finishPull,
  type LedgerCursor,
  moveTo,
  receiveFrame,
  type Verdict,
} from './ledger-cursor.ts';
import type { LevelStore } from './level-store.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Timers } from './timers.ts';

/** A beat ahead of the cursor for this long means that the last frame was lost. */
const LAST_FRAME_LOST_MS = 1_000;
const PULL_ENTRIES_MAX = 1_000;
const BUSY_RETRY_MS = 1_000;

/** Joining anew this often without success means that something else is wrong. */
const RESTARTS_MAX = 3;

export interface FeedEvents {
  onCaughtUp(): void;
  onFellBehind(): void;
  /** The server was heard and is sending what was missed. */
  onProved(): void;
  /** Rows must be read again: the stream does not reach back to what is shown. */
  onReset(): void;
  /** These rows were read too long ago to be joined to the stream. */
  onRowsStale(itemIds: readonly number[]): void;
  /** No answer, or none that helps: the link must be made anew, not before so many milliseconds. */
  onBroken(notBeforeMs: number): void;
  onHead(seq: number): void;
}

export interface FeedDeps {
  warehouseId: number;
  socket: LiveSocket;
  store: LevelStore;
  timers: Timers;
  events: FeedEvents;
}

/** Follows one warehouse's ledger for the rows in view, by the rules of the live protocol. */
export class WarehouseFeed {
  readonly topic: string;
  readonly claims: KeyClaims;
  readonly #deps: FeedDeps;
  #cursor: LedgerCursor | null = null;
  #head = 0;
  #joinHead = 0;
  /** Goes up whenever answers under way lose their meaning. */
  #session = 0;
  #isJoined = false;
  #isPulling = false;
  #isAskingKeys = false;
  #revision = 0;
  #restarts = 0;
  #cancelLostTimer: (() => void) | null = null;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
    this.topic = `warehouse:${deps.warehouseId}`;
    this.claims = new KeyClaims(deps.store, () => void this.#syncKeys());
  }

  get head(): number {
    return this.#head;
  }

  get cursor(): LedgerCursor | null {
    return this.#cursor;
  }

  /** Joins the ledger where it was left, or at its head. Called when the link stands, and to prove it. */
  async join(): Promise<void> {
    const session = this.#leaveStream();
    const answer = await this.#ask(session, this.#watch());
    if (answer === null || this.#isOver(session)) return;
    if (answer.ok) this.#joined(answer);
    else await this.#refusedToJoin(answer);
  }

  /** The link is gone; the cursor stays for the next join. */
  disconnected(): void {
    this.#leaveStream();
  }

  /** Asks the server to stop sending until the next join. */
  pause(): void {
    const session = this.#leaveStream();
    void this.#ask(session, this.#deps.socket.pause({ topic: this.topic }));
  }

  close(): void {
    const wasJoined = this.#isJoined;
    const session = this.#leaveStream();
    this.claims.close();
    if (wasJoined) void this.#ask(session, this.#deps.socket.unwatch({ topic: this.topic }));
  }

  receiveFrame(frame: Frame): void {
    if (!this.#isJoined || this.#cursor === null) return;
    this.#raiseHead(frame.to);
    this.#follow(receiveFrame(this.#cursor, frame));
  }

  receiveBeat(beat: Beat): void {
    if (!this.#isJoined || this.#cursor === null) return;
    if (beat.epoch !== this.#cursor.epoch) return void this.#restart();
    this.#raiseHead(beat.head);
    if (beat.to <= this.#cursor.seq) this.#stopLostTimer();
    else this.#startLostTimer(beat.to);
  }

  receiveReset(reset: Reset): void {
    if (!this.#isJoined) return;
    // A node that is being replaced has lost nothing: the next one goes on from the cursor.
    if (reset.why === 'deploy' || reset.why === 'permission') {
      this.#deps.events.onBroken(reset.retryMs);
      return;
    }
    const session = this.#session;
    this.#deps.events.onFellBehind();
    this.#deps.timers.set(() => {
      if (session === this.#session) void this.#restart();
    }, reset.retryMs);
  }

  #watch(): Promise<WatchAnswer> {
    const { topic } = this;
    const keys = this.claims.acknowledged();
    if (this.#cursor === null) {
      return this.#deps.socket.watch({ topic, epoch: null, from: null, keys });
    }
    const { epoch, seq, check } = this.#cursor;
    return this.#deps.socket.watch({
      topic,
      epoch,
      from: seq,
      keys,
      ...(check === null ? {} : { check }),
    });
  }

  #joined(answer: Extract<WatchAnswer, { ok: true }>): void {
    this.#deps.store.beginEpoch(answer.epoch);
    this.#cursor ??= cursorAt(answer.epoch, answer.head);
    this.#isJoined = true;
    this.#restarts = 0;
    this.#joinHead = answer.head;
    this.#raiseHead(answer.head);
    this.#deps.events.onProved();
    this.#reportPlace();
    void this.#syncKeys();
  }

  async #refusedToJoin(answer: Extract<WatchAnswer, { ok: false }>): Promise<void> {
    if (answer.code === 'busy' || answer.code === 'forbidden' || answer.code === 'invalid') {
      this.#deps.events.onBroken(answer.retryMs ?? BUSY_RETRY_MS);
      return;
    }
    await this.#restart();
  }

  /** What is here cannot be continued: join at the head and have every row read again. */
  async #restart(): Promise<void> {
    this.#restarts += 1;
    this.#leaveStream();
    if (this.#cursor) this.claims.dropAcknowledged(this.#cursor.seq);
    this.#cursor = null;
    this.#deps.events.onFellBehind();
    if (this.#restarts > RESTARTS_MAX) {
      this.#restarts = 0;
      this.#deps.events.onBroken(BUSY_RETRY_MS);
      return;
    }
    await this.join();
    if (this.#isJoined) this.#deps.events.onReset();
  }

  #follow(verdict: Verdict): void {
    this.#cursor = verdict.cursor;
    for (const frame of verdict.apply) {
      this.#deps.store.applyChanges(frame.changes, causesOf(frame));
    }
    if (verdict.next === 'reset') void this.#restart();
    else if (verdict.next === 'pull') void this.#pull();
    else this.#reportPlace();
  }

  #reportPlace(): void {
    if (this.#isPulling || this.#cursor === null || this.#cursor.seq < this.#joinHead) return;
    this.#deps.events.onCaughtUp();
  }

  async #pull(): Promise<void> {
    if (this.#isPulling || this.#cursor === null) return;
    this.#isPulling = true;
    this.#deps.events.onFellBehind();
    const { epoch, seq } = this.#cursor;
    const request = { topic: this.topic, epoch, from: seq, max: PULL_ENTRIES_MAX };
    const session = this.#session;
    const answer = await this.#ask(session, this.#deps.socket.pull(request));
    if (answer === null || this.#isOver(session) || this.#cursor === null) return;
    this.#isPulling = false;
    if (!answer.ok) return this.#restart();
    const verdict = finishPull(this.#cursor, answer.frames);
    const isFurther = verdict.cursor.seq > seq;
    this.#follow(answer.more && isFurther ? { ...verdict, next: 'pull' } : verdict);
  }

  async #syncKeys(): Promise<void> {
    if (!this.#isJoined || this.#isAskingKeys || this.#cursor === null) return;
    const stale = this.claims.takeStale();
    if (stale.length > 0) this.#deps.events.onRowsStale(stale);
    const cursorAtAsking = this.#cursor.seq;
    const wanted = this.claims.nextRequest(cursorAtAsking);
    if (wanted === null) return;
    this.#isAskingKeys = true;
    this.#revision += 1;
    const { add, remove, asOf } = wanted;
    const request = { topic: this.topic, revision: this.#revision, add, remove, asOf };
    const session = this.#session;
    const answer = await this.#ask(session, this.#deps.socket.keys(request));
    if (answer === null || this.#isOver(session)) return;
    this.#isAskingKeys = false;
    if (answer.ok) {
      this.claims.acknowledge(wanted, cursorAtAsking);
      this.#takeKeys(answer);
    } else if (!this.#keysRefused(answer)) return;
    await this.#syncKeys();
  }

  #takeKeys(answer: Extract<KeysAnswer, { ok: true }>): void {
    if (this.#cursor === null) return;
    this.#deps.store.applyChanges(answer.changes, causesOf({ ...answer, to: answer.from }));
    this.#raiseHead(answer.from);
    this.#follow(moveTo(this.#cursor, answer.from));
  }

  /** True when another request may be sent at once. */
  #keysRefused(answer: Extract<KeysAnswer, { ok: false }>): boolean {
    if (answer.code === 'truncated') {
      if (this.claims.setAsideOld(this.#cursor?.seq ?? 0)) return true;
      void this.#restart();
      return false;
    }
    this.#deps.events.onBroken(BUSY_RETRY_MS);
    return false;
  }

  /** Waits for an answer; null when it never came. Another join may begin before it is used: look then. */
  async #ask<Answer>(session: number, answer: Promise<Answer>): Promise<Answer | null> {
    try {
      return await answer;
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      // No acknowledgement in time: whatever the socket believes, the link is of no use.
      if (!this.#isOver(session)) this.#deps.events.onBroken(0);
      return null;
    }
  }

  #isOver(session: number): boolean {
    return session !== this.#session;
  }

  #leaveStream(): number {
    this.#session += 1;
    this.#isJoined = false;
    this.#isPulling = false;
    this.#isAskingKeys = false;
    this.#stopLostTimer();
    if (this.#cursor) this.#cursor = { ...this.#cursor, held: [] };
    return this.#session;
  }

  #startLostTimer(seq: number): void {
    if (this.#cancelLostTimer !== null) return;
    this.#cancelLostTimer = this.#deps.timers.set(() => {
      this.#cancelLostTimer = null;
      if (this.#cursor !== null && this.#cursor.seq < seq) void this.#pull();
    }, LAST_FRAME_LOST_MS);
  }

  #stopLostTimer(): void {
    this.#cancelLostTimer?.();
    this.#cancelLostTimer = null;
  }

  #raiseHead(seq: number): void {
    if (seq <= this.#head) return;
    this.#head = seq;
    this.#deps.events.onHead(seq);
  }
}
