import type { RowRange } from '../lines/grid-lines.ts';
import {
  maxTopPx,
  placeAfterScroll,
  placeAt,
  type ScrollExtent,
  type ScrollPlace,
  spacerPx,
} from './scroll-map.ts';
import { assignSlots, type Slots } from './slots.ts';

/** Lines that stand ready, and are painted, beyond either edge, and how few of them may be left before more are made. */
const OVERSCAN_LINES = 8;
const OVERSCAN_LINES_MIN = 3;

/** Lines of one window stand by its first; a new window only then makes all of them stand anew. */
const WINDOW_LINES = 512;

/** A line that is kept for its focus stands no farther than this: out of sight, and not out of the page. */
const KEPT_PX_MAX = 20_000;

/** After so long without a scroll the scrollbar is put where it belongs, if it went so far astray. */
const REST_MS = 160;
const REST_DRIFT_PX = 1_000;

export interface ViewportShape {
  lineCount: number;
  linePx: number;
  /** What stands above the lines and stays there. */
  headerPx: number;
  /** How much of the first lines lies under the name of their group. */
  coveredPx: number;
}

/** What stands on screen; the same object until something else does. */
export interface ShownLines {
  slots: Slots;
  spacerPx: number;
  /** Where the window of lines stands in the spacer, and by which line the lines in it stand. */
  windowPx: number;
  windowLine: number;
}

export interface ViewportDeps {
  onMoved: (range: RowRange) => void;
  setTimer: (callback: () => void, delayMs: number) => () => void;
}

/** The part of a million lines that is seen: takes the scrollbar's moves, and says which lines stand where. */
export class GridViewport {
  readonly #deps: ViewportDeps;
  readonly #listeners = new Set<() => void>();
  #scroller: HTMLElement | null = null;
  #shape: ViewportShape = { lineCount: 0, linePx: 1, headerPx: 0, coveredPx: 0 };
  #viewPx = 0;
  #place: ScrollPlace = { topPx: 0, scrollPx: 0 };
  #keptLine = -1;
  #stood: RowRange = { from: 0, to: 0 };
  #told: RowRange = { from: 0, to: 0 };
  #shown: ShownLines = { slots: new Map(), spacerPx: 0, windowPx: 0, windowLine: 0 };
  #stopRest: (() => void) | null = null;

