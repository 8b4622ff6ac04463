import type { Import, ImportState } from '@stockwire/shared/imports';

export const STEPS = ['file', 'describe', 'check', 'run', 'result'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF = {
  uploaded: 'describe',
  described: 'describe',
  checking: 'check',
  checked: 'check',
  running: 'run',
  paused: 'run',
  undoing: 'run',
  'undo-paused': 'run',
  done: 'result',
  cancelled: 'result',
  undone: 'result',
} as const satisfies Record<Exclude<ImportState, 'failed'>, Step>;

/** The step that an import stands at. What failed goes on where it stopped: in its check or its run. */
export function stepOf({ state, progress }: Pick<Import, 'state' | 'progress'>): Step {
  if (state !== 'failed') return STEP_OF[state];
  return progress.startedAt === null ? 'describe' : 'run';
}
