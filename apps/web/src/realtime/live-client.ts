import { BEAT_EVERY_MS, type Beat, type Pulse, type Reset } from '@stockwire/shared/live';
import type { BrowserSignals } from './browser-signals.ts';
import {
  type Connection,
  type ConnectionEvent,
  type Moment,
  stepConnection,
} from './connection.ts';
import { HintRooms } from './hint-rooms.ts';
import type { LiveSocket, LiveSocketListener } from './live-socket.ts';
import { createLiveWarehouse, type LiveWarehouse } from './live-warehouse.ts';
import { PaintProbe } from './paint-probe.ts';
import { PulseTopics } from './pulse-topics.ts';
import { ScreenLatency } from './screen-latency.ts';
import { createServerClock } from './server-clock.ts';
import { SessionExpiry } from './session-expiry.ts';
import type { Timers } from './timers.ts';
import type { WarehouseFeed } from './warehouse-feed.ts';

/** A tab that nobody looks at for this long stops costing the server anything. */
const HIDDEN_PAUSE_MS = 30_000;

/** A woken page must hear the server within this, or the link is made anew. */
const PROOF_WITHIN_MS = 2_000;

/** Two beats missed and half of a third: the link is dead, whatever the socket believes. */
const SILENT_MAX_MS = 2.5 * BEAT_EVERY_MS;

export interface LiveClientDeps {
  socket: LiveSocket;
  timers: Timers;
  signals: BrowserSignals;
  /** This browser's clock in milliseconds. */
  now: () => number;
  random: () => number;
  /** Calls back once before the next painted frame. */
  schedule: (flush: () => void) => void;
}

/** Keeps the page's one live link up, says how its figures stand, and carries the feeds over it. */
export class LiveClient {
  readonly pulses: PulseTopics;
  readonly hints = new HintRooms();
  readonly expiry = new SessionExpiry();
  readonly latency = new ScreenLatency();
  readonly #deps: LiveClientDeps;
  readonly #clock = createServerClock();
  readonly #listeners = new Set<() => void>();
  readonly #probe: PaintProbe;
  #warehouse: LiveWarehouse | null = null;
  #connection: Connection;
  /** Since when the person holds the view still, and of when its figures are. */
  #held: Extract<Connection, { state: 'paused' }> | null = null;
  #isBreaking = false;
  #lastHeardMs: number | null = null;
  #cancelTry: (() => void) | null = null;
  #cancelHidden: (() => void) | null = null;
  #cancelWatchdog: (() => void) | null = null;
  #stopSignals: (() => void)[] = [];