  constructor(deps: ViewportDeps) {
    this.#deps = deps;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): ShownLines => this.#shown;

  /** The first line that is seen, in part at least. */
  readonly firstLine = (): number => Math.floor(this.#place.topPx / this.#shape.linePx);

  /** The same, with the part of it that is scrolled away. */
  topLine(): number {
    return this.#place.topPx / this.#shape.linePx;
  }

  /** How many whole lines are seen. */
  get wholeLines(): number {
    const { linePx, coveredPx } = this.#shape;
    return Math.max(1, Math.floor((this.#viewPx - coveredPx) / linePx));
  }

  /** Shows lines in this element until the answer is called. */
  attach(scroller: HTMLElement): () => void {
    this.#scroller = scroller;
    this.measure();
    return () => {
      this.#scroller = null;
      this.#stopRest?.();
    };
  }

  /** Takes other lines, or another height of them; the line at the top stays there. */
  reshape(shape: ViewportShape, topLine = this.topLine()): void {
    this.#shape = shape;
    this.#readView();
    this.#goTo(topLine * shape.linePx, { isForced: true });
  }

  /** Takes the element's size anew. */
  measure(): void {
    this.#readView();
    this.#goTo(this.#place.topPx, { isForced: true });
  }

  /** Lets this line stand however far it is scrolled away, so that a focus in it has a place to be. */
  keep(line: number): void {
    if (line === this.#keptLine) return;
    this.#keptLine = line;
    this.#show({ isForced: true });
  }

  /** The scrollbar has moved. */
  scrolled(isDragged: boolean): void {
    const scrollPx = this.#scroller?.scrollTop ?? 0;
    if (scrollPx === this.#place.scrollPx) return;
    this.#place = placeAfterScroll(this.#extent, this.#place, { scrollPx, isDragged });
    if (this.#place.scrollPx !== scrollPx) this.#writeScroll();
    this.#show();
    this.#restLater(isDragged);
  }

  /** Brings a line into view, by as little as is needed; one that is far comes to the middle. */
  reveal(line: number): void {
    const { linePx, coveredPx } = this.#shape;
    const { topPx } = this.#place;
    const highest = line * linePx - coveredPx;
    const lowest = line * linePx + linePx - this.#viewPx;
    if (topPx >= lowest && topPx <= highest) return;
    const isFar = highest < topPx - this.#viewPx || lowest > topPx + this.#viewPx;
    const nearest = topPx > highest ? highest : lowest;
    this.#goTo(isFar ? line * linePx - Math.floor((this.#viewPx - linePx) / 2) : nearest);
  }

  toTop(): void {
    this.#goTo(0);
  }

  get #extent(): ScrollExtent {
    return { contentPx: this.#shape.lineCount * this.#shape.linePx, viewPx: this.#viewPx };
  }

  #readView(): void {
    const heightPx = this.#scroller?.clientHeight ?? 0;
    this.#viewPx = Math.max(0, heightPx - this.#shape.headerPx);
  }

  #goTo(topPx: number, { isForced = false } = {}): void {
    const extent = this.#extent;
    this.#place = placeAt(extent, Math.min(Math.round(topPx), maxTopPx(extent)));
    // The spacer has to be as tall as the place is deep before the scrollbar can go there.
    this.#show({ isForced });
    this.#writeScroll();
  }

  #writeScroll(): void {
    if (this.#scroller === null) return;
    this.#scroller.scrollTop = this.#place.scrollPx;
    // A browser may round or refuse; what the scrollbar really shows is what the next move starts from.
    const scrollPx = this.#scroller.scrollTop;
    if (scrollPx === this.#place.scrollPx) return;
    this.#place = { topPx: this.#place.topPx, scrollPx };
    this.#show({ isForced: true });
  }

  /** Lets the lines stand that are seen, unless they stand already. */
  #show({ isForced = false } = {}): void {
    const seen = this.#seen();
    if (seen.from !== this.#told.from || seen.to !== this.#told.to) this.#deps.onMoved(seen);
    this.#told = seen;
    const windowLine = seen.from - (seen.from % WINDOW_LINES);
    const windowPx = windowLine * this.#shape.linePx + this.#place.scrollPx - this.#place.topPx;
    const spacer = spacerPx(this.#extent);
    const isSame = windowPx === this.#shown.windowPx && windowLine === this.#shown.windowLine;
    if (isSame && !isForced && this.#standsAround(seen)) {
      this.#tell();
      return;
    }
    this.#stood = {
      from: Math.max(0, seen.from - OVERSCAN_LINES),
      to: Math.min(this.#shape.lineCount, seen.to + OVERSCAN_LINES),
    };
    const slots = assignSlots(this.#shown.slots, this.#standing());
    this.#shown = { slots, spacerPx: spacer, windowPx, windowLine };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #seen(): RowRange {
    const { linePx, lineCount } = this.#shape;
    const from = Math.min(this.firstLine(), Math.max(0, lineCount - 1));
    return {
      from,
      to: Math.min(lineCount, Math.ceil((this.#place.topPx + this.#viewPx) / linePx)),
    };
  }

  #standsAround(seen: RowRange): boolean {
    const { from, to } = this.#stood;
    const isReadyAbove = from === 0 || seen.from - from >= OVERSCAN_LINES_MIN;
    const isReadyBelow = to === this.#shape.lineCount || to - seen.to >= OVERSCAN_LINES_MIN;
    return isReadyAbove && isReadyBelow;
  }

  #standing(): number[] {
    const lines: number[] = [];
    for (let line = this.#stood.from; line < this.#stood.to; line += 1) lines.push(line);
    const kept = this.#keptLine;
    if (kept < 0 || kept >= this.#shape.lineCount) return lines;
    return kept < this.#stood.from || kept >= this.#stood.to ? [...lines, kept] : lines;
  }

  #restLater(isDragged: boolean): void {
    this.#stopRest?.();
    this.#stopRest = isDragged ? null : this.#deps.setTimer(() => this.rest(), REST_MS);
  }

  /** Puts the scrollbar where it belongs, now that nobody moves it. */
  rest(): void {
    const place = placeAt(this.#extent, this.#place.topPx);
    if (Math.abs(place.scrollPx - this.#place.scrollPx) >= REST_DRIFT_PX) this.#goTo(place.topPx);
  }
}

/** Where a line stands within its window. */
export function lineTopPx(line: number, windowLine: number, linePx: number): number {
  return Math.min(Math.max((line - windowLine) * linePx, -KEPT_PX_MAX), KEPT_PX_MAX * 2);
}
