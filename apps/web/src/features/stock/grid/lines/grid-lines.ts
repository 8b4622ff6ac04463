import type { ViewGroup } from '@stockwire/shared/stock-views';

/** One line of the grid below its header: an item by its position in the view, or the name of a group. */
export type GridLine = { kind: 'item'; position: number } | { kind: 'group'; group: number };

/** A stretch of lines or positions; `to` is exclusive. */
export interface RowRange {
  from: number;
  to: number;
}

interface PlacedGroup {
  /** The line of its name. */
  line: number;
  /** The position of its first item. */
  position: number;
  rows: number;
  isOpen: boolean;
}

/** Which line shows what: the items of a view in their order, under the names of their groups if there are any. */
export class GridLines {
  readonly count: number;
  readonly groups: readonly ViewGroup[];
  readonly #placed: readonly PlacedGroup[];

  constructor(
    total: number,
    groups: readonly ViewGroup[] = [],
    closed: ReadonlySet<string | null> = new Set(),
  ) {
    this.groups = groups;
    const placed: PlacedGroup[] = [];
    let line = 0;
    let position = 0;
    for (const { value, rows } of groups) {
      const isOpen = !closed.has(value);
      placed.push({ line, position, rows, isOpen });
      line += isOpen ? rows + 1 : 1;
      position += rows;
    }
    this.#placed = placed;
    this.count = groups.length === 0 ? total : line;
  }

  get isGrouped(): boolean {
    return this.groups.length > 0;
  }

  at(line: number): GridLine {
    const group = this.groupOf(line);
    const placed = group === null ? undefined : this.#placed[group];
    if (group === null || placed === undefined) return { kind: 'item', position: line };
    if (line === placed.line) return { kind: 'group', group };
    return { kind: 'item', position: placed.position + line - placed.line - 1 };
  }

  /** The group that a line belongs to or names; null where there are none. */
  groupOf(line: number): number | null {
    return this.isGrouped ? lastAtMost(this.#placed, line, lineOf) : null;
  }

  isOpen(group: number): boolean {
    return this.#placed[group]?.isOpen ?? false;
  }

  lineOfGroup(group: number): number {
    return this.#placed[group]?.line ?? 0;
  }

  /** The group of a position; null where there are none. */
  groupOfPosition(position: number): number | null {
    return this.isGrouped ? lastAtMost(this.#placed, position, positionOf) : null;
  }

  /** Where an item stands: its own line, or the name of its group while that is closed. */
  lineOfPosition(position: number): number {
    const group = this.groupOfPosition(position);
    const placed = group === null ? undefined : this.#placed[group];
    if (placed === undefined) return position;
    return placed.isOpen ? placed.line + 1 + position - placed.position : placed.line;
  }

  /** The items on a stretch of lines, as few stretches of positions as there are. */
  positionsIn({ from, to }: RowRange): RowRange[] {
    const end = Math.min(to, this.count);
    if (!this.isGrouped) return from < end ? [{ from, to: end }] : [];
    const ranges: RowRange[] = [];
    for (let group = this.groupOf(from) ?? 0; group < this.#placed.length; group += 1) {
      const placed = this.#placed[group];
      if (placed === undefined || placed.line >= end) break;
      if (!placed.isOpen) continue;
      const first = placed.line + 1;
      const low = placed.position + Math.max(0, from - first);
      const high = placed.position + Math.min(placed.rows, end - first);
      if (low < high) ranges.push({ from: low, to: high });
    }
    return joined(ranges);
  }
}

/** Where what stood on a line stands after groups were opened or closed, or the view was built anew. */
export function sameLine(from: GridLines, to: GridLines, line: number): number {
  const was = from.at(line);
  if (was.kind === 'item') return to.lineOfPosition(was.position);
  const value = from.groups[was.group]?.value;
  const group = to.groups.findIndex((other) => other.value === value);
  return group < 0 ? Math.min(line, Math.max(0, to.count - 1)) : to.lineOfGroup(group);
}

const lineOf = ({ line }: PlacedGroup) => line;
const positionOf = ({ position }: PlacedGroup) => position;

function lastAtMost(
  placed: readonly PlacedGroup[],
  limit: number,
  keyOf: (group: PlacedGroup) => number,
): number {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const group = placed[middle];
    if (group !== undefined && keyOf(group) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function joined(ranges: readonly RowRange[]): RowRange[] {
  const all: RowRange[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last?.to === range.from) last.to = range.to;
    else all.push({ ...range });
  }
  return all;
}
