import type { Shortcuts } from '../../ui/keys/shortcut.ts';
import { REACH_RESULTS } from '../../ui/toast/use-region-focus.ts';

/** Keys of every screen. */
export const APP_KEYS = {
  palette: { keys: ['k'], withCommand: true },
  help: { keys: ['?'] },
} as const satisfies Shortcuts<string>;

/** Keys at a browser that several people share. */
export const SHARED_DEVICE_KEYS = {
  switchPerson: { keys: ['w'] },
} as const satisfies Shortcuts<string>;

/** Keys of what stands on every screen and hears them itself. */
export const FRAME_KEYS = {
  results: REACH_RESULTS,
} as const satisfies Shortcuts<string>;
