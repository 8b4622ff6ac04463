/** Rows of a view by position, `to` exclusive. A million selected rows are one span. */
export interface RowSpan {
  from: number;
  to: number;
}

/** Sorted spans that neither overlap nor touch. */
export type RowSpans = readonly RowSpan[];

/** The span between two rows, both included, in whichever order they are given. */
export function spanBetween(one: number, other: number): RowSpan {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 };
}

export function hasRow(spans: RowSpans, row: number): boolean {
  return spans.some(({ from, to }) => from <= row && row < to);
}

export function countRows(spans: RowSpans): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

export function addSpan(spans: RowSpans, added: RowSpan): RowSpans {
  if (added.from >= added.to) return spans;
  const apart = spans.filter(({ from, to }) => to < added.from || added.to < from);
  const joined = spans.filter((span) => !apart.includes(span));
  const from = Math.min(added.from, ...joined.map((span) => span.from));
  const to = Math.max(added.to, ...joined.map((span) => span.to));
  return [...apart, { from, to }].sort((one, other) => one.from - other.from);
}

export function removeSpan(spans: RowSpans, removed: RowSpan): RowSpans {
  return spans.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, removed.from) },
      { from: Math.max(from, removed.to), to },
    ].filter((span) => span.from < span.to),
  );
}

/** The spans as far as a view of so many rows holds them. */
export function clipSpans(spans: RowSpans, total: number): RowSpans {
  const isWithin = spans.every(({ to }) => to <= total);
  return isWithin ? spans : removeSpan(spans, { from: total, to: Number.MAX_SAFE_INTEGER });
}

/** The spans of single rows, in any order. */
export function spansOfRows(rows: readonly number[]): RowSpans {
  const spans: RowSpan[] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && row <= last.to) last.to = Math.max(last.to, row + 1);
    else spans.push({ from: row, to: row + 1 });
  }
  return spans;
}

/** Every row of the spans in the view's order; for spans whose count is bounded. */
export function rowsOfSpans(spans: RowSpans): number[] {
  return spans.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, place) => from + place),
  );
}
