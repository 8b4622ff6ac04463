import type { Level } from '@stockwire/shared/stock-level';
import { type StockStatus, statusOf } from '@stockwire/shared/stock-level';
import type { LevelStore } from '../../../../realtime/level-store.ts';
import type { LevelChange, LiveLevel } from '../../../../realtime/live-level.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { lastChangeTexts, unsellableReason } from './cell-texts.ts';

/** The mark of a change stands so long and then fades in --time-base: together within --time-flash. */
const FLASH_MS = 420;
const SWEEP_MS = 80;

const FIGURES = ['onHand', 'reserved', 'available'] as const;
type FigureCell = (typeof FIGURES)[number];

/** The elements within the cells of one row that the painter writes; React leaves them empty. */
export interface RowCells {
  onHand: HTMLElement;
  reserved: HTMLElement;
  available: HTMLElement;
  delta: HTMLElement;
  what: HTMLElement;
  at: HTMLElement;
}

export interface PaintedRow {
  /** What was read with the row: its name, its reorder point, and its figures until the store has them. */
  level: Level;
  cells: RowCells;
  onStatus: (status: StockStatus) => void;
}

export interface PainterDeps {
  /** The server's time, by which a change is of today or of another day. */
  nowMs: () => number;
  /** A clock that never jumps. */
  clockMs: () => number;
  timeZone: string;
  setTimer: (callback: () => void, delayMs: number) => void;
}

/** Writes live figures into the cells on screen, without rendering rows. Held, it keeps what they were. */
export class CellPainter {
  readonly #deps: PainterDeps;
  readonly #rows = new Map<number, Set<PaintedRow>>();
  readonly #waiting = new Map<number, LiveLevel>();
  readonly #flashes = new Map<HTMLElement, number>();
  readonly #changeListeners = new Set<(changes: readonly LevelChange[]) => void>();
  #store: LevelStore | null = null;
  #isHeld = false;

  constructor(deps: PainterDeps) {
    this.#deps = deps;
  }

  /** Shows the rows of this store from now on; whose changes it is told of is the caller's to say. */
  follow(store: LevelStore | null): void {
    this.#store = store;
    this.#waiting.clear();
    for (const rows of this.#rows.values()) for (const row of rows) this.#paint(row);
  }

  /** Paints a row for as long as it is on screen. */
  attach(row: PaintedRow): () => void {
    const { itemId } = row.level;
    const rows = this.#rows.get(itemId) ?? new Set();
    this.#rows.set(itemId, rows.add(row));
    this.#paint(row);
    return () => {
      for (const figure of FIGURES) unmark(boxOf(row.cells[figure]));
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

  readonly waitingCount = (): number => this.#waiting.size;

  #show({ before, after }: LevelChange): void {
    for (const row of this.#rows.get(after.itemId) ?? []) {
      this.#paint(row);
      for (const figure of FIGURES) {
        const change = figureOf(after, figure) - figureOf(before, figure);
        if (change !== 0) this.#flash(boxOf(row.cells[figure]), change > 0 ? 'up' : 'down');
      }
    }
  }

  #paint({ level, cells, onStatus }: PaintedRow): void {
    const shown = this.shown(level.itemId) ?? liveLevelOf(level);
    for (const figure of FIGURES) write(cells[figure], formatInteger(figureOf(shown, figure)));
    const reason = unsellableReason(shown);
    mark(cells.onHand, 'data-part', reason === null ? null : '');
    mark(cells.onHand, 'title', reason);
    mark(boxOf(cells.onHand), 'aria-description', reason);
    const { nowMs, timeZone } = this.#deps;
    const texts = lastChangeTexts(shown.lastChange, { nowMs: nowMs(), timeZone });
    write(cells.delta, texts.delta);
    write(cells.what, texts.what);
    write(cells.at, texts.at);
    mark(cells.at, 'datetime', shown.lastChange?.at ?? null);
    onStatus(statusOf(shown, level.reorderPoint));
  }

  #flash(cell: HTMLElement, direction: 'up' | 'down'): void {
    mark(cell, 'data-change', direction);
    this.#flashes.set(cell, this.#deps.clockMs() + FLASH_MS);
    if (this.#flashes.size === 1) this.#deps.setTimer(this.#endFlashes, FLASH_MS);
  }

  /** One timer ends the marks of many cells: a timer each would be thousands a second in a busy hour. */
  readonly #endFlashes = (): void => {
    const nowMs = this.#deps.clockMs();
    for (const [cell, dueMs] of this.#flashes) {
      if (dueMs > nowMs) continue;
      this.#flashes.delete(cell);
      cell.removeAttribute('data-change');
    }
    if (this.#flashes.size > 0) this.#deps.setTimer(this.#endFlashes, SWEEP_MS);
  };
}

/** A row as it was read, for as long as the stream has not taken it up. */
function liveLevelOf(level: Level): LiveLevel {
  const { itemId, version, onHand, sellable, held, allocated, short, available } = level;
  const lastChange = level.lastChange && { ...level.lastChange, reason: null };
  return { itemId, version, onHand, sellable, held, allocated, short, available, lastChange };
}

function figureOf(level: LiveLevel, figure: FigureCell): number {
  return figure === 'reserved' ? level.held + level.allocated : level[figure];
}

/** The cell around a figure: it is what is marked, focused and described. */
function boxOf(figure: HTMLElement): HTMLElement {
  return figure.parentElement ?? figure;
}

function unmark(box: HTMLElement): void {
  box.removeAttribute('data-change');
  box.removeAttribute('aria-description');
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function mark(element: HTMLElement, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
