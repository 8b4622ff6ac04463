import type { FrameFigures } from './trace-frames.ts';

/** Rows of the warehouse that the grid shows. */
export const ROWS = 1_000_000;
export const CHANGES_PER_SECOND = 5_000;
/** Who opens a page lets the one before come to rest: its trends, its other screens, its order of all rows. */
export const OPEN_EVERY_MS = 2_000;
/** Who jumps looks before jumping again. */
export const JUMP_EVERY_MS = 500;

export interface GridRun {
  firstRowsMs: number[];
  jumpsMs: number[];
  idle: FrameFigures;
  loaded: FrameFigures;
  /** From the commit of a change to the frame that first shows it or a later one. */
  paintedP50Ms: number;
  paintedP95Ms: number;
  paints: number;
  changes: number;
  seconds: number;
  interactionP98Ms: number;
  interactions: number;
  /** From the network's return after the outage until every cell on screen equals the database. */
  backMs: number;
  isPlaceKept: boolean;
  heapMb: { before: number; after: number };
  /** Cells that differ from the database: after the load, after scrolling under load, after the outage. */
  wrongCells: number;
}