  constructor(deps: LiveClientDeps) {
    this.#deps = deps;
    this.#connection = { state: 'connecting', sinceMs: deps.now() };
    this.pulses = new PulseTopics(deps.socket);
    this.#probe = new PaintProbe({
      latency: this.latency,
      timers: deps.timers,
      schedule: deps.schedule,
      serverNowMs: () => this.serverNowMs(),
      roundTripMs: () => this.roundTripMs(),
      isHidden: () => deps.signals.isHidden(),
    });
    deps.socket.listen(this.#listener());
  }

  /** Opens the link and keeps it open until the answer is called. */
  start(): () => void {
    const { signals, socket, now } = this.#deps;
    this.#connection = { state: 'connecting', sinceMs: now() };
    this.#stopSignals = [signals.onWake(() => this.#woke()), signals.onHidden(() => this.#hid())];
    socket.open();
    return () => {
      for (const stop of this.#stopSignals) stop();
      this.#stopSignals = [];
      this.#cancelTimers();
      socket.close();
      this.#cancelTimers();
    };
  }

  readonly connection = (): Connection =>
    this.#held !== null && this.#connection.state === 'live' ? this.#held : this.#connection;

  /** Holds the view still for the person, or lets it go on; the rows are followed all the same. */
  hold(isHeld: boolean): void {
    const { atMs, asOfMs } = this.#moment();
    this.#held = isHeld ? { state: 'paused', why: 'person', sinceMs: atMs, asOfMs } : null;
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Server time now, by the beats; this browser's own before the first. */
  serverNowMs(): number {
    return this.#deps.now() + this.#clock.offsetMs();
  }

  /** How long the newest question to the server took; null before the first answer. */
  roundTripMs(): number | null {
    return this.#deps.socket.roundTripMs();
  }

  /** Tries at once instead of at the end of the wait. */
  tryNow(): void {
    if (this.#connection.state !== 'reconnecting' || this.#connection.nextTryAtMs === null) return;
    this.#try();
  }

  readonly warehouse = (): LiveWarehouse | null => this.#warehouse;

  /** Follows one warehouse instead of the one so far; null follows none. */
  show(warehouseId: number | null): void {
    this.#warehouse?.feed.close();
    this.#warehouse = null;
    if (warehouseId !== null) {
      const { socket, timers, schedule } = this.#deps;
      const events = {
        onCaughtUp: () => this.#step({ type: 'caught-up' }),
        onFellBehind: () => this.#step({ type: 'fell-behind' }),
        onProved: () => {
          this.#heard();
          this.#step({ type: 'proved' });
        },
        onBroken: (notBeforeMs: number) => this.#break(notBeforeMs),
      };
      this.#warehouse = createLiveWarehouse({ socket, timers, schedule, events }, warehouseId);
      if (socket.isOpen()) {
        this.#step({ type: 'fell-behind' });
        void this.#warehouse.feed.join();
      }
    }
    this.#tell();
  }

  #listener(): LiveSocketListener {
    const toFeed = (topic: string, tell: (feed: WarehouseFeed) => void) => {
      this.#heard();
      const feed = this.#warehouse?.feed;
      if (feed?.topic === topic) tell(feed);
    };
    return {
      onOpen: () => this.#opened(),
      onClose: () => {
        if (!this.#isBreaking) this.#lost(0);
      },
      onFrame: (frame) => {
        const isLive = this.#connection.state === 'live';
        toFeed(frame.topic, (feed) => feed.receiveFrame(frame));
        // After the feed, so that the store's own writing to the screen is scheduled before the look at it.
        if (isLive && this.#clock.isSettled()) this.#probe.frameArrived(frame);
      },
      onBeat: (beat: Beat) => {
        this.#clock.heard(Date.parse(beat.now), this.#deps.now());
        toFeed(beat.topic, (feed) => feed.receiveBeat(beat));
      },
      onReset: (reset: Reset) => toFeed(reset.topic, (feed) => feed.receiveReset(reset)),
      onPulse: (pulse: Pulse) => {
        this.#heard();
        this.#clock.heard(Date.parse(pulse.now), this.#deps.now());
        this.pulses.receive(pulse);
      },
      onHint: (hint) => {
        this.#heard();
        this.hints.receive(hint);
      },
      onExpiring: (expiring) => this.expiry.receive(expiring, this.#deps.now()),
    };
  }

  #opened(): void {
    this.#heard();
    this.#step({ type: 'opened' });
    this.#join();
    this.#watchSilence();
  }

  #join(): void {
    this.pulses.rejoin();
    this.hints.missed();
    if (this.#warehouse) void this.#warehouse.feed.join();
    else this.#step({ type: 'caught-up' });
  }

  #break(notBeforeMs: number): void {
    this.#isBreaking = true;
    this.#deps.socket.close();
    this.#isBreaking = false;
    this.#lost(notBeforeMs);
  }

  #lost(notBeforeMs: number): void {
    this.#warehouse?.feed.disconnected();
    this.#cancelTimers();
    if (this.#stopSignals.length === 0) return;
    this.#step({ type: 'lost', random: this.#deps.random(), notBeforeMs });
    if (this.#connection.state !== 'reconnecting') return;
    const waitMs = (this.#connection.nextTryAtMs ?? 0) - this.#deps.now();
    this.#cancelTry = this.#deps.timers.set(() => this.#try(), Math.max(0, waitMs));
  }

  #try(): void {
    this.#cancelTimers();
    this.#step({ type: 'trying' });
    this.#deps.socket.open();
  }

  #woke(): void {
    this.#cancelHidden?.();
    this.#cancelHidden = null;
    this.tryNow();
    if (!this.#deps.socket.isOpen()) return;
    this.#step({ type: 'doubted' });
    this.#join();
    this.#watchSilence(PROOF_WITHIN_MS);
  }

  #hid(): void {
    this.#cancelHidden?.();
    this.#cancelHidden = this.#deps.timers.set(() => {
      if (!this.#deps.signals.isHidden() || !this.#deps.socket.isOpen()) return;
      this.#cancelWatchdog?.();
      this.#step({ type: 'hidden-long' });
      this.#warehouse?.feed.pause();
      this.pulses.pause();
    }, HIDDEN_PAUSE_MS);
  }

  #heard(): void {
    this.#lastHeardMs = this.#deps.now();
  }

  /** Makes the link anew when nothing is heard for a while; asks again for as long as something is. */
  #watchSilence(withinMs: number = SILENT_MAX_MS): void {
    this.#cancelWatchdog?.();
    const askedAtMs = this.#deps.now();
    this.#cancelWatchdog = this.#deps.timers.set(() => {
      const heardAtMs = this.#lastHeardMs ?? 0;
      const isSilent = heardAtMs < askedAtMs || this.#deps.now() - heardAtMs > SILENT_MAX_MS;
      if (isSilent && this.#warehouse) this.#break(0);
      else this.#watchSilence();
    }, withinMs);
  }

  #cancelTimers(): void {
    this.#cancelTry?.();
    this.#cancelWatchdog?.();
    this.#cancelTry = null;
    this.#cancelWatchdog = null;
  }

  #step(event: ConnectionEvent): void {
    const next = stepConnection(this.#connection, event, this.#moment());
    if (next === this.#connection) return;
    this.#connection = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #moment(): Moment {
    const asOfMs = this.#lastHeardMs === null ? null : this.#lastHeardMs + this.#clock.offsetMs();
    return { atMs: this.#deps.now(), asOfMs };
  }
}
