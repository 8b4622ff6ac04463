import { type Level, type StockStatus, statusOf } from '@stockwire/shared/stock-level';
import type { LevelStore } from '../../../../realtime/level-store.ts';
import type { LevelChange, LiveLevel } from '../../../../realtime/live-level.ts';
import { Flashes } from './flashes.ts';
import type { GhostJudge } from './ghost.ts';
import { MomentTexts } from './moment-texts.ts';
import { FIGURES, figureOf, type PaintedRow, type Palette, RowPaint } from './row-paint.ts';
import { RowTurns } from './row-turns.ts';

/** Of the rows that changed, a frame tells so many what changed last: the eye reads a few of them a second. */
const CAUSES = { atLeast: 8, share: 1 / 3 };

/** A drawing of a day moves by a hair with each sale; on a screen of busy rows each moves about once a second. */
const TRENDS = { atLeast: 1, share: 1 / 32 };

interface PainterDeps {
  /** The server's time, by which a change is of today or of another day. */
  nowMs: () => number;
  /** A clock that never jumps. */
  clockMs: () => number;
  timeZone: string;
  setTimer: (callback: () => void, delayMs: number) => void;
}

/** Writes live figures into the cells on screen, without rendering rows. Held, it keeps what they were. */
export class CellPainter {
  readonly #rows = new Map<number, Set<RowPaint>>();
  readonly #waiting = new Map<number, LiveLevel>();
  readonly #changeListeners = new Set<(changes: readonly LevelChange[]) => void>();
  readonly #flashes: Flashes;
  readonly #causes: RowTurns<RowPaint>;
  /** Of rows whose trend ends elsewhere by now. */
  readonly #trends: RowTurns<RowPaint>;
  readonly #palette: Palette;
  #store: LevelStore | null = null;
  #isHeld = false;

  constructor(deps: PainterDeps) {
    this.#flashes = new Flashes(deps);
    this.#palette = { moments: new MomentTexts(deps), judge: null, points: () => null };
    this.#causes = new RowTurns({ ...CAUSES, ...deps, paint: (row) => this.#paintCause(row) });
    this.#trends = new RowTurns({ ...TRENDS, ...deps, paint: (row) => this.#paintTrend(row) });
  }

  /** Shows the rows of this store from now on; whose changes it is told of is the caller's to say. */
  follow(store: LevelStore | null): void {
    this.#store = store;
    this.#waiting.clear();
    this.repaint();
  }

  /** Marks rows that are no longer what was asked for; null is for a question that no change can fail. */
  judgeBy(judge: GhostJudge | null): void {
    if (judge === this.#palette.judge) return;
    this.#palette.judge = judge;
    this.repaint();
  }

  /** Draws trends from these levels. */
  drawTrends(points: Palette['points']): void {
    this.#palette.points = points;
    this.repaint();
  }

  repaint(): void {
    for (const rows of this.#rows.values()) for (const row of rows) this.#paint(row);
  }

  /** Paints a row for as long as it is on screen. */
  attach(painted: PaintedRow): () => void {
    const { itemId } = painted.level;
    const row = new RowPaint(painted);
    const rows = this.#rows.get(itemId) ?? new Set();
    this.#rows.set(itemId, rows.add(row));
    this.#paint(row);
    return () => {
      row.clear();
      this.#causes.forget(row);
      this.#trends.forget(row);
      rows.delete(row);
      if (rows.size === 0 && this.#rows.get(itemId) === rows) this.#rows.delete(itemId);
    };
  }

  onChanges(listener: (changes: readonly LevelChange[]) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Takes what changed since the last painted frame. */
  readonly take = (changes: readonly LevelChange[]): void => {
    for (const change of changes) {
      const { itemId } = change.after;
      if (!this.#isHeld) this.#show(change);
      else if (!this.#waiting.has(itemId)) this.#waiting.set(itemId, change.before);
    }
    this.#causes.turn();
    this.#trends.turn();
    for (const listener of this.#changeListeners) listener(changes);
  };

  /** Holds the view as it is, or lets it go on and shows what waited. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    if (isHeld) return;
    const changes = [...this.#waiting.values()].flatMap((before) => {
      const after = this.#store?.read(before.itemId);
      return after ? [{ before, after }] : [];
    });
    this.#waiting.clear();
    this.take(changes);
  }

  /** What is shown of a row, which is not the newest while the view is held. */
  shown(itemId: number): LiveLevel | null {
    return this.#waiting.get(itemId) ?? this.#store?.read(itemId) ?? null;
  }

  /** The status under which a row is shown. */
  status(level: Level): StockStatus {
    return statusOf(this.shown(level.itemId) ?? level, level.reorderPoint);
  }

  /** True for a row that is no longer what was asked for. */
  isGhost(level: Level): boolean {
    return this.#palette.judge?.(level, this.shown(level.itemId) ?? level) != null;
  }

  readonly waitingCount = (): number => this.#waiting.size;

  #show({ before, after }: LevelChange): void {
    for (const row of this.#rows.get(after.itemId) ?? []) {
      row.paint(after, this.#palette);
      this.#causes.add(row);
      if (row.hasTrend) this.#trends.add(row);
      for (const figure of FIGURES) {
        const change = figureOf(after, figure) - figureOf(before, figure);
        const cell = change === 0 ? null : row.cell(figure);
        if (cell) this.#flashes.flash(cell, change > 0 ? 'up' : 'down');
      }
    }
  }

  #paint(row: RowPaint): void {
    const shown = this.shown(row.level.itemId) ?? liveLevelOf(row.level);
    row.paint(shown, this.#palette);
    row.paintCause(shown, this.#palette);
    row.paintTrend(shown, this.#palette);
  }

  #paintCause(row: RowPaint): void {
    const shown = this.shown(row.level.itemId);
    if (shown) row.paintCause(shown, this.#palette);
  }

  #paintTrend(row: RowPaint): void {
    const shown = this.shown(row.level.itemId);
    if (shown) row.paintTrend(shown, this.#palette);
  }
}

/** A row as it was read, for as long as the stream has not taken it up. */
function liveLevelOf(level: Level): LiveLevel {
  const { itemId, version, onHand, sellable, held, allocated, short, available } = level;
  const lastChange = level.lastChange && { ...level.lastChange, reason: null };
  return { itemId, version, onHand, sellable, held, allocated, short, available, lastChange };
}
