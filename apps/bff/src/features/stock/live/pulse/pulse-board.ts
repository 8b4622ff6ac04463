import type { FlowMinute, Pulse } from '@stockwire/shared/live';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { withDeadline } from '../../../../platform/deadline.ts';
import type { Log } from '../../../../platform/log.ts';
import type { FrameClock, FramedTick } from '../frames/frame-clock.ts';
import {
  PULSE_EVERY_MS,
  PULSE_LINGER_MS,
  PULSE_WAREHOUSES_EVERY_MS,
  TAIL_LOOK_WITHIN_MS,
  TAILS_MAX,
} from '../live-limits.ts';
import type { LiveLedgers, WatchedLedger } from '../tail/live-ledgers.ts';
import { selectWarehouseIds } from '../tail/tail.queries.ts';
import { completeMinutes, makePulse, type SitePulse } from './make-pulse.ts';
import { type PulseScope, sitesIn } from './pulse-scope.ts';
import { SitePulses } from './site-pulses.ts';

export interface PulseDeps {
  database: Pick<Database, 'sql'>;
  ledgers: LiveLedgers;
  frames: FrameClock;
  clock: Clock;
  log: Log;
}

/** Where a page starts before the pulse carries on. */
export interface PulseReading {
  pulse: Pulse;
  minutes: FlowMinute[];
  sites: { warehouseId: number; pulse: Pulse }[];
}

interface Board {
  watchers: number;
  ledgers: Map<number, WatchedLedger>;
  linger: NodeJS.Timeout | null;
}

/** Sums for overview and wallboard, once a second and once per node, while somebody watches. */
export class PulseBoard {
  readonly #deps: PulseDeps;
  readonly #boards = new Map<PulseScope, Board>();
  readonly #sites: SitePulses;
  readonly #listeners = new Set<(scope: PulseScope, pulse: Pulse) => void>();
  readonly #timer: NodeJS.Timeout;
  readonly #unlisten: () => void;
  #warehousesDueMs = 0;
  #beating = false;
  #closed = false;

  constructor(deps: PulseDeps) {
    this.#deps = deps;
    this.#sites = new SitePulses(deps);
    const framed = (tick: FramedTick) => this.#sites.measure(tick);
    this.#unlisten = deps.frames.listen({ framed, reset: () => {} });
    this.#timer = setInterval(() => void this.#beat(), PULSE_EVERY_MS).unref();
  }

