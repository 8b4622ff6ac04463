/** A moment of a chart with the figure of each series; null where a series has none. */
export interface ChartPoint {
  atMs: number;
  values: Readonly<Record<string, number | null>>;
}

export interface ChartSeries {
  key: string;
  name: string;
  /** The accent for the one series that matters, ink for what it is compared with. */
  tone: 'primary' | 'secondary';
  isFilled?: boolean;
}

/** A line that the figures are held against: a budget, a reorder point. */
export interface ChartLimit {
  value: number;
  label: string;
}
