import type { Pulse } from '@stockwire/shared/live';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { withDeadline } from '../../../../platform/deadline.ts';
import type { Log } from '../../../../platform/log.ts';
import type { FrameClock, FramedTick } from '../frames/frame-clock.ts';
import {
  PULSE_EVERY_MS,
  PULSE_SUMS_REST_FACTOR,
  PULSE_SUMS_REST_MS,
  PULSE_WAREHOUSES_EVERY_MS,
  TAIL_LOOK_WITHIN_MS,
  TAILS_MAX,
} from '../live-limits.ts';
import type { LiveLedgers, WatchedLedger } from '../tail/live-ledgers.ts';
import { selectWarehouseIds } from '../tail/tail.queries.ts';
import { type LevelSums, selectLevelSums } from './pulse.queries.ts';
import { movementOf, p95, RecentLatencies } from './pulse-figures.ts';

/** One warehouse, or all of them. */
export type PulseScope = number | 'all';

export interface PulseDeps {
  database: Pick<Database, 'sql'>;
  ledgers: LiveLedgers;
  frames: FrameClock;
  clock: Clock;
  log: Log;
}

interface Board {
  watchers: number;
  ledgers: Map<number, WatchedLedger>;
}

/** Sums for overview and wallboard, once a second and once per node, while somebody watches. */
export class PulseBoard {
  readonly #deps: PulseDeps;
  readonly #boards = new Map<PulseScope, Board>();
  readonly #latencies = new Map<number, RecentLatencies>();
  readonly #listeners = new Set<(scope: PulseScope, pulse: Pulse) => void>();
  readonly #timer: NodeJS.Timeout;
  readonly #unlisten: () => void;
  #sums = new Map<number, LevelSums>();
  #sumsDueMs = 0;
  #warehousesDueMs = 0;
  #beating = false;
  #closed = false;

  constructor(deps: PulseDeps) {
    this.#deps = deps;
    this.#unlisten = deps.frames.listen({ framed: (tick) => this.#measure(tick), reset: () => {} });
    this.#timer = setInterval(() => void this.#beat(), PULSE_EVERY_MS).unref();
  }

  listen(listener: (scope: PulseScope, pulse: Pulse) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Null when there is no such warehouse. */
  async watch(scope: PulseScope): Promise<{ release(): void } | null> {
    const board = this.#boards.get(scope) ?? { watchers: 0, ledgers: new Map() };
    this.#boards.set(scope, board);
    board.watchers += 1;
    let released = false;
    const release = () => {
      if (!released) this.#leave(scope, board);
      released = true;
    };
    try {
      if (scope === 'all' || (await this.#join(board, scope))) return this.#welcome(release);
    } catch (error) {
      release();
      throw error;
    }
    release();
    return null;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#unlisten();
    this.#listeners.clear();
    for (const board of this.#boards.values()) releaseAll(board);
    this.#boards.clear();
  }

  /** A new watcher's rows are not in the sums yet. */
  #welcome(release: () => void): { release(): void } {
    this.#sumsDueMs = 0;
    this.#warehousesDueMs = 0;
    return { release };
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
    if (board.watchers > 0) return;
    releaseAll(board);
    if (this.#boards.get(scope) === board) this.#boards.delete(scope);
  }

  #measure({ tail, oldestRecordedAtMs }: FramedTick): void {
    const nowMs = this.#deps.clock.now();
    const latencies = this.#latencies.get(tail.warehouseId) ?? new RecentLatencies();
    this.#latencies.set(tail.warehouseId, latencies);
    latencies.add(nowMs, Math.max(0, nowMs - oldestRecordedAtMs));
    latencies.values(nowMs);
  }

  async #beat(): Promise<void> {
    if (this.#beating || this.#boards.size === 0) return;
    this.#beating = true;
    try {
      await this.#joinNewWarehouses();
      await this.#refreshSums();
      for (const [scope, board] of this.#boards) this.#tell(scope, board);
    } catch (error) {
      // No pulse is how a screen learns that its figures are getting old.
      this.#deps.log.warn({ err: error }, 'pulse cannot be read');
    } finally {
      this.#beating = false;
    }
  }

  async #joinNewWarehouses(): Promise<void> {
    const board = this.#boards.get('all');
    const nowMs = performance.now();
    if (board === undefined || nowMs < this.#warehousesDueMs) return;
    this.#warehousesDueMs = nowMs + PULSE_WAREHOUSES_EVERY_MS;
    const ids = await this.#inTime(selectWarehouseIds(this.#deps.database.sql, TAILS_MAX));
    await Promise.all(ids.map((id) => this.#join(board, id)));
    if (board.watchers === 0) releaseAll(board);
  }

  async #refreshSums(): Promise<void> {
    const beganMs = performance.now();
    if (beganMs < this.#sumsDueMs) return;
    const ids = [...this.#boards.values()].flatMap((board) => [...board.ledgers.keys()]);
    const rows = await this.#inTime(selectLevelSums(this.#deps.database.sql, [...new Set(ids)]));
    this.#sums = new Map(rows.map((row) => [row.warehouseId, row]));
    const tookMs = performance.now() - beganMs;
    this.#sumsDueMs = beganMs + Math.max(PULSE_SUMS_REST_MS, tookMs * PULSE_SUMS_REST_FACTOR);
  }

  #inTime<T>(promise: Promise<T>): Promise<T> {
    const late = () => new Error('the sums could not be read in time');
    return withDeadline(promise, TAIL_LOOK_WITHIN_MS, late);
  }

  #tell(scope: PulseScope, board: Board): void {
    const nowMs = this.#deps.clock.now();
    const tails = [...board.ledgers.values()].map(({ tail }) => tail);
    if (!tails.every((tail) => tail.isFresh(nowMs))) return;
    const sums = [...board.ledgers.keys()].flatMap((id) => this.#sums.get(id) ?? []);
    const movements = tails.map((tail) => movementOf(tail.ring, nowMs));
    const latencies = [...board.ledgers.keys()].flatMap(
      (id) => this.#latencies.get(id)?.values(nowMs) ?? [],
    );
    const pulse: Pulse = {
      topic: `pulse:${scope}`,
      now: new Date(nowMs).toISOString(),
      head: scope === 'all' ? null : (tails[0]?.head ?? null),
      items: total(sums, 'items'),
      out: total(sums, 'out'),
      low: total(sums, 'low'),
      shortfalls: total(sums, 'shortfalls'),
      changesPerMinute: total(movements, 'changesPerMinute'),
      unitsInPerMinute: total(movements, 'unitsInPerMinute'),
      unitsOutPerMinute: total(movements, 'unitsOutPerMinute'),
      commitToSendMs: p95(latencies),
    };
    for (const listener of this.#listeners) listener(scope, pulse);
  }
}

function releaseAll(board: Board): void {
  for (const watched of board.ledgers.values()) watched.release();
  board.ledgers.clear();
}

function total<Name extends string>(parts: readonly Record<Name, number>[], name: Name): number {
  return parts.reduce((sum, part) => sum + part[name], 0);
}
