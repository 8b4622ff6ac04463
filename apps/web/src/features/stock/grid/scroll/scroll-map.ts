/**
 * Browsers give up on taller elements: Firefox at about 17,800,000 px, Chromium at 33,500,000, where their
 * layout arithmetic ends. This is half of the least, and exact to the pixel in the 32-bit floats of a compositor.
 */
export const SPACER_PX_MAX = 8_000_000;

/** At either end a scrolled pixel is a pixel of rows, so that the first and the last rows are reached exactly. */
const END_PX = 100_000;

/** So far the scrollbar may stand from where it belongs before it is put right in the midst of scrolling. */
const DRIFT_PX_MAX = END_PX / 2;

/**
 * A longer way between two events is no wheel and no key but a hand on the scrollbar, to which one pixel of
 * mouse is thousands of rows' pixels.
 */
const FINE_PX_MAX = 3_000;

/** Heights in pixels: of all lines together, and of the part of them that is seen. */
export interface ScrollExtent {
  contentPx: number;
  viewPx: number;
}

/** Where a grid stands: `topPx` among its lines, `scrollPx` by its scrollbar. Both are exact at rest. */
export interface ScrollPlace {
  topPx: number;
  scrollPx: number;
}

/** The height that stands in for the lines. */
export function spacerPx({ contentPx }: ScrollExtent): number {
  return Math.min(contentPx, SPACER_PX_MAX);
}

export function maxTopPx({ contentPx, viewPx }: ScrollExtent): number {
  return Math.max(0, contentPx - viewPx);
}

function maxScrollPx(extent: ScrollExtent): number {
  return Math.max(0, spacerPx(extent) - extent.viewPx);
}

/** The place of the scrollbar that belongs to a place among the lines: even in the middle, exact at the ends. */
export function scrollPxOf(extent: ScrollExtent, topPx: number): number {
  return Math.round(along(topPx, maxTopPx(extent), maxScrollPx(extent)));
}

/** The place among the lines that belongs to a place of the scrollbar. */
export function topPxOf(extent: ScrollExtent, scrollPx: number): number {
  return Math.round(along(scrollPx, maxScrollPx(extent), maxTopPx(extent)));
}

/** The place to which lines are brought, with the scrollbar where it belongs. */
export function placeAt(extent: ScrollExtent, topPx: number): ScrollPlace {
  const within = clamp(topPx, maxTopPx(extent));
  return { topPx: within, scrollPx: scrollPxOf(extent, within) };
}

/**
 * Where the grid stands after the scrollbar moved. Small moves go pixel by pixel; a hand on the scrollbar
 * goes proportionally. When the answer's `scrollPx` is another than the scrollbar's, it has to be written.
 */
export function placeAfterScroll(
  extent: ScrollExtent,
  from: ScrollPlace,
  move: { scrollPx: number; isDragged: boolean },
): ScrollPlace {
  const byPx = move.scrollPx - from.scrollPx;
  if (contentFits(extent)) return { topPx: move.scrollPx, scrollPx: move.scrollPx };
  if (move.isDragged || Math.abs(byPx) > Math.max(FINE_PX_MAX, extent.viewPx)) {
    return { topPx: topPxOf(extent, move.scrollPx), scrollPx: move.scrollPx };
  }
  const topPx = clamp(from.topPx + byPx, maxTopPx(extent));
  const isAstray = topPx !== from.topPx + byPx || isCaught(extent, topPx, move.scrollPx);
  return isAstray ? placeAt(extent, topPx) : { topPx, scrollPx: move.scrollPx };
}

/** True while nothing stands in for anything: the scrollbar and the lines are one. */
function contentFits({ contentPx }: ScrollExtent): boolean {
  return contentPx <= SPACER_PX_MAX;
}

/** The scrollbar has come to an end before the lines have, or too far from where it belongs. */
function isCaught(extent: ScrollExtent, topPx: number, scrollPx: number): boolean {
  const belongsPx = scrollPxOf(extent, topPx);
  if (Math.abs(belongsPx - scrollPx) > DRIFT_PX_MAX) return true;
  const isAtEnd = scrollPx <= 0 || scrollPx >= maxScrollPx(extent);
  return isAtEnd && belongsPx !== scrollPx;
}

/** Follows a line of three straight pieces from (0, 0) to (fromMax, toMax): steepness 1 at both ends. */
function along(at: number, fromMax: number, toMax: number): number {
  if (fromMax === toMax || fromMax === 0) return clamp(at, toMax);
  const place = clamp(at, fromMax);
  const endPx = Math.min(END_PX, fromMax / 4, toMax / 4);
  if (place <= endPx) return place;
  if (place >= fromMax - endPx) return toMax - (fromMax - place);
  const share = (place - endPx) / (fromMax - 2 * endPx);
  return endPx + share * (toMax - 2 * endPx);
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