  listen(listener: (scope: PulseScope, pulse: Pulse) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Null when there is no such warehouse. */
  async watch(scope: PulseScope): Promise<{ release(): void } | null> {
    const board = this.#boardOf(scope);
    board.watchers += 1;
    let released = false;
    const release = () => {
      if (!released) this.#leave(scope, board);
      released = true;
    };
    try {
      if (await this.#joinScope(board, scope)) return this.#welcome(release);
    } catch (error) {
      release();
      throw error;
    }
    release();
    return null;
  }

  /** A pulse at once, with the hour behind it; null when there is no such warehouse. */
  async read(scope: PulseScope): Promise<PulseReading | null> {
    const watched = await this.watch(scope);
    if (watched === null) return null;
    try {
      const board = this.#boardOf(scope);
      if (scope === 'all') await this.#joinNewWarehouses(board);
      const sites = await this.#sitesOf(board);
      const at = { sites, nowMs: this.#deps.clock.now() };
      const labels = await this.#sites.labelsOf(sites);
      return {
        pulse: makePulse(scope, at, labels),
        minutes: completeMinutes(sites, at.nowMs),
        sites: sites.map((site) => ({
          warehouseId: site.warehouseId,
          pulse: makePulse(site.warehouseId, { ...at, sites: [site] }, labels),
        })),
      };
    } finally {
      watched.release();
    }
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#unlisten();
    this.#listeners.clear();
    for (const board of this.#boards.values()) {
      if (board.linger !== null) clearTimeout(board.linger);
      releaseAll(board);
    }
    this.#boards.clear();
  }

  #boardOf(scope: PulseScope): Board {
    const board = this.#boards.get(scope) ?? { watchers: 0, ledgers: new Map(), linger: null };
    this.#boards.set(scope, board);
    if (board.linger !== null) clearTimeout(board.linger);
    board.linger = null;
    return board;
  }

  /** Warehouses that were opened a moment ago are not on the board yet. */
  #welcome(release: () => void): { release(): void } {
    this.#warehousesDueMs = 0;
    return { release };
  }

  async #joinScope(board: Board, scope: PulseScope): Promise<boolean> {
    const there = await Promise.all((sitesIn(scope) ?? []).map((id) => this.#join(board, id)));
    return typeof scope !== 'number' || there.every(Boolean);
  }

  async #join(board: Board, warehouseId: number): Promise<boolean> {
    if (board.ledgers.has(warehouseId)) return true;
    const watched = await this.#deps.ledgers.watch(warehouseId);
    if (watched === null) return false;
    if (this.#closed || board.ledgers.has(warehouseId)) watched.release();
    else board.ledgers.set(warehouseId, watched);
    return true;
  }

  #leave(scope: PulseScope, board: Board): void {
    board.watchers -= 1;
    if (board.watchers > 0 || this.#closed) return;
    // Where no ledger was joined there is nothing to remember, so that unknown names cost nothing.
    const lingerMs = board.ledgers.size === 0 ? 0 : PULSE_LINGER_MS;
    board.linger = setTimeout(() => this.#drop(scope, board), lingerMs).unref();
  }

  #drop(scope: PulseScope, board: Board): void {
    releaseAll(board);
    this.#boards.delete(scope);
    this.#sites.forgetAllBut(this.#warehouseIds());
  }

  async #beat(): Promise<void> {
    if (this.#beating) return;
    this.#beating = true;
    try {
      for (const [scope, board] of this.#boards) {
        if (board.watchers === 0) continue;
        if (scope === 'all') await this.#joinNewWarehouses(board);
        await this.#tell(scope, board);
      }
    } catch (error) {
      // No pulse is how a screen learns that its figures are getting old.
      this.#deps.log.warn({ err: error }, 'pulse cannot be read');
    } finally {
      this.#beating = false;
    }
  }

  async #joinNewWarehouses(board: Board): Promise<void> {
    const nowMs = performance.now();
    if (nowMs < this.#warehousesDueMs) return;
    this.#warehousesDueMs = nowMs + PULSE_WAREHOUSES_EVERY_MS;
    const reading = selectWarehouseIds(this.#deps.database.sql, TAILS_MAX);
    const late = () => new Error('the warehouses could not be read in time');
    const ids = await withDeadline(reading, TAIL_LOOK_WITHIN_MS, late);
    await Promise.all(ids.map((id) => this.#join(board, id)));
  }

  async #tell(scope: PulseScope, board: Board): Promise<void> {
    const sites = await this.#sitesOf(board);
    const labels = await this.#sites.labelsOf(sites);
    const nowMs = this.#deps.clock.now();
    if (this.#closed || ![...board.ledgers.values()].every(({ tail }) => tail.isFresh(nowMs)))
      return;
    const pulse = makePulse(scope, { sites, nowMs }, labels);
    for (const listener of this.#listeners) listener(scope, pulse);
  }

  #warehouseIds(): number[] {
    return [...new Set([...this.#boards.values()].flatMap(({ ledgers }) => [...ledgers.keys()]))];
  }

  #sitesOf({ ledgers }: Board): Promise<SitePulse[]> {
    const tails = [...ledgers.values()].map(({ tail }) => tail);
    return this.#sites.of(tails, this.#warehouseIds());
  }
}

function releaseAll(board: Board): void {
  for (const watched of board.ledgers.values()) watched.release();
  board.ledgers.clear();
}
