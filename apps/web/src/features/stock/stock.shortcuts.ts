import type { Shortcuts } from '../../ui/keys/shortcut.ts';

/** Keys of the whole stock screen. */
export const STOCK_KEYS = {
  find: { keys: ['/'] },
  hold: { keys: ['p'] },
  goTo: { keys: ['g'], withCommand: true },
} as const satisfies Shortcuts<string>;

/** Keys while an item is open beside the grid. */
export const ITEM_KEYS = {
  adjust: { keys: ['a'] },
  count: { keys: ['c'] },
  move: { keys: ['m'] },
  close: { keys: ['Escape'] },
} as const satisfies Shortcuts<string>;

/** Keys within the grid, by the ARIA grid pattern. */
export const GRID_KEYS = {
  walk: { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  page: { keys: ['PageUp', 'PageDown'] },
  ends: { keys: ['Home', 'End'] },
  corners: { keys: ['Home', 'End'], withCommand: true },
  open: { keys: ['Enter'] },
  adjustRow: { keys: ['a'] },
  countRow: { keys: ['c'] },
  moveRow: { keys: ['m'] },
  select: { keys: [' '] },
  extend: { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], withShift: true },
  selectAll: { keys: ['a'], withCommand: true },
  letGo: { keys: ['Escape'] },
  copy: { keys: ['c'], withCommand: true },
  paste: { keys: ['v'], withCommand: true },
} as const satisfies Shortcuts<string>;

/** Keys of the conflict prompt. */
export const CONFLICT_KEYS = {
  choose: { keys: ['1', '2', '3'] },
  keepDraft: { keys: ['Escape'] },
} as const satisfies Shortcuts<string>;
