/** Steps between the lines of a grid that a person can add up. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

export interface NiceScale {
  max: number;
  ticks: number[];
}

/** The smallest scale from 0 in whole, round steps that holds `highest`; never empty. */
export function niceScale(highest: number, lines = 4): NiceScale {
  const rough = Math.max(highest, 1) / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough) ?? 10;
  const step = Math.max(1, Math.ceil(factor * power));
  const count = Math.max(1, Math.ceil(Math.max(highest, 1) / step));
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, line) => line * step) };
}
