import { type Level, type StockStatus, statusOf } from '@stockwire/shared/stock-level';
import type { LiveCause, LiveLevel } from '../../../../realtime/live-level.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { causeText, deltaText, unsellableReason } from './cell-texts.ts';
import { cellWords } from './cells.words.ts';
import type { GhostJudge } from './ghost.ts';
import type { MomentTexts } from './moment-texts.ts';
import { trendShape } from './trend-path.ts';

export const FIGURES = ['onHand', 'reserved', 'available'] as const;
export type FigureCell = (typeof FIGURES)[number];

/** The elements within the cells of a row that are written here; React leaves them empty. */
type PartName = FigureCell | 'delta' | 'what' | 'at' | 'ghost' | 'trend';

export interface PaintedRow {
  /** What was read with the row: its name, its reorder point, and its figures until the store has them. */
  level: Level;
  /** Holds an element with `data-live` for each part of a shown column. */
  element: HTMLElement;
  onStatus: (status: StockStatus) => void;
}

/** What a row is painted with, besides its figures. */
export interface Palette {
  moments: MomentTexts;
  judge: GhostJudge | null;
  /** Levels of the last day; null while they are not here. */
  points: (itemId: number) => readonly number[] | null;
}

/** One row on screen: writes what is new about it into its cells, and nothing else. */
export class RowPaint {
  readonly level: Level;
  readonly #element: HTMLElement;
  readonly #onStatus: PaintedRow['onStatus'];
  readonly #parts = new Map<PartName, Element>();
  readonly #figures: Partial<Record<FigureCell, number>> = {};
  #stuck = 0;
  #cause: LiveCause | null | undefined;
  #status: StockStatus | null = null;
  #ghost: string | null | undefined;
  #trend: { points: readonly number[] | null; onHand: number } | null = null;

  constructor({ level, element, onStatus }: PaintedRow) {
    this.level = level;
    this.#element = element;
    this.#onStatus = onStatus;
    for (const part of element.querySelectorAll('[data-live]')) {
      // The names are those that the cells of a row give their parts.
      this.#parts.set(part.getAttribute('data-live') as PartName, part);
    }
  }

  /** The cell around a figure: it is what is marked, focused and described. */
  cell(figure: FigureCell): Element | null {
    return this.#parts.get(figure)?.parentElement ?? null;
  }

  paint(shown: LiveLevel, palette: Palette): void {
    for (const figure of FIGURES) this.#paintFigure(figure, figureOf(shown, figure));
    this.#paintStuck(shown);
    this.#paintGhost(palette.judge?.(this.level, shown) ?? null);
    this.#paintStatus(statusOf(shown, this.level.reorderPoint));
  }

  /** Tells what changed last: three texts, so more to lay out than the figures. */
  paintCause({ lastChange: cause }: LiveLevel, { moments }: Palette): void {
    if (cause === this.#cause) return;
    this.#cause = cause;
    const at = this.#parts.get('at');
    if (!at) return;
    this.#write('delta', deltaText(cause));
    this.#write('what', causeText(cause));
    this.#write('at', cause === null ? '' : moments.text(cause.at));
    mark(at, 'datetime', cause?.at ?? null);
  }

  get hasTrend(): boolean {
    return this.#parts.has('trend');
  }

  /** Draws the last day up to now; a drawing costs more than all the figures of its row. */
  paintTrend(shown: LiveLevel, palette: Palette): void {
    if (this.hasTrend) this.#paintTrend(shown, palette.points(this.level.itemId));
  }

  /** Takes back what is not React's, before the elements show another row. */
  clear(): void {
    for (const figure of FIGURES) this.cell(figure)?.removeAttribute('data-change');
    for (const name of ['data-part', 'title']) this.#parts.get('onHand')?.removeAttribute(name);
    this.cell('onHand')?.removeAttribute('aria-description');
    this.#element.removeAttribute('data-ghost');
  }

  #paintFigure(figure: FigureCell, value: number): void {
    if (this.#figures[figure] === value) return;
    this.#figures[figure] = value;
    this.#write(figure, formatInteger(value));
  }

  #paintStuck(shown: LiveLevel): void {
    const part = this.#parts.get('onHand');
    const stuck = Math.max(0, shown.onHand - shown.sellable);
    if (stuck === this.#stuck || !part) return;
    this.#stuck = stuck;
    const reason = unsellableReason(shown);
    mark(part, 'data-part', reason === null ? null : '');
    mark(part, 'title', reason);
    mark(this.cell('onHand'), 'aria-description', reason);
  }

  #paintGhost(reason: string | null): void {
    if (reason === this.#ghost) return;
    this.#ghost = reason;
    this.#write('ghost', reason ?? '');
    mark(this.#element, 'data-ghost', reason === null ? null : '');
  }

  #paintStatus(status: StockStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    mark(this.#parts.get('trend') ?? null, 'data-tone', status);
    this.#onStatus(status);
  }

  #paintTrend({ onHand }: LiveLevel, points: readonly number[] | null): void {
    if (this.#trend?.points === points && this.#trend.onHand === onHand) return;
    this.#trend = { points, onHand };
    // The last point is now, and now is what the stream says.
    const levels = points === null || points.length === 0 ? [] : [...points.slice(0, -1), onHand];
    const svg = this.#parts.get('trend');
    // The words for the ear are an attribute, which the browser need not lay out.
    mark(
      svg ?? null,
      'aria-label',
      levels.length === 0 ? wordsOf(cellWords).noTrend : trendText(levels),
    );
    drawTrend(svg, levels);
  }

  #write(name: PartName, text: string): void {
    const part = this.#parts.get(name);
    if (!part) return;
    const node = part.firstChild;
    // Writing into the text that stands there makes no new node, in a busy hour thousands a minute.
    if (node === null) part.textContent = text;
    else if (node.nodeValue !== text) node.nodeValue = text;
  }
}

export function figureOf(level: LiveLevel, figure: FigureCell): number {
  return figure === 'reserved' ? level.held + level.allocated : level[figure];
}

function trendText(levels: readonly number[]): string {
  const lowest = formatInteger(Math.min(...levels));
  const [from = 0, to = 0] = [levels[0], levels.at(-1)];
  return wordsOf(cellWords).trend(formatInteger(from), formatInteger(to), lowest);
}

function drawTrend(svg: Element | undefined, levels: readonly number[]): void {
  const [line, dot] = svg?.children ?? [];
  if (!line || !dot) return;
  if (levels.length === 0) {
    line.removeAttribute('d');
    dot.setAttribute('visibility', 'hidden');
    return;
  }
  const { path, endX, endY } = trendShape(levels);
  mark(line, 'd', path);
  mark(dot, 'cx', String(endX));
  mark(dot, 'cy', String(endY));
  dot.removeAttribute('visibility');
}

/** Sets what is not so already: a browser works again for an attribute that is set to what it was. */
function mark(element: Element | null, attribute: string, value: string | null): void {
  if (value === null) element?.removeAttribute(attribute);
  else if (element?.getAttribute(attribute) !== value) element?.setAttribute(attribute, value);
}
