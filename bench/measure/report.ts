/** What a benchmark found, ready to be read. */
export interface Report {
  /** What was measured and how, a sentence each. */
  notes: string[];
  tables: Table[];
  verdicts: Verdict[];
}

export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
}

export interface Verdict {
  what: string;
  target: string;
  measured: string;
  passed: boolean;
  /** How far the measured value lies from the target, in percent of the target. */
  marginPercent: number;
}

interface Measured {
  what: string;
  value: number;
  target: number;
  /** Such as ` ×` or ` ms`. */
  unit: string;
}

export function atLeast({ what, value, target, unit }: Measured): Verdict {
  return {
    what,
    target: `≥ ${target}${unit}`,
    measured: `${round(value)}${unit}`,
    passed: value >= target,
    marginPercent: marginPercent(value, target),
  };
}

export function atMost({ what, value, target, unit }: Measured): Verdict {
  return {
    what,
    target: `≤ ${target}${unit}`,
    measured: `${round(value)}${unit}`,
    passed: value <= target,
    marginPercent: marginPercent(value, target),
  };
}

function marginPercent(value: number, target: number): number {
  return target === 0 ? 0 : (Math.abs(value - target) / target) * 100;
}

/** Three figures at most: the rest is noise. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** The report as Markdown that is also readable in a terminal. */
export function renderReport({ notes, tables, verdicts }: Report): string {
  const parts = [notes.join('\n')];
  if (verdicts.length > 0) parts.push(renderTable(verdictTable(verdicts)));
  for (const table of tables) parts.push(`${table.title}\n\n${renderTable(table)}`);
  return parts.join('\n\n');
}

function verdictTable(verdicts: readonly Verdict[]): Omit<Table, 'title'> {
  return {
    columns: ['to reach', 'target', 'measured', 'verdict'],
    rows: verdicts.map(({ what, target, measured, passed, marginPercent }) => [
      what,
      target,
      measured,
      `${passed ? 'pass' : 'MISSED'} by ${round(marginPercent)} %`,
    ]),
  };
}

/** The first column is text and starts at the left; figures end at the right. */
function renderTable({ columns, rows }: Omit<Table, 'title'>): string {
  const widths = columns.map((column, place) =>
    Math.max(column.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, place) => pad(cell, widths[place] ?? 0, place)).join(' | ')} |`;
  const rule = widths.map((width, place) =>
    place === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(width - 1, 1))}:`,
  );
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, place: number): string {
  return place === 0 ? cell.padEnd(width) : cell.padStart(width);
}
