/** The box of a trend, in the units of its SVG; the dot at its end needs room. */
export const TREND_BOX = { widthPx: 58, heightPx: 16, dotPx: 1.8 };

const EDGE_PX = 2;

export interface TrendShape {
  /** For `d` of a path: level until it changes, as stock does. */
  path: string;
  endX: number;
  endY: number;
}

/** Draws levels at even distances, the last of which is now. */
export function trendShape(points: readonly number[]): TrendShape {
  const { widthPx, heightPx, dotPx } = TREND_BOX;
  const endX = widthPx - dotPx - 0.2;
  const low = Math.min(...points);
  const range = Math.max(...points) - low;
  const spanPx = heightPx - 2 * EDGE_PX;
  // In halves of a pixel: less is not seen, and a drawing that is the same is not drawn again.
  // What never moved is a line through the middle, not one at the bottom: it is not at its lowest.
  const y = (value: number) =>
    range === 0
      ? heightPx / 2
      : Math.round(2 * (EDGE_PX + spanPx - ((value - low) / range) * spanPx)) / 2;
  const stepPx = points.length < 2 ? 0 : endX / (points.length - 1);
  let path = '';
  let drawn: number | undefined;
  points.forEach((value, place) => {
    const at = y(value);
    if (drawn === undefined) path = `M0 ${at}`;
    else if (at !== drawn) path += `H${rounded(place * stepPx)}V${at}`;
    drawn = at;
  });
  return { path: `${path}H${rounded(endX)}`, endX: rounded(endX), endY: drawn ?? heightPx / 2 };
}

function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}
